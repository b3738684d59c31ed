import type { Point, Shape } from '../domain/shape.ts';
import type { ShapeIndex } from './shape-index.ts';
import { boundsOf, verticesOf } from './shapes/geometry.ts';
import { distance } from './shapes/points.ts';
import type { Rect, Sides } from './shapes/shape-geometry.ts';

/** What can be snapped to: upright lines at `x`, level ones at `y`, and points. Image px. */
type SnapTargets = { x: readonly number[]; y: readonly number[]; points: readonly Point[] };

/** A point that was snapped, and the lines it lies on now: to be shown. */
type Snapped = { point: Point; x: number | null; y: number | null };

/** Upright shapes have lines, others their corners. */
function addTargets(to: { x: number[]; y: number[]; points: Point[] }, shape: Shape): void {
  if (shape.kind === 'box' || shape.kind === 'mask') {
    const { x, y, width, height } = boundsOf(shape);
    to.x.push(x, x + width);
    to.y.push(y, y + height);
  } else if (shape.kind !== 'ellipse') to.points.push(...verticesOf(shape));
}

/**
 * What is near a box (a point: a box of no size): the picture's border, and edges and corners of shapes within `reach`
 * image px. Those far away are left out: among a hundred shapes everything would lie in line with something.
 */
export function targetsNear(
  index: ShapeIndex,
  { x, y, width, height }: Rect,
  reach: number,
  size: Sides,
  takes: (id: string) => boolean = () => true,
): SnapTargets {
  const targets = { x: [0, size.width], y: [0, size.height], points: [] as Point[] };
  const near = { x: x - reach, y: y - reach, width: width + 2 * reach, height: height + 2 * reach };
  for (const { id, shape } of index.meeting(near)) {
    if (takes(id)) addTargets(targets, shape);
  }
  return targets;
}

/** How far it is from one of `values` to the nearest of `lines`, and that line; null beyond `reach`. */
function nearestLine(values: readonly number[], lines: readonly number[], reach: number) {
  let best: { way: number; line: number } | null = null;
  for (const line of lines) {
    for (const value of values) {
      const way = line - value;
      if (Math.abs(way) <= Math.min(reach, best ? Math.abs(best.way) : reach)) best = { way, line };
    }
  }
  return best;
}

const noEdges = { x: null, y: null };

/**
 * The point at the nearest corner within `reach` image px; else, each way by itself, on the nearest line, else on the
 * picture's own edge there (`edges`, of picture-edges.ts), else where it is.
 */
export function snapPoint(
  point: Point,
  { x, y, points }: SnapTargets,
  reach: number,
  edges: { x: number | null; y: number | null } = noEdges,
): Snapped {
  let corner: Point | null = null;
  for (const target of points) {
    if (distance(target, point) <= (corner ? distance(corner, point) : reach)) corner = target;
  }
  if (corner) return { point: { x: corner.x, y: corner.y }, x: corner.x, y: corner.y };
  const across = nearestLine([point.x], x, reach)?.line ?? edges.x;
  const down = nearestLine([point.y], y, reach)?.line ?? edges.y;
  return { point: { x: across ?? point.x, y: down ?? point.y }, x: across, y: down };
}

/** How far a box goes on so that one of its sides lies on a line within `reach` image px, each way by itself. */
export function snapBounds({ x, y, width, height }: Rect, targets: SnapTargets, reach: number) {
  const across = nearestLine([x, x + width], targets.x, reach);
  const down = nearestLine([y, y + height], targets.y, reach);
  return { dx: across?.way ?? 0, dy: down?.way ?? 0, x: across?.line ?? null, y: down?.line ?? null };
}
