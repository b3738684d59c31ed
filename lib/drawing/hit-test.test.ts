import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomPoint, soundShape } from '../../tests/fakes/random-shapes.ts';
import type { Shape } from '../domain/shape.ts';
import { smallestUnder } from './hit-test.ts';
import { createShapeIndex, type Indexed } from './shape-index.ts';
import { boundsOf, clampShape } from './shapes/geometry.ts';
import { distanceToRect, isWithin, rectBetween } from './shapes/rects.ts';

const size = { width: 640, height: 480 };

function indexOf(shapes: Readonly<Record<string, Shape>>) {
  const index = createShapeIndex();
  for (const [id, shape] of Object.entries(shapes)) index.put(id, shape);
  return index;
}

const ids = (items: readonly Indexed[]) => items.map(({ id }) => id).sort();

describe('what is under a point', () => {
  const index = indexOf({
    room: { kind: 'box', x: 0, y: 0, width: 400, height: 400 },
    table: { kind: 'box', x: 100, y: 100, width: 100, height: 100 },
    wire: {
      kind: 'polyline',
      points: [
        { x: 0, y: 150 },
        { x: 400, y: 150 },
      ],
    },
    nail: { kind: 'point', x: 150, y: 153 },
  });

  test('comes smallest first, lines and points before areas', () => {
    expect(smallestUnder(index, { x: 150, y: 151 }, { scale: 1 })).toEqual(['wire', 'nail', 'table', 'room']);
    expect(smallestUnder(index, { x: 150, y: 180 }, { scale: 1 })).toEqual(['table', 'room']);
    expect(smallestUnder(index, { x: 450, y: 450 }, { scale: 1 })).toEqual([]);
  });

  test('a line is as thick to the pointer on the screen at any zoom', () => {
    expect(smallestUnder(index, { x: 50, y: 155 }, { scale: 1 })).toContain('wire');
    expect(smallestUnder(index, { x: 50, y: 155 }, { scale: 4 })).not.toContain('wire');
    expect(smallestUnder(index, { x: 50, y: 190 }, { scale: 0.1 })).toContain('wire');
  });

  test('what is hidden or locked is not hit', () => {
    expect(smallestUnder(index, { x: 150, y: 180 }, { scale: 1, takes: (id) => id !== 'table' })).toEqual(['room']);
  });

  test('a shape of a few screen px is hit from a little beside it', () => {
    const small = indexOf({ speck: { kind: 'box', x: 100, y: 100, width: 2, height: 2 } });
    expect(smallestUnder(small, { x: 105, y: 101 }, { scale: 1 })).toEqual(['speck']);
    expect(smallestUnder(small, { x: 108, y: 101 }, { scale: 1 })).toEqual([]);
  });

  test('a mask is hit on its pixels where they are known, else in its box', () => {
    const shape: Shape = { kind: 'mask', sha256: 'a'.repeat(64), x: 1, y: 0, width: 2, height: 3 };
    // 4 x 3: columns 1 and 2, but for the middle of column 2.
    const mask = { width: 4, height: 3, counts: [3, 4, 1, 1, 3] };
    const masked = indexOf({ shape });
    const at = (x: number, y: number) => smallestUnder(masked, { x, y }, { scale: 20, maskOf: () => mask });
    expect(at(2.5, 0.5)).toEqual(['shape']);
    expect(at(2.5, 1.5)).toEqual([]);
    expect(smallestUnder(masked, { x: 2.5, y: 1.5 }, { scale: 20 })).toEqual(['shape']);
  });
});

describe('the index', () => {
  const shapes = soundShape(size, clampShape);
  const edits = fc.array(
    fc.oneof(
      fc.record({ id: fc.integer({ min: 0, max: 30 }), shape: shapes }),
      fc.record({ id: fc.integer({ min: 0, max: 30 }), shape: fc.constant(null) }),
    ),
    { maxLength: 80 },
  );

  test('after any edits finds what asking every shape would find', () => {
    fc.assert(
      fc.property(
        edits,
        randomPoint(size),
        randomPoint(size),
        fc.double({ min: 0, max: 50, noNaN: true }),
        (all, a, b, r) => {
          const index = createShapeIndex();
          const there = new Map<string, Shape>();
          for (const { id, shape } of all) {
            if (shape) index.put(`${id}`, shape);
            else index.remove(`${id}`);
            if (shape) there.set(`${id}`, shape);
            else there.delete(`${id}`);
          }
          const asked = (takes: (shape: Shape) => boolean) =>
            [...there].flatMap(([id, shape]) => (takes(shape) ? [id] : [])).sort();
          const rect = rectBetween(a, b);
          expect(ids(index.near(a, r))).toEqual(asked((shape) => distanceToRect(boundsOf(shape), a) <= r));
          expect(ids(index.inside(rect))).toEqual(asked((shape) => isWithin(boundsOf(shape), rect)));
          expect(ids(index.meeting({ x: 0, y: 0, ...size }))).toEqual(asked(() => true));
          for (const [id, shape] of there) expect(index.get(id)?.shape).toBe(shape);
        },
      ),
      { numRuns: 300 },
    );
  });
});
