import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomEvents, toolContext } from '../../tests/fakes/random-events.ts';
import { maskName } from '../domain/mask.ts';
import { maskBounds, maskProblem } from '../domain/mask-check.ts';
import { shapeSchema } from '../domain/shape.ts';
import { shapeProblem } from '../domain/shape-check.ts';
import { maskOfRuns } from './masks/mask-runs.ts';
import { drawTools, type HeldStep, type HeldTool } from './registry.ts';
import { isSimple } from './shapes/crossings.ts';
import { boundsOf } from './shapes/geometry.ts';
import type { Sides } from './shapes/shape-geometry.ts';
import type { Drawn, ToolContext, ToolEvent } from './tool.ts';

const tools = Object.values(drawTools);

/** A block of pixels somewhere in the picture: what brush and eraser change. */
const block = ({ width, height }: Sides) => {
  const rows = Math.max(1, Math.floor(height / 2));
  const runs = Array.from({ length: Math.ceil(width / 2) }, (_, column) => [column * height, column * height + rows]);
  return maskOfRuns(rows === height ? [0, runs.length * height] : runs.flat(), { width, height });
};

const scenes = fc
  .record({
    width: fc.oneof(fc.constant(300), fc.integer({ min: 1, max: 300 })),
    height: fc.oneof(fc.constant(200), fc.integer({ min: 1, max: 300 })),
    scale: fc.constantFrom(0.1, 1, 1, 2.5, 16),
    brushRadius: fc.constantFrom(0.5, 3, 20.25),
    masked: fc.boolean(),
    // To whole pixels, to one far place, to what is past the border, or not at all.
    snap: fc.constantFrom<ToolContext['snap']>(
      (point) => point,
      ({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }),
      ({ y }) => ({ x: 1e6, y }),
    ),
  })
  .chain(({ width, height, masked, ...rest }) =>
    fc.record({
      context: fc.constant(toolContext({ width, height }, { ...rest, mask: masked ? block({ width, height }) : null })),
      events: randomEvents({ width, height }),
    }),
  );

/** The tool after each of the events, the first one idle. */
function run(
  tool: HeldTool,
  events: readonly ToolEvent[],
  context: ToolContext,
): { states: HeldTool[]; steps: HeldStep[] } {
  const states = [tool];
  const steps: HeldStep[] = [];
  for (const event of events) {
    const before = states.at(-1) ?? tool;
    before.draft(context);
    const step = before.step(event, context);
    steps.push(step);
    states.push(step.tool);
  }
  return { states, steps };
}

function expectSound({ shape, mask }: Drawn, size: Sides): void {
  expect(shapeSchema.safeParse(shape).success).toBe(true);
  expect(shapeProblem(shape, size)).toBeNull();
  if (shape.kind === 'polygon') expect(isSimple(shape.ring)).toBe(true);
  expect(shape.kind === 'mask').toBe(mask !== null);
  if (!mask || shape.kind !== 'mask') return;
  expect(maskProblem(mask)).toBeNull();
  expect({ width: mask.width, height: mask.height }).toEqual(size);
  expect(shape.sha256).toBe(maskName(mask));
  expect(boundsOf(shape)).toEqual(maskBounds(mask));
}

describe.each(tools.map((tool) => ({ name: tool.name, tool })))('the tool $name', ({ tool }) => {
  test('goes by cancel and by interrupt from every state to idle, and commits nothing', () => {
    let busy = 0;
    fc.assert(
      fc.property(scenes, ({ context, events }) => {
        for (const state of run(tool, events, context).states) {
          if (!state.isIdle) busy += 1;
          for (const type of ['cancel', 'interrupt'] as const) {
            const { tool: after, commit, erased } = state.step({ type }, context);
            expect([after.isIdle, commit, erased, after.draft(context)]).toEqual([true, null, false, null]);
          }
        }
      }),
    );
    expect(busy).toBeGreaterThan(0);
  });

  test('commits, whatever is done with it, only what may be stored', () => {
    let commits = 0;
    fc.assert(
      fc.property(scenes, ({ context, events }) => {
        for (const { commit } of run(tool, events, context).steps) {
          if (!commit) continue;
          commits += 1;
          expectSound(commit, context.size);
        }
      }),
      { numRuns: 300 },
    );
    expect(commits).toBeGreaterThan(5);
  });

  test('commits nothing on a mere move, and leaves a press that never came alone', () => {
    fc.assert(
      fc.property(scenes, ({ context, events }) => {
        const moves = events.filter(({ type }) => type === 'pointerMove' || type === 'pointerUp');
        for (const { commit, tool: after } of run(tool, moves, context).steps) {
          expect([commit, after.isIdle]).toEqual([null, true]);
        }
      }),
    );
  });
});
