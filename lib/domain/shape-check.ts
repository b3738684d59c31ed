import { distinctPoints, isRingInside, ringArea, slack } from './ring.ts';
import type { Point, Shape } from './shape.ts';
import { boundsOf } from './shape-bounds.ts';

/**
 * What is wrong with a shape whose fields are each right: it is outside the picture, has no area or length, has fewer
 * than three different points in a ring, has a hole that is not inside it, has too many points, or is of part pixels.
 */
type ShapeProblem = 'outside' | 'empty' | 'fewPoints' | 'hole' | 'manyPoints' | 'partPixels';

/** The most points of one shape: a freehand outline has hundreds. */
export const mostPoints = 20_000;

/** Less area than this, in square pixels, is none. */
const leastArea = 1e-6;

/** How many points make a shape's outline; 0 where it is a few numbers. */
export function pointsIn(shape: Shape): number {
  if (shape.kind === 'polyline') return shape.points.length;
  return shape.kind === 'polygon' ? shape.holes.reduce((sum, hole) => sum + hole.length, shape.ring.length) : 0;
}

function ringProblem(ring: readonly Point[]): ShapeProblem | null {
  if (distinctPoints(ring, 3) < 3) return 'fewPoints';
  return ringArea(ring) < leastArea ? 'empty' : null;
}

/** Whether a width from `at` on is one that floating point can tell from nothing. */
const isLength = (at: number, length: number) => length > 0 && at + length > at;

function ownProblem(shape: Shape): ShapeProblem | null {
  if (pointsIn(shape) > mostPoints) return 'manyPoints';
  switch (shape.kind) {
    case 'box':
      return isLength(shape.x, shape.width) && isLength(shape.y, shape.height) ? null : 'empty';
    case 'mask': {
      const { x, y, width, height } = shape;
      if (width <= 0 || height <= 0) return 'empty';
      return [x, y, width, height].every(Number.isInteger) ? null : 'partPixels';
    }
    case 'rotatedBox':
      return isLength(shape.cx, shape.width) && isLength(shape.cy, shape.height) ? null : 'empty';
    case 'ellipse':
      return isLength(shape.cx, shape.rx) && isLength(shape.cy, shape.ry) ? null : 'empty';
    case 'point':
      return null;
    case 'polyline':
      return distinctPoints(shape.points, 2) < 2 ? 'empty' : null;
    case 'polygon': {
      const { ring, holes } = shape;
      for (const each of [ring, ...holes]) {
        const problem = ringProblem(each);
        if (problem) return problem;
      }
      return holes.every((hole) => isRingInside(hole, ring)) ? null : 'hole';
    }
  }
}

/**
 * Why a shape can't stand on a picture of this size, in image pixels; null where it can. Every tool commits only what
 * passes here, and the background refuses the rest. The runs of a mask are `maskProblem`'s.
 */
export function shapeProblem(shape: Shape, size: { width: number; height: number }): ShapeProblem | null {
  const { x, y, width, height } = boundsOf(shape);
  const isInside = x >= -slack && y >= -slack && x + width <= size.width + slack && y + height <= size.height + slack;
  if (!isInside) return 'outside';
  return ownProblem(shape);
}
