import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomPoint } from '../../../tests/fakes/random-shapes.ts';
import { maskName } from '../../domain/mask.ts';
import { maskProblem } from '../../domain/mask-check.ts';
import type { Point } from '../../domain/shape.ts';
import { distanceToSegment } from '../shapes/points.ts';
import { drawMask, moveMask } from './draw-mask.ts';
import { maskHas, maskOfRuns, type Runs, runsOf, subtractRuns, uniteRuns } from './mask-runs.ts';
import { strokeRuns } from './stroke-runs.ts';

/** A frame as a plain array of its pixels, column by column: what runs are held against. */
type Bitmap = { width: number; height: number; pixels: boolean[] };

const bitmaps = fc
  .record({ width: fc.integer({ min: 1, max: 7 }), height: fc.integer({ min: 1, max: 7 }) })
  .chain(({ width, height }) => {
    const pixels = fc.array(fc.boolean(), { minLength: width * height, maxLength: width * height });
    return fc.record({ width: fc.constant(width), height: fc.constant(height), pixels, other: pixels });
  });

function encode({ pixels }: Pick<Bitmap, 'pixels'>): Runs {
  const runs: number[] = [];
  pixels.forEach((on, n) => {
    if (on !== (pixels[n - 1] ?? false)) runs.push(n);
  });
  return runs.length % 2 === 0 ? runs : [...runs, pixels.length];
}

function decode(runs: Runs, { width, height }: { width: number; height: number }): boolean[] {
  const mask = maskOfRuns(runs, { width, height });
  return Array.from({ length: width * height }, (_, n) => maskHas(mask, Math.floor(n / height), n % height));
}

describe('a mask’s runs', () => {
  test('are COCO’s: down each column, zeros first', () => {
    // Columns 0 0 1, 1 1 0: two zeros, three ones, a zero.
    expect(maskOfRuns([2, 5], { width: 2, height: 3 })).toEqual({ width: 2, height: 3, counts: [2, 3, 1] });
    expect(maskOfRuns([0, 6], { width: 2, height: 3 })).toEqual({ width: 2, height: 3, counts: [0, 6] });
    expect(runsOf({ width: 2, height: 3, counts: [0, 2, 4] })).toEqual([0, 2]);
  });

  test('lead to the counts and back, and to the pixels and back, in the one form that may be stored', () => {
    fc.assert(
      fc.property(bitmaps, ({ pixels, ...size }) => {
        const runs = encode({ pixels });
        const mask = maskOfRuns(runs, size);
        expect(runsOf(mask)).toEqual(runs);
        expect(decode(runs, size)).toEqual(pixels);
        expect(maskProblem(mask)).toBe(runs.length === 0 ? 'empty' : null);
      }),
      { numRuns: 500 },
    );
  });

  test('united and subtracted are what the pixels are, or-ed and taken away', () => {
    fc.assert(
      fc.property(bitmaps, ({ pixels, other, ...size }) => {
        const [a, b] = [encode({ pixels }), encode({ pixels: other })];
        expect(uniteRuns(a, b)).toEqual(encode({ pixels: pixels.map((on, n) => on || other[n] === true) }));
        expect(subtractRuns(a, b)).toEqual(encode({ pixels: pixels.map((on, n) => on && !other[n]) }));
        expect(decode(uniteRuns(a, b), size)).toEqual(pixels.map((on, n) => on || other[n]));
      }),
      { numRuns: 1000 },
    );
  });

  test('a mask moves by whole pixels as its bitmap does, and stays where one of them would leave the picture', () => {
    const way = fc.integer({ min: -5, max: 5 });
    fc.assert(
      fc.property(bitmaps, way, way, ({ pixels, width, height }, dx, dy) => {
        const moved = moveMask(maskOfRuns(encode({ pixels }), { width, height }), dx, dy);
        const there = Array.from({ length: width * height }, () => false);
        let left = pixels.includes(true) ? 0 : 1;
        pixels.forEach((on, n) => {
          const [column, row] = [Math.floor(n / height) + dx, (n % height) + dy];
          if (!on) return;
          if (column < 0 || row < 0 || column >= width || row >= height) left += 1;
          else there[column * height + row] = true;
        });
        expect(moved === null).toBe(left > 0);
        if (moved) expect(moved.mask).toEqual(maskOfRuns(encode({ pixels: there }), { width, height }));
      }),
      { numRuns: 1000 },
    );
  });

  test('what is drawn has the name and the box of its pixels; nothing is drawn of none', () => {
    const size = { width: 4, height: 3 };
    const drawn = drawMask([4, 5, 7, 8], size);
    const mask = { ...size, counts: [4, 1, 2, 1, 4] };
    expect(drawn).toEqual({ mask, shape: { kind: 'mask', sha256: maskName(mask), x: 1, y: 1, width: 2, height: 1 } });
    expect(drawMask([], size)).toBeNull();
  });
});

describe('a stroke', () => {
  /** A pixel is covered whose centre is within the radius of the path, or in which one of its points lies. */
  function covered(
    path: readonly Point[],
    radius: number,
    { width, height }: { width: number; height: number },
  ): boolean[] {
    return Array.from({ length: width * height }, (_, n) => {
      const [column, row] = [Math.floor(n / height), n % height];
      const centre = { x: column + 0.5, y: row + 0.5 };
      return path.some((point, i) => {
        const before = path[i - 1] ?? point;
        const [px, py] = [Math.min(Math.floor(point.x), width - 1), Math.min(Math.floor(point.y), height - 1)];
        return distanceToSegment(centre, before, point) <= radius || (column === px && row === py);
      });
    });
  }

  test('covers the pixels whose centre the brush went over, and no others', () => {
    const size = { width: 40, height: 30 };
    const path = fc.array(randomPoint(size), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(path, fc.constantFrom(0.1, 0.5, 1.3, 4.7, 60), (points, radius) => {
        expect(decode(strokeRuns(points, radius, size), size)).toEqual(covered(points, radius, size));
      }),
      { numRuns: 300 },
    );
  });

  test('of any kind gives runs that rise and do not touch', () => {
    const size = { width: 20, height: 20 };
    fc.assert(
      fc.property(fc.array(randomPoint(size), { minLength: 1, maxLength: 20 }), (points) => {
        const runs = strokeRuns(points, 2.5, size);
        for (const [n, place] of runs.entries()) expect(place).toBeGreaterThan(runs[n - 1] ?? -1);
      }),
    );
  });
});
