import type { Point } from '../../domain/shape.ts';
import type { Rect, Sides } from './shape-geometry.ts';

export function boundsOfPoints(points: readonly Point[]): Rect {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return points.length > 0
    ? { x: left, y: top, width: right - left, height: bottom - top }
    : { x: 0, y: 0, width: 0, height: 0 };
}

/** The box round all of the boxes; of none: empty. */
export function boundsOfRects(rects: readonly Rect[]): Rect {
  return boundsOfPoints(
    rects.flatMap(({ x, y, width, height }) => [
      { x, y },
      { x: x + width, y: y + height },
    ]),
  );
}

/** 0 inside. */
export function distanceToRect({ x, y, width, height }: Rect, point: Point): number {
  const dx = Math.max(x - point.x, 0, point.x - x - width);
  const dy = Math.max(y - point.y, 0, point.y - y - height);
  return dx === 0 ? dy : dy === 0 ? dx : Math.hypot(dx, dy);
}

/** Whether `inner` lies wholly in `outer`, borders included. */
export function isWithin(inner: Rect, outer: Rect): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

export function rectCorners({ x, y, width, height }: Rect): Point[] {
  return [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
}

/** The box between two opposite corners, in any order. */
export function rectBetween(a: Point, b: Point): Rect {
  const [left, top] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return { x: left, y: top, width: span(left, Math.max(a.x, b.x)), height: span(top, Math.max(a.y, b.y)) };
}

/** The length from `from` to `to` that never, by rounding, ends past `to`. */
export function span(from: number, to: number): number {
  let length = to - from;
  while (from + length > to) length -= Math.max(Math.abs(to), length) * Number.EPSILON;
  return length;
}

/** The way that brings a box into the picture: the shortest one, and to the origin where it is too big. */
export function wayIn(rect: Rect, size: Sides): { dx: number; dy: number } {
  const way = (from: number, length: number, whole: number) =>
    from < 0 || length > whole ? -from : Math.min(0, whole - from - length);
  return { dx: way(rect.x, rect.width, size.width), dy: way(rect.y, rect.height, size.height) };
}
