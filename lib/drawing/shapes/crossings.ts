import { ringArea } from '../../domain/ring.ts';
import type { Point } from '../../domain/shape.ts';
import { tidy } from './points.ts';
import { distanceToRing, isInRing, type Ring } from './rings.ts';
import type { ShapeOf } from './shape-of.ts';

/** Twice the area of a, b, c: its sign tells on which side of the line from a to b the point c is. */
const turn = (a: Point, b: Point, c: Point): number => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

const isBetween = (a: Point, b: Point, c: Point): boolean =>
  Math.min(a.x, b.x) <= c.x && c.x <= Math.max(a.x, b.x) && Math.min(a.y, b.y) <= c.y && c.y <= Math.max(a.y, b.y);

/** Where two stretches meet, if only with an end; null where they don't. */
function meeting(a: Point, b: Point, c: Point, d: Point): Point | null {
  const [aSide, bSide, cSide, dSide] = [turn(c, d, a), turn(c, d, b), turn(a, b, c), turn(a, b, d)];
  if (aSide * bSide < 0 && cSide * dSide < 0) {
    const share = aSide / (aSide - bSide);
    return { x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y) };
  }
  if (cSide === 0 && isBetween(a, b, c)) return c;
  if (dSide === 0 && isBetween(a, b, d)) return d;
  if (aSide === 0 && isBetween(c, d, a)) return a;
  return bSide === 0 && isBetween(c, d, b) ? b : null;
}

/** Whether the way from `a` by `b` to `c` runs back on itself. */
const turnsBack = (a: Point, b: Point, c: Point): boolean =>
  turn(a, b, c) === 0 && (b.x - a.x) * (c.x - b.x) + (b.y - a.y) * (c.y - b.y) <= 0;

/** Whether a line through `points` that goes on to `next` would cross, touch or run back on itself. */
export function crossesOn(points: readonly Point[], next: Point): boolean {
  const last = points.at(-1);
  if (!last) return false;
  const before = points.at(-2);
  if (before && turnsBack(before, last, next)) return true;
  for (let n = 0; n + 2 < points.length; n += 1) {
    const [a, b] = [points[n], points[n + 1]];
    if (a && b && meeting(a, b, last, next)) return true;
  }
  return false;
}

type Crossing = { first: number; second: number; at: Point };

/** Two edges of a ring that aren't neighbours and meet. Edge n leads from point n to the next one. */
function findCrossing(ring: Ring): Crossing | null {
  const count = ring.length;
  for (let first = 0; first < count; first += 1) {
    const [a, b] = [ring[first], ring[(first + 1) % count]];
    if (!a || !b) continue;
    const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)];
    for (let second = first + 2; second < count; second += 1) {
      const [c, d] = [ring[second], ring[(second + 1) % count]];
      if (!c || !d || (first === 0 && second === count - 1)) continue;
      if ((c.x < left && d.x < left) || (c.x > right && d.x > right)) continue;
      const at = meeting(a, b, c, d);
      if (at) return { first, second, at };
    }
  }
  return null;
}

/** The ring without points that repeat the one before or where it runs back on itself. */
function withoutSpikes(ring: Ring): Point[] {
  const kept = [...ring];
  for (let n = 0; n < kept.length && kept.length > 2; ) {
    const count = kept.length;
    const [a, b, c] = [kept[(n + count - 1) % count], kept[n], kept[(n + 1) % count]];
    if (a && b && c && turnsBack(a, b, c)) {
      kept.splice(n, 1);
      n = Math.max(0, n - 1);
    } else n += 1;
  }
  return kept;
}

/** Whether a ring neither crosses nor touches itself. */
export function isSimple(ring: Ring): boolean {
  return ring.length >= 3 && withoutSpikes(ring).length === ring.length && findCrossing(ring) === null;
}

/**
 * The ring without its loops: where it crosses itself the smaller of the two parts is cut off, until none is left. Null
 * where nothing is left. Meant for some hundred points: looks at every pair of edges once a loop.
 */
export function mendRing(ring: Ring): Point[] | null {
  let left = withoutSpikes(ring);
  for (let loops = 0; loops <= ring.length; loops += 1) {
    if (left.length < 3) return null;
    const crossing = findCrossing(left);
    if (!crossing) return left;
    const at = { x: tidy(crossing.at.x), y: tidy(crossing.at.y) };
    const inner = [at, ...left.slice(crossing.first + 1, crossing.second + 1)];
    const outer = [...left.slice(0, crossing.first + 1), at, ...left.slice(crossing.second + 1)];
    left = withoutSpikes(ringArea(inner) > ringArea(outer) ? inner : outer);
  }
  return null;
}

/** The edges that change with a point of a ring, and its neighbours' number. */
function edgesAt(ring: Ring, index: number): [Point, Point, number][] {
  const count = ring.length;
  return [(index + count - 1) % count, index].flatMap((n): [Point, Point, number][] => {
    const [a, b] = [ring[n], ring[(n + 1) % count]];
    return a && b ? [[a, b, n]] : [];
  });
}

function meetsRing(a: Point, b: Point, ring: Ring): boolean {
  return ring.some((c, n) => meeting(a, b, c, ring[(n + 1) % ring.length] ?? c) !== null);
}

/** Whether the two edges at a point of a ring cross, touch or run back on any other of its edges. */
export function crossesAt(ring: Ring, index: number): boolean {
  const count = ring.length;
  const at = (n: number) => ring[(n + count) % count];
  for (const n of [index - 1, index, index + 1]) {
    const [a, b, c] = [at(n - 1), at(n), at(n + 1)];
    if (a && b && c && turnsBack(a, b, c)) return true;
  }
  return edgesAt(ring, index).some(([a, b, edge]) =>
    ring.some((c, n) => {
      const apart = (n - edge + count) % count;
      const d = at(n + 1);
      return apart > 1 && apart < count - 1 && d !== undefined && meeting(a, b, c, d) !== null;
    }),
  );
}

/**
 * Whether, at one of its points, a polygon's outline and holes meet, or one that was inside is no more. `ring` is 0 of the
 * outline, from 1 on of holes. The cost is that of the edges, not of their pairs.
 */
export function meetsOtherAt({ ring: outline, holes }: ShapeOf<'polygon'>, ring: number, index: number): boolean {
  const rings: readonly Ring[] = [outline, ...holes];
  const own = rings[ring] ?? outline;
  const point = own[index];
  const others = rings.filter((other) => other !== own);
  if (!point || edgesAt(own, index).some(([a, b]) => others.some((other) => meetsRing(a, b, other)))) return true;
  if (ring === 0) return holes.some(([first]) => !first || !isInRing(first, outline));
  return !isInRing(point, outline) || holes.some((hole) => hole !== own && isInRing(point, hole));
}

function ringsMeet(one: Ring, other: Ring): boolean {
  return one.some((a, n) => meetsRing(a, one[(n + 1) % one.length] ?? a, other));
}

const isRingIn = (inner: Ring, outer: Ring): boolean => {
  const [point] = inner;
  return point !== undefined && isInRing(point, outer) && distanceToRing(point, outer) > 0;
};

/** The polygon with one more hole; null where the ring is not wholly inside it, or meets one of its other holes. */
export function addHole(polygon: ShapeOf<'polygon'>, ring: Ring): ShapeOf<'polygon'> | null {
  if (!isSimple(ring) || ringsMeet(ring, polygon.ring) || !isRingIn(ring, polygon.ring)) return null;
  const apart = polygon.holes.every((hole) => !ringsMeet(ring, hole) && !isRingIn(ring, hole) && !isRingIn(hole, ring));
  return apart ? { ...polygon, holes: [...polygon.holes, [...ring]] } : null;
}
