import type { Point } from '../../domain/shape.ts';
import { distanceToLine } from './points.ts';
import type { Sides } from './shape-geometry.ts';

/** A closed line: the last point leads back to the first. */
export type Ring = readonly Point[];

/** Whether the point is inside, by the even-odd rule; on the line itself either answer may come. */
export function isInRing(point: Point, ring: Ring): boolean {
  let inside = false;
  let before = ring.at(-1);
  for (const next of ring) {
    if (before && before.y > point.y !== next.y > point.y) {
      const crossing = before.x + ((point.y - before.y) * (next.x - before.x)) / (next.y - before.y);
      if (point.x < crossing) inside = !inside;
    }
    before = next;
  }
  return inside;
}

export function distanceToRing(point: Point, ring: Ring): number {
  const [first] = ring;
  return first ? distanceToLine(point, [...ring, first]) : Number.POSITIVE_INFINITY;
}

type Side = { out: (point: Point) => boolean; cut: (a: Point, b: Point) => Point };

const atX = (a: Point, b: Point, x: number): Point => ({ x, y: a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x) });
const atY = (a: Point, b: Point, y: number): Point => ({ x: a.x + ((b.x - a.x) * (y - a.y)) / (b.y - a.y), y });

/** The part of a ring inside the picture (Sutherland and Hodgman); parts that were apart stay joined along the border. */
export function cutRing(ring: Ring, { width, height }: Sides): Point[] {
  const sides: Side[] = [
    { out: ({ x }) => x < 0, cut: (a, b) => atX(a, b, 0) },
    { out: ({ x }) => x > width, cut: (a, b) => atX(a, b, width) },
    { out: ({ y }) => y < 0, cut: (a, b) => atY(a, b, 0) },
    { out: ({ y }) => y > height, cut: (a, b) => atY(a, b, height) },
  ];
  return sides.reduce<Point[]>(cutSide, [...ring]);
}

function cutSide(points: Point[], { out, cut }: Side): Point[] {
  const kept: Point[] = [];
  let before = points.at(-1);
  for (const next of points) {
    if (before && out(before) !== out(next)) kept.push(cut(before, next));
    if (!out(next)) kept.push(next);
    before = next;
  }
  return kept;
}
