import type { Point, Shape } from '../../domain/shape.ts';
import { crossesAt, meetsOtherAt } from '../shapes/crossings.ts';
import { isSound } from '../shapes/geometry.ts';
import { inPicture, middle } from '../shapes/points.ts';
import type { Sides } from '../shapes/shape-geometry.ts';
import { farthestSound } from './farthest.ts';
import { type Handle, ringsOf } from './handles.ts';

export type VertexHandle = Extract<Handle, { kind: 'vertex' }>;
type EdgeHandle = Extract<Handle, { kind: 'edge' }>;

/** The polygon or polyline with one of its rings, or its line, changed. */
function withRing(shape: Shape, number: number, change: (ring: readonly Point[]) => Point[]): Shape {
  if (shape.kind === 'polyline') return { ...shape, points: change(shape.points) };
  if (shape.kind !== 'polygon') return shape;
  if (number === 0) return { ...shape, ring: change(shape.ring) };
  return { ...shape, holes: shape.holes.map((hole, n) => (n === number - 1 ? change(hole) : hole)) };
}

/** What is wrong with a polygon at one of its points. */
function faultsAt(shape: Shape, ring: number, index: number): readonly [crosses: boolean, meetsOther: boolean] {
  const points = ringsOf(shape)[ring];
  return shape.kind !== 'polygon' || !points
    ? [false, false]
    : [crossesAt(points, index), meetsOtherAt(shape, ring, index)];
}

/** Whether a changed shape may stand: it has no fault at the point that it had not before. What was wrong can be mended. */
function mayStand(next: Shape, ring: number, index: number, before: readonly boolean[], size: Sides): boolean {
  return isSound(next, size) && faultsAt(next, ring, index).every((fault, n) => !fault || before[n]);
}

/**
 * The shape with a vertex at `to`, or as far on the way there as it can go: not out of the picture, nor so that an edge
 * crosses another one.
 */
export function moveVertex(shape: Shape, { ring, index }: VertexHandle, to: Point, size: Sides): Shape {
  const from = ringsOf(shape)[ring]?.[index];
  if (!from) return shape;
  const before = faultsAt(shape, ring, index);
  const moved = farthestSound(from, inPicture(to, size), (at) => {
    const there = inPicture(at, size);
    const next = withRing(shape, ring, (points) => points.map((point, n) => (n === index ? there : point)));
    return mayStand(next, ring, index, before, size) ? next : null;
  });
  return moved ?? shape;
}

/** The shape with a vertex in the middle of an edge, and the handle of that vertex. It looks the same as before. */
export function addVertex(shape: Shape, { ring, index }: EdgeHandle): { shape: Shape; handle: VertexHandle } | null {
  const points = ringsOf(shape)[ring];
  const [from, to] = [points?.[index], points?.[index + 1] ?? (shape.kind === 'polygon' ? points?.[0] : undefined)];
  if (!from || !to) return null;
  const grown = withRing(shape, ring, (all) => all.toSpliced(index + 1, 0, middle(from, to)));
  return { shape: grown, handle: { kind: 'vertex', ring, index: index + 1 } };
}

/**
 * The shape without a vertex. Null where it would be none (three points of a ring, two of a line) or would cross itself; a
 * hole of three points goes as a whole.
 */
export function deleteVertex(shape: Shape, { ring, index }: VertexHandle, size: Sides): Shape | null {
  const points = ringsOf(shape)[ring];
  if (!points?.[index]) return null;
  if (shape.kind === 'polygon' && ring > 0 && points.length <= 3) {
    return { ...shape, holes: shape.holes.filter((_, n) => n !== ring - 1) };
  }
  if (points.length <= (shape.kind === 'polygon' ? 3 : 2)) return null;
  const left = withRing(shape, ring, (all) => all.toSpliced(index, 1));
  const previous = (index + points.length - 2) % (points.length - 1);
  return mayStand(left, ring, previous, faultsAt(shape, ring, index), size) ? left : null;
}
