import fc from 'fast-check';
import type { Mask } from '../../lib/domain/mask.ts';
import { maskName } from '../../lib/domain/mask.ts';
import { maskBounds } from '../../lib/domain/mask-check.ts';
import type { Point, Shape } from '../../lib/domain/shape.ts';

type Size = { width: number; height: number };

const part = fc.double({ min: 0, max: 1, noNaN: true });
const kind = <K extends string>(value: K) => fc.constant(value);

/** A stretch of a side, at least a pixel long. */
const stretch = (side: number) =>
  fc.tuple(part, part).map(([at, length]) => {
    const start = at * (side - 1);
    return { start, length: 1 + length * (side - 1 - start) };
  });

const angle = fc.double({ min: -720, max: 720, noNaN: true });

/** A ring round a centre, at growing angles, no further from it than `reach`. */
const ringRound = (centre: Point, reach: number) =>
  fc.array(fc.double({ min: 0.5, max: 1, noNaN: true }), { minLength: 3, maxLength: 9 }).map((radii) =>
    radii.map((radius, at): Point => {
      const turn = (2 * Math.PI * at) / radii.length;
      return { x: centre.x + Math.cos(turn) * radius * reach, y: centre.y + Math.sin(turn) * radius * reach };
    }),
  );

/** Any shape but a mask that stands on a picture of this size; its sides are at least 8 px. */
export function anyOutline({ width, height }: Size): fc.Arbitrary<Exclude<Shape, { kind: 'mask' }>> {
  const reach = Math.min(width, height) / 2;
  const centre = { x: width / 2, y: height / 2 };
  const point = fc.tuple(part, part).map(([x, y]) => ({ x: x * width, y: y * height }));
  const inside = fc
    .tuple(part, part)
    .map(([one, other]) => ({ one: 1 + (one * reach) / 2, other: 1 + (other * reach) / 2 }));
  return fc.oneof(
    fc.tuple(stretch(width), stretch(height)).map(([across, down]) => ({
      ...{ kind: 'box' as const, x: across.start, y: down.start, width: across.length, height: down.length },
    })),
    fc.tuple(inside, angle).map(([{ one, other }, turned]) => ({
      ...{ kind: 'rotatedBox' as const, cx: centre.x, cy: centre.y, width: one, height: other, angle: turned },
    })),
    fc.tuple(ringRound(centre, reach), fc.boolean()).map(([ring, holed]) => ({
      kind: 'polygon' as const,
      ring,
      holes: holed ? [ring.map(({ x, y }) => ({ x: (x + 3 * centre.x) / 4, y: (y + 3 * centre.y) / 4 }))] : [],
    })),
    fc.record({
      kind: kind('polyline'),
      points: fc
        .array(point, { minLength: 2, maxLength: 9 })
        .map((points) => [{ x: 0, y: 0 }, { x: 1, y: 1 }, ...points]),
    }),
    point.map((at) => ({ kind: 'point' as const, ...at })),
    fc.tuple(inside, angle).map(([{ one, other }, turned]) => ({
      ...{ kind: 'ellipse' as const, cx: centre.x, cy: centre.y, rx: one / 2, ry: other / 2, angle: turned },
    })),
  );
}

/** A mask of a small picture with at least one pixel set. */
export function anyMask({ width, height }: Size): fc.Arbitrary<Mask> {
  return fc
    .array(fc.boolean(), { minLength: width * height, maxLength: width * height })
    .map((pixels) => maskOf({ width, height }, pixels.some(Boolean) ? pixels : pixels.map(() => true)));
}

/** The runs of pixels that are given column by column. */
export function maskOf({ width, height }: Size, pixels: readonly boolean[]): Mask {
  const counts: number[] = [0];
  let last = false;
  for (const pixel of pixels) {
    if (pixel !== last) counts.push(0);
    last = pixel;
    counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1;
  }
  return { width, height, counts };
}

/** The shape of a mask. */
export function maskShape(mask: Mask): Extract<Shape, { kind: 'mask' }> {
  const bounds = maskBounds(mask);
  if (!bounds) throw new Error('an empty mask');
  return { kind: 'mask', sha256: maskName(mask), ...bounds };
}
