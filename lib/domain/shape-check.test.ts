import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyMask, anyOutline, maskOf, maskShape } from '../../tests/fakes/standing-shapes.ts';
import { maskBounds, maskProblem } from './mask-check.ts';
import type { Point, Shape } from './shape.ts';
import { boundsOf } from './shape-bounds.ts';
import { mostPoints, shapeProblem } from './shape-check.ts';

const size = { width: 100, height: 60 };
const ring = (...numbers: number[]): Point[] =>
  numbers.flatMap((x, at) => (at % 2 === 0 ? [{ x, y: numbers[at + 1] ?? 0 }] : []));
const square = (from: number, to: number) => ring(from, from, to, from, to, to, from, to);
const polygon = (outer: Point[], ...holes: Point[][]): Shape => ({ kind: 'polygon', ring: outer, holes });

const cases: [string, Shape, ReturnType<typeof shapeProblem>][] = [
  ['a box that fills the picture', { kind: 'box', x: 0, y: 0, width: 100, height: 60 }, null],
  ['a box past the right edge', { kind: 'box', x: 50, y: 0, width: 50.01, height: 60 }, 'outside'],
  ['a box above the picture', { kind: 'box', x: 0, y: -1, width: 10, height: 10 }, 'outside'],
  ['a box too thin for its place', { kind: 'box', x: 50, y: 1, width: 1e-20, height: 10 }, 'empty'],
  ['a box turned past the edge', { kind: 'rotatedBox', cx: 50, cy: 30, width: 70, height: 2, angle: 90 }, 'outside'],
  ['a box turned back', { kind: 'rotatedBox', cx: 50, cy: 30, width: 70, height: 2, angle: 180 }, null],
  ['an ellipse at the edges', { kind: 'ellipse', cx: 50, cy: 30, rx: 30, ry: 50, angle: 90 }, null],
  ['an ellipse past the edges', { kind: 'ellipse', cx: 50, cy: 30, rx: 31, ry: 50, angle: 90 }, 'outside'],
  ['a point in the corner', { kind: 'point', x: 100, y: 60 }, null],
  ['a point outside', { kind: 'point', x: 100.5, y: 60 }, 'outside'],
  ['a line that goes nowhere', { kind: 'polyline', points: ring(5, 5, 5, 5) }, 'empty'],
  ['a line', { kind: 'polyline', points: ring(5, 5, 5, 5, 6, 5) }, null],
  ['a ring of two points', polygon(ring(1, 1, 9, 9, 1, 1)), 'fewPoints'],
  ['a ring on one line', polygon(ring(1, 1, 5, 5, 9, 9)), 'empty'],
  ['a ring there and back', polygon(ring(1, 1, 5, 1, 5, 9, 5, 1)), 'empty'],
  ['a ring with a hole', polygon(square(10, 50), square(20, 30)), null],
  ['a ring with a hole that touches it', polygon(square(10, 50), square(10, 30)), null],
  ['a hole outside', polygon(square(10, 20), square(30, 40)), 'hole'],
  ['a hole half outside', polygon(square(10, 50), square(40, 55)), 'hole'],
  ['a hole that bridges a bay', polygon(ring(0, 0, 50, 0, 50, 50, 25, 5, 0, 50), ring(5, 20, 45, 20, 25, 2)), 'hole'],
  ['a hole of no area', polygon(square(10, 50), ring(20, 20, 25, 25, 30, 30)), 'empty'],
  ['half a pixel of a mask', { kind: 'mask', sha256: '', x: 0.5, y: 0, width: 1, height: 1 }, 'partPixels'],
  [
    'too many points',
    { kind: 'polyline', points: Array.from({ length: mostPoints + 1 }, (_, x) => ({ x: x % 99, y: 0 })) },
    'manyPoints',
  ],
];

describe('a shape on a picture', () => {
  test.each(cases)('%s', (_, shape, problem) => {
    expect(shapeProblem(shape, size)).toBe(problem);
  });

  test('stands where it was made to stand', () => {
    fc.assert(
      fc.property(anyOutline(size), (shape) => {
        expect(shapeProblem(shape, size)).toBe(null);
      }),
    );
  });

  test('is refused once it is moved out, whatever it is', () => {
    fc.assert(
      fc.property(anyOutline(size), (shape) => {
        const { x, width } = boundsOf(shape);
        expect(shapeProblem(shape, { width: x + width - 0.01, height: 60 })).toBe('outside');
      }),
    );
  });

  test('has all its points in its bounds, and one on each side', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ x: fc.nat(99), y: fc.nat(59) }), { minLength: 2 }), (points) => {
        const { x, y, width, height } = boundsOf({ kind: 'polyline', points });
        const [across, down] = [points.map((point) => point.x), points.map((point) => point.y)];
        expect([x, y, x + width, y + height]).toEqual([
          ...[Math.min(...across), Math.min(...down), Math.max(...across), Math.max(...down)],
        ]);
      }),
    );
  });
});

describe('the runs of a mask', () => {
  test('are as many pixels as the frame has, in one form, and not all zeros', () => {
    expect(maskProblem({ width: 2, height: 2, counts: [0, 4] })).toBe(null);
    expect(maskProblem({ width: 2, height: 2, counts: [1, 2] })).toBe('wrongSum');
    expect(maskProblem({ width: 2, height: 2, counts: [1, 1, 0, 2] })).toBe('zeroRun');
    expect(maskProblem({ width: 2, height: 2, counts: [4] })).toBe('empty');
  });

  test('go down each column: the box round them is that of their pixels', () => {
    const small = { width: 7, height: 5 };
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 35, maxLength: 35 }), (pixels) => {
        const mask = maskOf(small, pixels);
        const set = pixels.flatMap((pixel, at) => (pixel ? [{ x: Math.floor(at / 5), y: at % 5 }] : []));
        if (set.length === 0) {
          expect(maskBounds(mask)).toBe(null);
          return;
        }
        const round = boundsOf({ kind: 'polyline', points: set });
        expect(maskBounds(mask)).toEqual({ ...round, width: round.width + 1, height: round.height + 1 });
      }),
    );
  });

  test('make a shape that stands', () => {
    fc.assert(
      fc.property(anyMask({ width: 6, height: 5 }), (mask) => {
        expect(maskProblem(mask)).toBe(null);
        expect(shapeProblem(maskShape(mask), mask)).toBe(null);
      }),
    );
  });
});
