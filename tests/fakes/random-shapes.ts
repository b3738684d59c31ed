import fc from 'fast-check';
import type { Point, Shape } from '../../lib/domain/shape.ts';
import type { Sides } from '../../lib/drawing/shapes/shape-geometry.ts';

/** Pictures from a line of pixels to a large photograph. */
export const randomSize: fc.Arbitrary<Sides> = fc.record({
  width: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 60, max: 6000 })),
  height: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 60, max: 6000 })),
});

/**
 * Numbers all over a stretch. `fc.double` takes all floating point numbers to be equally likely: nearly all of its are
 * next to 0.
 */
const real = (min: number, max: number) =>
  fc.integer({ min: 0, max: 2 ** 16 }).map((share) => min + ((max - min) * share) / 2 ** 16);

/** Points in a picture and, where `past` is above 0, up to that share of its sides outside. */
export function randomPoint({ width, height }: Sides, past = 0): fc.Arbitrary<Point> {
  return fc.record({
    x: real(-past * width, (1 + past) * width),
    y: real(-past * height, (1 + past) * height),
  });
}

/** Any shape but a mask, in and around a picture; it may stick out of it, be outside it, or be too small to be one. */
export function randomShape(size: Sides): fc.Arbitrary<Shape> {
  const point = randomPoint(size, 0.5);
  const kind = <K extends Shape['kind']>(name: K) => fc.constant(name);
  const [across, down] = [real(0.01, 2 * size.width), real(0.01, 2 * size.height)];
  const angle = fc.oneof(real(-360, 360), fc.constantFrom(0, 45, 90, 180, -90));
  const centred = { cx: point.map(({ x }) => x), cy: point.map(({ y }) => y), angle };
  const ring = fc.array(point, { minLength: 3, maxLength: 9 });
  return fc.oneof(
    fc.tuple(point, across, down).map(([{ x, y }, width, height]): Shape => ({ kind: 'box', x, y, width, height })),
    fc.record({ kind: kind('rotatedBox'), ...centred, width: across, height: down }),
    fc.record({ kind: kind('ellipse'), ...centred, rx: across, ry: down }),
    ring.map((points): Shape => ({ kind: 'polygon', ring: points, holes: [] })),
    randomStar(size),
    fc.record({ kind: kind('polyline'), points: fc.array(point, { minLength: 2, maxLength: 9 }) }),
    point.map(({ x, y }): Shape => ({ kind: 'point', x, y })),
  );
}

/** A polygon round a point in or near the picture, every second one with a hole; its rings do not cross themselves. */
function randomStar(size: Sides): fc.Arbitrary<Shape> {
  const radii = fc.array(real(0.2, 1), { minLength: 5, maxLength: 12 });
  return fc.tuple(randomPoint(size, 0.3), radii, real(0.1, 1), fc.boolean()).map(([centre, spokes, part, hollow]) => {
    const ring = (reach: number): Point[] =>
      spokes.map((radius, n) => {
        const angle = (2 * Math.PI * n) / spokes.length;
        const away = (radius * reach * part * Math.max(size.width, size.height)) / 2;
        return { x: centre.x + away * Math.cos(angle), y: centre.y + away * Math.sin(angle) };
      });
    return { kind: 'polygon', ring: ring(1), holes: hollow ? [ring(0.6)] : [] };
  });
}

/** Shapes that are no masks, as they may be stored: in the picture, of some size, on no grid. */
export function soundShape(size: Sides, clamp: (shape: Shape, size: Sides) => Shape | null): fc.Arbitrary<Shape> {
  return randomShape(size)
    .map((shape) => clamp(shape, size))
    .filter((shape) => shape !== null);
}
