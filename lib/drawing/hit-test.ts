import type { Mask } from '../domain/mask.ts';
import type { Point, Shape } from '../domain/shape.ts';
import { maskHas } from './masks/mask-runs.ts';
import type { Indexed, ShapeIndex } from './shape-index.ts';
import { distanceTo } from './shapes/geometry.ts';

/** Screen px round a point within which it is hit. */
const pointReach = 10;
/** Screen px on either side of a line. */
const lineReach = 6;
/** Screen px a small area's target is across at least. */
const leastTarget = 12;
/** Screen px past a large area's edge that still hit it, so that its outline can be pressed from both sides. */
const edgeReach = 2;
const farthestReach = Math.max(pointReach, lineReach, leastTarget / 2);

type HitOptions = {
  /** Screen px an image px is long now. */
  scale: number;
  /** Whether a shape can be hit now: what is hidden or locked can't. */
  takes?(id: string): boolean;
  /** The pixels of a mask; without them its whole box is hit. */
  maskOf?(sha256: string): Mask | null;
};

/** Screen px within which a shape is hit. */
function reachOf({ shape, bounds }: Indexed, scale: number): number {
  if (shape.kind === 'point') return pointReach;
  if (shape.kind === 'polyline') return lineReach;
  return Math.max(edgeReach, (leastTarget - Math.min(bounds.width, bounds.height) * scale) / 2);
}

function isOn(shape: Shape, point: Point, { maskOf }: HitOptions): boolean {
  const mask = shape.kind === 'mask' ? maskOf?.(shape.sha256) : null;
  return !mask || maskHas(mask, Math.floor(point.x), Math.floor(point.y));
}

/**
 * The shapes under a point of the picture, smallest first: what a click selects, and in what order further clicks go down.
 * Points and lines come before areas, being thin; of equal ones the nearest, then the newest.
 */
export function smallestUnder(index: ShapeIndex, point: Point, options: HitOptions): string[] {
  const { scale, takes } = options;
  return index
    .near(point, farthestReach / scale)
    .filter(({ id }) => takes?.(id) ?? true)
    .map((item) => ({ item, away: distanceTo(item.shape, point) * scale }))
    .filter(({ item, away }) => away <= reachOf(item, scale) && isOn(item.shape, point, options))
    .sort((a, b) => a.item.area - b.item.area || a.away - b.away || (a.item.id < b.item.id ? 1 : -1))
    .map(({ item }) => item.id);
}
