import type { Point } from './shape.ts';

/** What arithmetic in floating point may be off by, in image pixels: far below anything that can be seen or drawn. */
export const slack = 1e-6;

/** Twice the area of the triangle: positive where `c` is to the right of the way from `a` to `b` (y points down). */
function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/** The area a closed ring of points goes round, in square pixels; what it goes round the other way counts against it. */
export function ringArea(ring: readonly Point[]): number {
  const [first] = ring;
  if (!first) return 0;
  let twice = 0;
  for (let at = 1; at + 1 < ring.length; at += 1) twice += turn(first, ring[at] ?? first, ring[at + 1] ?? first);
  return Math.abs(twice) / 2;
}

/** How many different points there are; counting ends at `enough`. */
export function distinctPoints(points: readonly Point[], enough: number): number {
  const seen = new Set<string>();
  for (const { x, y } of points) {
    if (seen.size >= enough) break;
    seen.add(`${x} ${y}`);
  }
  return seen.size;
}

function isOnSegment(point: Point, a: Point, b: Point): boolean {
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  if (Math.abs(turn(a, b, point)) > slack * Math.max(length, slack)) return false;
  const along = (point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y);
  return along >= -slack * length && along <= (length + slack) * length;
}

/** Whether a point is inside a closed ring, by the even-odd rule, or on it. */
function isInRing(point: Point, ring: readonly Point[]): boolean {
  let inside = false;
  let before = ring.at(-1);
  for (const here of ring) {
    if (!before) return false;
    if (isOnSegment(point, before, here)) return true;
    if (here.y > point.y !== before.y > point.y) {
      const x = before.x + ((point.y - before.y) / (here.y - before.y)) * (here.x - before.x);
      if (point.x < x) inside = !inside;
    }
    before = here;
  }
  return inside;
}

/** Whether two stretches cross in a point inside both; touching is no crossing. */
function isCrossing(a: Point, b: Point, c: Point, d: Point): boolean {
  const near = slack * Math.max(Math.hypot(b.x - a.x, b.y - a.y), Math.hypot(d.x - c.x, d.y - c.y));
  const [one, two, three, four] = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)];
  if ([one, two, three, four].some((area) => Math.abs(area) <= near)) return false;
  return one > 0 !== two > 0 && three > 0 !== four > 0;
}

/** Whether a closed ring is inside another, or touches it from inside. */
export function isRingInside(inner: readonly Point[], outer: readonly Point[]): boolean {
  if (!inner.every((point) => isInRing(point, outer))) return false;
  return !inner.some((start, at) => {
    const end = inner[(at + 1) % inner.length] ?? start;
    return outer.some((from, index) => isCrossing(start, end, from, outer[(index + 1) % outer.length] ?? from));
  });
}
