import type { Point, Shape } from '../../domain/shape.ts';
import { boxOfEllipse } from '../shapes/ellipse.ts';
import { boundsOf } from '../shapes/geometry.ts';
import { fromOwn, type Oriented } from '../shapes/oriented.ts';
import { distance, middle } from '../shapes/points.ts';

type Way = -1 | 0 | 1;

/**
 * What a shape is taken by. `side`: a corner or the middle of a side, in the shape's own directions (-1 left or top).
 * `vertex` and `edge`: of a polyline, or of a polygon's ring (0 the outline, from 1 on its holes); edge n leads from
 * vertex n to the next one.
 */
export type Handle =
  | { kind: 'side'; x: Way; y: Way }
  | { kind: 'rotate' }
  | { kind: 'vertex'; ring: number; index: number }
  | { kind: 'edge'; ring: number; index: number };

type PlacedHandle = { handle: Handle; at: Point };

/** Screen px within which a handle is taken hold of (24 px across: WCAG 2.5.8). */
const reach = 12;
/** Screen px a handle that turns stands off its shape. */
const standOff = 28;
/** Screen px a side is long at least to have a handle in its middle: less, and there would be none left to move it by. */
const leastSide = 48;
/** Screen px between vertices that have handles: nearer ones would cover each other. */
const leastGap = 8;

const corners: readonly (readonly [Way, Way])[] = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
];
const across: readonly (readonly [Way, Way])[] = [
  [0, -1],
  [0, 1],
];
const along: readonly (readonly [Way, Way])[] = [
  [-1, 0],
  [1, 0],
];

/** The closed rings of a polygon, or the one open line of a polyline. */
export function ringsOf(shape: Shape): readonly (readonly Point[])[] {
  if (shape.kind === 'polygon') return [shape.ring, ...shape.holes];
  return shape.kind === 'polyline' ? [shape.points] : [];
}

/** The turned box a shape is drawn into; null of one that is none. */
export function orientedOf(shape: Shape): Oriented | null {
  if (shape.kind === 'rotatedBox') return shape;
  if (shape.kind === 'ellipse') return boxOfEllipse(shape);
  if (shape.kind !== 'box') return null;
  const { x, y, width, height } = shape;
  return { cx: x + width / 2, cy: y + height / 2, width, height, angle: 0 };
}

/** Where a corner or the middle of a side is. */
export function sideAt(box: Oriented, x: Way, y: Way): Point {
  return fromOwn(box, (x * box.width) / 2, (y * box.height) / 2);
}

function sideHandles(box: Oriented, scale: number): PlacedHandle[] {
  const ways = [
    ...corners,
    ...(box.width * scale >= leastSide ? across : []),
    ...(box.height * scale >= leastSide ? along : []),
  ];
  return ways.map(([x, y]) => ({ handle: { kind: 'side', x, y }, at: sideAt(box, x, y) }));
}

function vertexHandles(shape: Shape, scale: number): PlacedHandle[] {
  return ringsOf(shape).flatMap((ring, number) => {
    const closed = shape.kind === 'polygon';
    const placed: PlacedHandle[] = [];
    let last: Point | undefined;
    ring.forEach((at, index) => {
      const next = ring[index + 1] ?? (closed ? ring[0] : undefined);
      if (!last || distance(last, at) * scale >= leastGap) {
        placed.push({ handle: { kind: 'vertex', ring: number, index }, at });
        last = at;
      }
      if (next && distance(at, next) * scale >= leastSide) {
        placed.push({ handle: { kind: 'edge', ring: number, index }, at: middle(at, next) });
      }
    });
    return placed;
  });
}

/**
 * The handles of a shape where a screen px is 1 / `scale` image px, in image px: eight of a box, and one to turn it by; of
 * polygons and polylines their vertices, and the middles of long edges, where a press adds one. Points and masks have none.
 */
export function handlesOf(shape: Shape, scale: number): PlacedHandle[] {
  const box = orientedOf(shape);
  if (!box) return vertexHandles(shape, scale);
  const sides = sideHandles(box, scale);
  if (shape.kind === 'box') return sides;
  return [...sides, { handle: { kind: 'rotate' }, at: fromOwn(box, 0, -box.height / 2 - standOff / scale) }];
}

/**
 * The handle that a press at `point` takes: the nearest within reach, vertices and corners before what is between them.
 * Inside a small shape the reach is less, so that it can still be moved.
 */
export function handleAt(shape: Shape, point: Point, scale: number): Handle | null {
  const { width, height } = boundsOf(shape);
  const small = Math.min(width, height) * scale;
  const isBoxed = shape.kind === 'box' || shape.kind === 'rotatedBox' || shape.kind === 'ellipse';
  const most = isBoxed ? Math.min(reach, Math.max(4, small / 4)) : reach;
  let best: Handle | null = null;
  let least = most;
  for (const { handle, at } of handlesOf(shape, scale)) {
    const isBetween = handle.kind === 'edge' || (handle.kind === 'side' && (handle.x === 0 || handle.y === 0));
    const away = distance(at, point) * scale + (isBetween ? 1 : 0);
    if (away > least) continue;
    best = handle;
    least = away;
  }
  return best;
}
