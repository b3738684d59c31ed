import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clickOn, dragAlong, randomEvents } from '../../tests/fakes/random-events.ts';
import { randomPoint, soundShape } from '../../tests/fakes/random-shapes.ts';
import { selectRig } from '../../tests/fakes/select-rig.ts';
import type { Point, Shape } from '../domain/shape.ts';
import { shapeProblem } from '../domain/shape-check.ts';
import { handlesOf } from './editing/handles.ts';
import { drawMask } from './masks/draw-mask.ts';
import { maskHas } from './masks/mask-runs.ts';
import { marqueeOf, previewOf, stepSelect } from './select.ts';
import { cursorAt } from './select-cursor.ts';
import { clampShape, isSound } from './shapes/geometry.ts';
import type { ToolEvent } from './tool.ts';

const size = { width: 400, height: 300 };
const box = (x: number, y: number, width: number, height: number): Shape => ({ kind: 'box', x, y, width, height });
const scene = { room: box(0, 0, 300, 300), table: box(100, 100, 100, 100), cup: box(140, 140, 20, 20) };
const shift = (events: readonly ToolEvent[]) =>
  events.map((event) => ('at' in event ? { ...event, shift: true } : event));

describe('selecting', () => {
  test('takes the smallest shape under the pointer, with further clicks the next ones below, and then begins again', () => {
    const rig = selectRig(size, scene);
    const selected = [1, 2, 3, 4].map(() => {
      rig.send(...clickOn({ x: 150, y: 152 }));
      return rig.selection();
    });
    expect(selected).toEqual([['cup'], ['table'], ['room'], ['cup']]);
  });

  test('a click beside all shapes selects none; with Shift it leaves the selection, and on a shape toggles it', () => {
    const rig = selectRig(size, scene);
    rig.select('table');
    rig.send(...shift(clickOn({ x: 390, y: 10 })));
    expect(rig.selection()).toEqual(['table']);
    rig.send(...shift(clickOn({ x: 150, y: 150 })));
    expect(rig.selection()).toEqual(['table', 'cup']);
    rig.send(...shift(clickOn({ x: 150, y: 150 })));
    expect(rig.selection()).toEqual(['table']);
    rig.send(...clickOn({ x: 390, y: 10 }));
    expect(rig.selection()).toEqual([]);
  });

  test('a marquee takes what is wholly inside, and with Shift adds it', () => {
    const rig = selectRig(size, { ...scene, far: box(320, 10, 20, 20) });
    rig.send(...dragAlong({ x: 395, y: 5 }, { x: 350, y: 20 }, { x: 310, y: 50 }));
    expect(rig.selection()).toEqual(['far']);
    rig.select('cup');
    rig.send(...shift(dragAlong({ x: 395, y: 5 }, { x: 310, y: 50 }, { x: 315, y: 50 })));
    expect(rig.selection()).toEqual(['cup', 'far']);
  });

  test('shows the marquee while it is drawn, from any corner', () => {
    const rig = selectRig(size, {});
    rig.send(...dragAlong({ x: 100, y: 100 }, { x: 40, y: 160 }, { x: 0, y: 0 }).slice(0, 2));
    expect(marqueeOf(rig.state())).toEqual({ x: 40, y: 100, width: 60, height: 60 });
  });
});

describe('dragging', () => {
  test('moves what the press selected, and is stored when the button is let go', () => {
    const rig = selectRig(size, scene);
    const events = dragAlong({ x: 150, y: 150 }, { x: 160, y: 155 }, { x: 180, y: 160 });
    rig.send(...events.slice(0, 2));
    expect(previewOf(rig.state()).get('cup')).toEqual(box(150, 145, 20, 20));
    expect(rig.shape('cup')).toEqual(scene.cup);
    rig.send(...events.slice(2));
    expect(rig.shape('cup')).toEqual(box(170, 150, 20, 20));
    expect(rig.effects.map(({ type }) => type)).toEqual(['select', 'change']);
  });

  test('a press and release closer than 4 screen px moves nothing', () => {
    const rig = selectRig(size, scene);
    rig.send(...dragAlong({ x: 150, y: 150 }, { x: 152, y: 152 }, { x: 151, y: 152 }));
    expect(rig.effects).toEqual([{ type: 'select', ids: ['cup'] }]);
  });

  test('moves all that is selected by the same, as far as the first of them touches the border', () => {
    const rig = selectRig(size, scene);
    rig.select('cup', 'table');
    rig.send(...dragAlong({ x: 150, y: 150 }, { x: 10, y: 150 }, { x: -60, y: 160 }));
    expect([rig.shape('table'), rig.shape('cup')]).toEqual([box(0, 110, 100, 100), box(40, 150, 20, 20)]);
  });

  test('a mask moves with its pixels, by whole ones', () => {
    const drawn = drawMask([10 * 300 + 20, 10 * 300 + 60, 11 * 300 + 20, 11 * 300 + 60], size);
    if (!drawn) throw new Error('no mask');
    const rig = selectRig(size, { mask: { ...drawn, id: 'mask' } });
    rig.select('mask');
    rig.send(...dragAlong({ x: 11, y: 40 }, { x: 20, y: 40 }, { x: 31.4, y: 45.3 }));
    expect(rig.shape('mask')).toMatchObject({ x: 30, y: 25, width: 2, height: 40 });
    const mask = rig.placed.get('mask')?.mask;
    expect(mask && [maskHas(mask, 30, 25), maskHas(mask, 10, 20), maskHas(mask, 31, 64)]).toEqual([true, false, true]);
  });

  test('a handle resizes the one shape that is selected, from where it was taken', () => {
    const rig = selectRig(size, scene);
    rig.select('table');
    rig.send(...dragAlong({ x: 202, y: 203 }, { x: 222, y: 223 }, { x: 252, y: 223 }));
    expect(rig.shape('table')).toEqual(box(100, 100, 150, 120));
  });

  test('Esc while dragging leaves everything as it was, and the release that follows does nothing', () => {
    const rig = selectRig(size, scene);
    const events = dragAlong({ x: 150, y: 150 }, { x: 160, y: 155 }, { x: 180, y: 160 });
    rig.send(...events.slice(0, 2), { type: 'cancel' }, ...events.slice(2));
    expect(rig.effects).toEqual([{ type: 'select', ids: ['cup'] }]);
    expect(previewOf(rig.state()).size).toBe(0);
  });
});

describe('vertices', () => {
  const ring = [
    { x: 100, y: 100 },
    { x: 200, y: 100 },
    { x: 200, y: 200 },
    { x: 100, y: 200 },
  ];
  const polygon: Shape = { kind: 'polygon', ring, holes: [] };

  test('one is added by a press on the middle of an edge, picked by a click and deleted by Alt and a click', () => {
    const rig = selectRig(size, { polygon });
    rig.select('polygon');
    rig.send(...dragAlong({ x: 150, y: 101 }, { x: 150, y: 80 }, { x: 150, y: 61 }));
    expect(rig.shape('polygon')).toEqual({ ...polygon, ring: ring.toSpliced(1, 0, { x: 150, y: 60 }) });
    rig.send(...clickOn({ x: 150, y: 60 }));
    expect(rig.effects.at(-1)).toMatchObject({ type: 'vertex', handle: { kind: 'vertex', ring: 0, index: 1 } });
    rig.send(...clickOn({ x: 150, y: 60 }, { shift: false, alt: true }));
    expect(rig.shape('polygon')).toEqual(polygon);
  });
});

describe('whatever is done with the select tool', () => {
  /** First a drag, mostly of a handle of the first shape, so that every state is reached; then anything. */
  const scenes = fc.array(soundShape(size, clampShape), { minLength: 1, maxLength: 6 }).chain((shapes) => {
    // The one that turns is one of nine, of two kinds of shape.
    const handles = handlesOf(shapes[0] ?? scene.room, 1).flatMap(({ handle, at }) =>
      new Array<Point>(handle.kind === 'rotate' ? 8 : 1).fill(at),
    );
    const first = fc
      .tuple(fc.constantFrom({ x: 200, y: 150 }, ...handles), randomPoint(size), randomPoint(size))
      .map((points) => dragAlong(...points));
    const events = fc.tuple(first, randomEvents(size, handles)).map((parts) => parts.flat());
    return fc.record({ shapes: fc.constant(shapes), events, all: fc.boolean() });
  });

  function start({ shapes, all }: { shapes: readonly Shape[]; all: boolean }) {
    const rig = selectRig(size, Object.fromEntries(shapes.map((shape, n) => [`${n}`, shape])));
    rig.select(...(all ? shapes.map((_, n) => `${n}`) : ['0']));
    return rig;
  }

  test('every shape that is shown or stored is one that may be stored', () => {
    let changes = 0;
    fc.assert(
      fc.property(scenes, ({ events, ...rest }) => {
        const rig = start(rest);
        for (const event of events) {
          rig.send(event);
          if ('at' in event) cursorAt(rig.state(), event.at, rig.context());
          for (const shape of previewOf(rig.state()).values()) expect(shapeProblem(shape, size)).toBeNull();
        }
        for (const effect of rig.effects) changes += effect.type === 'change' ? 1 : 0;
        for (const { shape } of rig.placed.values()) {
          expect(shapeProblem(shape, size)).toBeNull();
          expect(isSound(shape, size)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
    expect(changes).toBeGreaterThan(20);
  });

  test('cancel and interrupt lead from every state to idle, with no effect', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(scenes, ({ events, ...rest }) => {
        const rig = start(rest);
        for (const event of events) {
          rig.send(event);
          seen.add(rig.state().at);
          for (const type of ['cancel', 'interrupt'] as const) {
            const step = stepSelect(rig.state(), { type }, rig.context());
            expect(step).toEqual({ state: { at: 'idle' }, effect: null });
            expect(previewOf(step.state).size).toBe(0);
          }
        }
      }),
      { numRuns: 200 },
    );
    expect([...seen].sort()).toEqual([
      'draggingVertex',
      'idle',
      'marquee',
      'moving',
      'pressing',
      'resizing',
      'rotating',
    ]);
  });
});
