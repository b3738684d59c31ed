import type { Point } from '../../domain/shape.ts';
import type { Sides } from './shape-geometry.ts';

/** Drawn points lie on a grid of 1/64 image px: finer than any screen shows, and sums and differences stay exact. */
const quantum = 1 / 64;

/** A length on the grid nearest to it. */
export const tidy = (length: number): number => Math.round(length / quantum) * quantum;

/** A length on the grid, not longer than it was. */
export const tidyDown = (length: number): number => Math.trunc(length / quantum) * quantum;

export const between = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/** The point of the picture nearest to a point, on the grid. */
export function inPicture(point: Point, size: Sides): Point {
  return { x: tidy(between(point.x, 0, size.width)), y: tidy(between(point.y, 0, size.height)) };
}

export const isInPicture = ({ x, y }: Point, size: Sides): boolean =>
  x >= 0 && y >= 0 && x <= size.width && y <= size.height;

export const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

export const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

export const moved = ({ x, y }: Point, dx: number, dy: number): Point => ({ x: x + dx, y: y + dy });

/** How far `point` is from the stretch between `a` and `b`. */
export function distanceToSegment(point: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const squared = dx * dx + dy * dy;
  const share = squared > 0 ? between(((point.x - a.x) * dx + (point.y - a.y) * dy) / squared, 0, 1) : 0;
  return Math.hypot(point.x - a.x - share * dx, point.y - a.y - share * dy);
}

/** How far `point` is from an open line through `points`. */
export function distanceToLine(point: Point, points: readonly Point[]): number {
  let least = Number.POSITIVE_INFINITY;
  let before = points[0];
  for (const next of points) {
    if (before) least = Math.min(least, distanceToSegment(point, before, next));
    before = next;
  }
  return least;
}

export function lineLength(points: readonly Point[]): number {
  let length = 0;
  let before = points[0];
  for (const next of points) {
    if (before) length += distance(before, next);
    before = next;
  }
  return length;
}
