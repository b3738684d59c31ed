/** Plane maps, pure: from one system of px to another, as CSS `matrix(a, b, c, d, e, f)` has it. */
import type { Point, Rect } from './page-picture.ts';
import { centre } from './rects.ts';

export type Plane = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** Columns (a, b) and (c, d), as in CSS `matrix()`. */
export type Linear = readonly [a: number, b: number, c: number, d: number];

/** Leaves everything where it is. */
export const samePlane: Plane = [1, 0, 0, 1, 0, 0];

/** What becomes of a point. */
export function toPlane([a, b, c, d, e, f]: Plane, { x, y }: Point): Point {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** The upright box round what becomes of a rectangle. */
export function boxInPlane(plane: Plane, rect: Rect): Rect {
  const [a, b, c, d] = plane;
  const { width, height } = rect;
  const middle = toPlane(plane, centre(rect));
  const across = Math.abs(a) * width + Math.abs(c) * height;
  const down = Math.abs(b) * width + Math.abs(d) * height;
  return { x: middle.x - across / 2, y: middle.y - down / 2, width: across, height: down };
}

/** First `inner`, then `outer`. */
export function joined(outer: Plane, inner: Plane): Plane {
  const [a, b, c, d] = outer;
  const { x, y } = toPlane(outer, { x: inner[4], y: inner[5] });
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    x,
    y,
  ];
}

/** The one of this linear part that takes `from` to `to`. */
export function planeThrough(linear: Linear, from: Point, to: Point): Plane {
  const { x, y } = toPlane([...linear, 0, 0], from);
  return [...linear, to.x - x, to.y - y];
}

/** Back; of a plane that is seen from its edge, to its origin. */
export function fromPlane([a, b, c, d, e, f]: Plane, { x, y }: Point): Point {
  const area = a * d - b * c;
  if (area === 0) return { x: 0, y: 0 };
  return { x: (d * (x - e) - c * (y - f)) / area, y: (a * (y - f) - b * (x - e)) / area };
}
