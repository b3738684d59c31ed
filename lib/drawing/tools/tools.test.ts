import { describe, expect, test } from 'vitest';
import { clickOn, dragAlong, toolContext } from '../../../tests/fakes/random-events.ts';
import type { Point } from '../../domain/shape.ts';
import { maskHas, maskOfRuns } from '../masks/mask-runs.ts';
import { drawTools, type HeldTool } from '../registry.ts';
import { areaOf, verticesOf } from '../shapes/geometry.ts';
import { rectCorners } from '../shapes/rects.ts';
import type { Drawn, DrawToolName, ToolContext, ToolEvent } from '../tool.ts';

const size = { width: 400, height: 300 };
const plain = toolContext(size);
const none = { shift: false, alt: false };
const finish: ToolEvent = { type: 'key', key: 'finish' };
const removeLast: ToolEvent = { type: 'key', key: 'removeLast' };
const move = (x: number, y: number): ToolEvent => ({ type: 'pointerMove', at: { x, y }, ...none });
const click = (x: number, y: number) => clickOn({ x, y });
const doubleClick = (x: number, y: number): ToolEvent[] => [
  ...[...click(x, y), ...click(x, y)],
  { type: 'doubleClick', at: { x, y }, ...none },
];

/** A tool in the hand after some events, and all it committed. */
function use(name: DrawToolName, events: readonly ToolEvent[], context: ToolContext = plain) {
  let tool: HeldTool = drawTools[name];
  const commits: (Drawn | 'erased')[] = [];
  for (const event of events) {
    const step = tool.step(event, context);
    tool = step.tool;
    if (step.commit) commits.push(step.commit);
    if (step.erased) commits.push('erased' as const);
  }
  return { tool, commits, draft: tool.draft(context) };
}

/** The shapes that come of it, where no pixels do. */
const shapes = (name: DrawToolName, events: readonly ToolEvent[], context?: ToolContext) =>
  use(name, events, context).commits.flatMap((commit) => (commit === 'erased' ? [] : commit.shape));

describe('a box', () => {
  const box = { kind: 'box', x: 10, y: 20, width: 50, height: 60 };

  test('is dragged from any corner to the one across', () => {
    expect(shapes('box', dragAlong({ x: 60, y: 20 }, { x: 40, y: 40 }, { x: 10, y: 80 }))).toEqual([box]);
  });

  test('is told by two clicks, and shown in between', () => {
    const begun = [...click(10, 20), move(30, 40)];
    expect(use('box', begun).draft?.shape).toEqual({ ...box, width: 20, height: 20 });
    expect(shapes('box', [...begun, ...click(60, 80)])).toEqual([box]);
    expect(shapes('box', [...click(10, 20), move(60, 80), finish])).toEqual([box]);
  });

  test('of under 3 screen px a side, or under an image px, is none; a press and release within 4 px is a click', () => {
    const thin = dragAlong({ x: 10, y: 10 }, { x: 30, y: 11 }, { x: 60, y: 12 });
    expect(shapes('box', thin)).toEqual([]);
    expect(shapes('box', thin, toolContext(size, { scale: 2 }))).toHaveLength(1);
    const tiny = dragAlong({ x: 10, y: 10 }, { x: 10.5, y: 10.5 }, { x: 10.9, y: 10.9 });
    expect(shapes('box', tiny, toolContext(size, { scale: 40 }))).toEqual([]);
    const shaky = use('box', dragAlong({ x: 10, y: 10 }, { x: 12, y: 11 }, { x: 12, y: 12 }));
    expect([shaky.commits, shaky.tool.isIdle]).toEqual([[], false]);
  });

  test('ends at the border, and with Shift is a square that does, too', () => {
    const out = dragAlong({ x: 350, y: 250 }, { x: 380, y: 280 }, { x: 700, y: 900 });
    expect(shapes('box', out)).toEqual([{ kind: 'box', x: 350, y: 250, width: 50, height: 50 }]);
    const wide = dragAlong({ x: 100, y: 250 }, { x: 120, y: 260 }, { x: 300, y: 270 });
    const square = wide.map((event) => ('at' in event ? { ...event, shift: true } : event));
    expect(shapes('box', square)).toEqual([{ kind: 'box', x: 100, y: 250, width: 50, height: 50 }]);
  });

  test('is not begun by the second click of a double click that ended one', () => {
    expect(use('box', [...click(10, 20), ...doubleClick(60, 80)]).tool.isIdle).toBe(true);
  });

  test('lies on what a point is snapped to', () => {
    const snapping = toolContext(size, { snap: ({ x, y }) => ({ x: Math.round(x / 10) * 10, y }) });
    expect(shapes('box', dragAlong({ x: 12, y: 20 }, { x: 30, y: 60 }, { x: 58, y: 80 }), snapping)).toEqual([box]);
  });

  test('is told by its four extremes in any order, of which two may be one', () => {
    const extremes = [...click(30, 20), ...click(60, 50), ...click(40, 80), ...click(10, 33)];
    expect(shapes('extremes', extremes)).toEqual([box]);
    expect(shapes('extremes', [...click(10, 20), ...click(10, 20), ...click(40, 80), ...click(60, 30)])).toEqual([box]);
    const corrected = [...extremes.slice(0, 4), ...click(399, 299), removeLast, ...extremes.slice(4)];
    expect(shapes('extremes', corrected)).toEqual([box]);
  });
});

describe('a rotated box', () => {
  test('is told by a side, dragged or clicked, and then by its width', () => {
    const side = dragAlong({ x: 100, y: 100 }, { x: 150, y: 150 }, { x: 200, y: 200 });
    const width = [move(150, 200), ...click(150, 250)];
    const [dragged] = shapes('rotatedBox', [...side, ...width]);
    const [clicked] = shapes('rotatedBox', [...click(100, 100), ...click(200, 200), ...width]);
    expect(dragged).toEqual(clicked);
    expect(dragged).toMatchObject({ kind: 'rotatedBox', angle: 45, cx: 125, cy: 175 });
    expect(dragged && areaOf(dragged)).toBeCloseTo(100 * 100);
  });

  test('is as wide as the picture lets it be', () => {
    const events = [...click(10, 10), ...click(110, 10), ...click(60, 10_000)];
    expect(shapes('rotatedBox', events)).toEqual([
      { kind: 'rotatedBox', cx: 60, cy: 155, width: 100, height: 290, angle: 0 },
    ]);
  });
});

describe('a polygon', () => {
  const corners = rectCorners({ x: 100, y: 100, width: 50, height: 50 });
  const clicks = corners.flatMap((at) => clickOn(at));
  const polygon = { kind: 'polygon', ring: corners, holes: [] };

  test('is closed by a click within 8 screen px of its first point, by Enter, or by a double click', () => {
    expect(shapes('polygon', [...clicks, ...click(106, 104)])).toEqual([polygon]);
    expect(shapes('polygon', [...clicks, finish])).toEqual([polygon]);
    expect(shapes('polygon', [...clicks.slice(0, 6), ...doubleClick(100, 150)])).toEqual([polygon]);
    expect(shapes('polygon', [...clicks, ...click(110, 104)])).toEqual([]);
  });

  test('places no point where its edge would cross another, and is not closed where the last edge would', () => {
    const begun = [...click(0, 0), ...click(100, 100), ...click(100, 0)];
    const crossing = use('polygon', [...begun, move(0, 100)]);
    expect(crossing.draft?.refused).toBe('crosses');
    expect(use('polygon', [...begun, ...click(0, 100)]).draft?.points).toHaveLength(3);
    // A spiral: the way back to its first point leads through the second turn.
    const spiral = [
      [50, 50],
      [100, 50],
      [100, 100],
      [0, 100],
      [0, 0],
      [150, 0],
      [150, 75],
    ] as const;
    const wound = spiral.flatMap(([x, y]) => click(x, y));
    expect(use('polygon', wound).draft?.points).toHaveLength(7);
    expect(shapes('polygon', [...wound, finish])).toEqual([]);
    expect(shapes('polygon', [...wound, finish, removeLast, finish])).toHaveLength(1);
  });

  test('loses its last point by Backspace, and its draft with the first', () => {
    const { draft } = use('polygon', [...clicks, removeLast]);
    expect(draft?.points).toEqual(corners.slice(0, 3));
    expect(use('polygon', [...click(1, 1), removeLast]).tool.isIdle).toBe(true);
  });

  test('by hand follows the hand to a screen px, with far fewer points', () => {
    const circle: Point[] = Array.from({ length: 2000 }, (_, n) => ({
      x: 200 + 100 * Math.cos((n * Math.PI) / 1000),
      y: 150 + 100 * Math.sin((n * Math.PI) / 1000),
    }));
    const [shape] = shapes('freehand', dragAlong(...circle));
    if (!shape) throw new Error('no shape');
    expect(verticesOf(shape).length).toBeLessThan(60);
    expect(areaOf(shape) / (Math.PI * 100 * 100)).toBeCloseTo(1, 1);
    for (const { x, y } of verticesOf(shape)) expect(Math.abs(Math.hypot(x - 200, y - 150) - 100)).toBeLessThan(1);
  });

  test('by hand loses the loops where the hand crossed its own way, and a mere line is none', () => {
    const eight = dragAlong(
      ...[
        { x: 0, y: 0 },
        { x: 200, y: 0 },
        { x: 200, y: 200 },
        { x: 0, y: 200 },
      ],
      ...[
        { x: 0, y: 100 },
        { x: -5, y: 90 },
        { x: 20, y: 80 },
        { x: 20, y: 120 },
        { x: 5, y: 110 },
        { x: 5, y: 50 },
      ],
    );
    const [shape] = shapes('freehand', eight);
    expect(shape && areaOf(shape)).toBeGreaterThan(35_000);
    expect(shapes('freehand', dragAlong({ x: 0, y: 0 }, { x: 50, y: 50 }, { x: 100, y: 100 }))).toEqual([]);
  });

  test('by hand has at most some hundred points, however shaky the hand', () => {
    const shaky: Point[] = Array.from({ length: 6000 }, (_, n) => {
      const [angle, away] = [(n * Math.PI) / 3000, n % 2 === 0 ? 120 : 140];
      return { x: 200 + away * Math.cos(angle), y: 150 + away * Math.sin(angle) };
    });
    const [shape] = shapes('freehand', dragAlong(...shaky), toolContext(size, { scale: 20 }));
    expect(shape && verticesOf(shape).length).toBeLessThanOrEqual(300);
  });
});

describe('a line and a point', () => {
  const points = [
    { x: 10, y: 10 },
    { x: 50, y: 10 },
    { x: 50, y: 90 },
  ];

  test('a line ends by a double click or by Enter, with Shift in steps of 15 degrees', () => {
    const clicks = points.flatMap((at) => clickOn(at));
    expect(shapes('polyline', [...clicks, finish])).toEqual([{ kind: 'polyline', points }]);
    expect(shapes('polyline', [...clicks.slice(0, 4), ...doubleClick(50, 90)])).toEqual([{ kind: 'polyline', points }]);
    const straight = [...click(10, 10), ...clickOn({ x: 50, y: 14 }, { shift: true, alt: false }), finish];
    expect(shapes('polyline', straight)).toEqual([
      {
        kind: 'polyline',
        points: [
          { x: 10, y: 10 },
          { x: 50, y: 10 },
        ],
      },
    ]);
  });

  test('a point is where the button is let go, inside the picture', () => {
    expect(shapes('point', dragAlong({ x: 10, y: 10 }, { x: 20, y: 20 }, { x: 500, y: 20 }))).toEqual([
      { kind: 'point', x: 400, y: 20 },
    ]);
  });
});

describe('brush and eraser', () => {
  const square = maskOfRuns([0, 10, 300, 310, 600, 610], size);
  const brush = (mask: ToolContext['mask'], brushRadius = 3) => toolContext(size, { mask, brushRadius });

  test('a stroke begins a mask, as wide as the brush', () => {
    const { commits, draft } = use(
      'brush',
      dragAlong({ x: 50, y: 50 }, { x: 60, y: 50 }, { x: 80, y: 50 }),
      brush(null),
    );
    expect(commits).toMatchObject([{ shape: { kind: 'mask', x: 47, y: 47, width: 36, height: 6 } }]);
    expect(draft).toBeNull();
    const under = use(
      'brush',
      dragAlong({ x: 50, y: 50 }, { x: 60, y: 50 }, { x: 80, y: 50 }).slice(0, 2),
      brush(null),
    );
    expect(under.draft).toMatchObject({
      stroke: 6,
      points: [
        { x: 50, y: 50 },
        { x: 60, y: 50 },
      ],
    });
  });

  test('a stroke goes on with the mask that is being changed, and one inside it changes nothing', () => {
    const [grown] = use('brush', click(50, 50), brush(square)).commits;
    const mask = grown !== 'erased' ? grown?.mask : null;
    expect(mask && [maskHas(mask, 0, 0), maskHas(mask, 50, 50), maskHas(mask, 30, 30)]).toEqual([true, true, false]);
    expect(use('brush', click(1, 5), brush(square, 1)).commits).toEqual([]);
  });

  test('the eraser takes pixels off, says when none is left, and without a mask does nothing', () => {
    const [less] = use('eraser', click(0.5, 0.5), brush(square, 0.5)).commits;
    const mask = less !== 'erased' ? less?.mask : null;
    expect(mask && [maskHas(mask, 0, 0), maskHas(mask, 0, 1), maskHas(mask, 1, 0)]).toEqual([false, true, true]);
    expect(use('eraser', click(1, 5), brush(square, 30)).commits).toEqual(['erased']);
    expect(use('eraser', click(1, 5), brush(null)).commits).toEqual([]);
  });

  test('a mask of another frame is left alone', () => {
    const other = maskOfRuns([0, 10], { width: 300, height: 400 });
    expect(use('brush', click(50, 50), brush(other)).commits).toEqual([]);
  });
});
