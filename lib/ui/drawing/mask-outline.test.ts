import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Mask } from '../../domain/mask.ts';
import type { Point } from '../../domain/shape.ts';
import { maskOutline } from './mask-outline.ts';

/** Runs of pixels given row by row, column-major as COCO has them. */
function maskOf(width: number, height: number, has: (x: number, y: number) => boolean): Mask {
  const counts: number[] = [];
  let [value, run] = [false, 0];
  for (let x = 0; x < width; x += 1)
    for (let y = 0; y < height; y += 1) {
      if (has(x, y) !== value) {
        counts.push(run);
        run = 0;
        value = !value;
      }
      run += 1;
    }
  return { width, height, counts: [...counts, run] };
}

/** Whether a point is inside, by even-odd: how often a ray to the left crosses an edge. */
const isInside = (rings: readonly Point[][], x: number, y: number) =>
  rings.flatMap((ring) =>
    ring.filter((from, at) => {
      const to = ring[(at + 1) % ring.length] ?? from;
      return from.x === to.x && from.x < x && Math.min(from.y, to.y) < y && Math.max(from.y, to.y) > y;
    }),
  ).length %
    2 ===
  1;

it('fills exactly a mask’s pixels, whatever they are', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
      fc.array(fc.boolean(), { minLength: 81, maxLength: 81 }),
      (width, height, bits) => {
        const has = (x: number, y: number) => bits[x * 9 + y] === true;
        const rings = maskOutline(maskOf(width, height, has));
        for (let x = 0; x < width; x += 1)
          for (let y = 0; y < height; y += 1) expect(isInside(rings, x + 0.5, y + 0.5)).toBe(has(x, y));
        for (const ring of rings) expect(ring.length).toBeGreaterThanOrEqual(4);
      },
    ),
  );
});

it('has a corner only where the outline turns', () => {
  const [ring, ...others] = maskOutline(maskOf(8, 6, (x, y) => x > 1 && x < 6 && y > 0 && y < 4));
  expect(others).toEqual([]);
  expect(ring?.map(({ x, y }) => `${x} ${y}`).toSorted()).toEqual(['2 1', '2 4', '6 1', '6 4']);
});
