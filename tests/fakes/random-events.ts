import fc from 'fast-check';
import type { Point } from '../../lib/domain/shape.ts';
import type { Sides } from '../../lib/drawing/shapes/shape-geometry.ts';
import type { ToolContext, ToolEvent } from '../../lib/drawing/tool.ts';
import { randomPoint } from './random-shapes.ts';

/** What a tool works in: nothing to snap to, one screen px an image px, no mask. */
export function toolContext(size: Sides, changes: Partial<ToolContext> = {}): ToolContext {
  return { size, scale: 1, snap: (point) => point, brushRadius: 5, mask: null, ...changes };
}

const held = fc.constantFrom(
  ...[false, false, false, true].flatMap((shift) => [false, true].map((alt) => ({ shift, alt }))),
);

/**
 * Any events, also such as no pointer would send: ups without a press, two presses in a row. Points come again, so that
 * there are double clicks and rings that are closed; `places` are some that are of interest.
 */
export function randomEvents(size: Sides, places: readonly Point[] = []): fc.Arbitrary<ToolEvent[]> {
  const anywhere = fc.oneof(
    randomPoint(size),
    randomPoint(size, 0.3),
    ...(places.length > 0 ? [fc.constantFrom(...places), fc.constantFrom(...places)] : []),
  );
  const few = fc.array(anywhere, { minLength: 3, maxLength: 7 });
  return few.chain((points) => {
    const at = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...points) }, { weight: 1, arbitrary: anywhere });
    const pointer = fc
      .tuple(fc.constantFrom('pointerDown', 'pointerMove', 'pointerUp', 'doubleClick'), at, held)
      .map(([type, where, keys]): ToolEvent[] => [{ type, at: where, ...keys }]);
    const click = fc.tuple(at, held).map(([where, keys]) => clickOn(where, keys));
    const drag = fc
      .tuple(at, fc.array(at, { maxLength: 12 }), at, held)
      .map(([from, by, to, keys]): ToolEvent[] => [
        { type: 'pointerDown', at: from, ...keys },
        ...by.map((where): ToolEvent => ({ type: 'pointerMove', at: where, ...keys })),
        { type: 'pointerUp', at: to, ...keys },
      ]);
    const key = fc.constantFrom('finish', 'removeLast').map((which): ToolEvent[] => [{ type: 'key', key: which }]);
    const stop = fc.constantFrom('cancel', 'interrupt').map((type): ToolEvent[] => [{ type }]);
    const all = held.map((keys) => [...points, ...points.slice(0, 1)].flatMap((where) => clickOn(where, keys)));
    const weighted = [
      { weight: 2, arbitrary: all },
      { weight: 6, arbitrary: click },
      { weight: 3, arbitrary: drag },
      { weight: 3, arbitrary: pointer },
      { weight: 2, arbitrary: key },
      { weight: 1, arbitrary: stop },
    ];
    return fc.array(fc.oneof(...weighted), { maxLength: 20, size: '+1' }).map((parts) => parts.flat());
  });
}

export function clickOn(at: Point, keys = { shift: false, alt: false }): ToolEvent[] {
  return [
    { type: 'pointerDown', at, ...keys },
    { type: 'pointerUp', at, ...keys },
  ];
}

export function dragAlong(...points: readonly Point[]): ToolEvent[] {
  const keys = { shift: false, alt: false };
  const last = points.length - 1;
  return points.map((at, n) => ({
    type: n === 0 ? 'pointerDown' : n === last ? 'pointerUp' : 'pointerMove',
    at,
    ...keys,
  }));
}
