import type { Point } from '../../domain/shape.ts';
import { moved } from './points.ts';
import { wayIn } from './rects.ts';
import { minSide, type Rect, type Sides } from './shape-geometry.ts';

/** A box about its own centre, turned clockwise by `angle` degrees: what a rotated box is and an ellipse lies in. */
export type Oriented = { cx: number; cy: number; width: number; height: number; angle: number };

/** The directions of its own axes: `along` its width, `across` along its height. Right angles are exact. */
export function axes(angle: number): { along: Point; across: Point } {
  const turn = ((angle % 360) + 360) % 360;
  const right = { 0: [1, 0], 90: [0, 1], 180: [-1, 0], 270: [0, -1] }[turn];
  const [cos = 1, sin = 0] = right ?? [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  return { along: { x: cos, y: sin }, across: { x: -sin, y: cos } };
}

/** From its own axes (origin in its centre) to the picture. */
export function fromOwn({ cx, cy, angle }: Oriented, u: number, v: number): Point {
  const { along, across } = axes(angle);
  return { x: cx + u * along.x + v * across.x, y: cy + u * along.y + v * across.y };
}

/** From the picture to its own axes. */
export function toOwn({ cx, cy, angle }: Oriented, point: Point): { u: number; v: number } {
  const { along, across } = axes(angle);
  const { x, y } = moved(point, -cx, -cy);
  return { u: x * along.x + y * along.y, v: x * across.x + y * across.y };
}

export function orientedCorners(oriented: Oriented): Point[] {
  const [u, v] = [oriented.width / 2, oriented.height / 2];
  return [fromOwn(oriented, -u, -v), fromOwn(oriented, u, -v), fromOwn(oriented, u, v), fromOwn(oriented, -u, v)];
}

/** On a rendition `fx` times as wide and `fy` times as high. Exact where both are the same, else as near as one can. */
export function scaleOriented({ cx, cy, width, height, angle }: Oriented, fx: number, fy: number): Oriented {
  const { along, across } = axes(angle);
  const turned = fx === fy ? angle : (Math.atan2(along.y * fy, along.x * fx) * 180) / Math.PI;
  return {
    cx: cx * fx,
    cy: cy * fy,
    width: width * Math.hypot(along.x * fx, along.y * fy),
    height: height * Math.hypot(across.x * fx, across.y * fy),
    angle: turned,
  };
}

/** Image px by which a turned shape may, by rounding, be past the border. Well below domain's own slack. */
const rounding = 1e-8;

/** Whether it lies in the picture. */
function isInside({ x, y, width, height }: Rect, size: Sides): boolean {
  return x >= -rounding && y >= -rounding && x + width <= size.width + rounding && y + height <= size.height + rounding;
}

/**
 * Moved in where it fits, else shrunk about its centre first, though never thinner than a shape is. Null where the
 * picture has no room for it.
 */
export function clampOriented<S extends Oriented>(shape: S, boundsOf: (shape: S) => Rect, size: Sides): S | null {
  const thick = shape.width >= minSide && shape.height >= minSide;
  if (thick && isInside(boundsOf(shape), size)) return shape;
  let fitting = shape;
  // A side that may not shrink leaves the rest to the other one: a few rounds.
  for (let round = 0; round < 12; round += 1) {
    const { width, height } = boundsOf(fitting);
    const fits = Math.min(1, size.width / width, size.height / height);
    if (round > 0 && fits === 1) break;
    const sides = { width: Math.max(fitting.width * fits, minSide), height: Math.max(fitting.height * fits, minSide) };
    fitting = { ...fitting, ...sides };
  }
  const { dx, dy } = wayIn(boundsOf(fitting), size);
  const inside = { ...fitting, cx: fitting.cx + dx, cy: fitting.cy + dy };
  return isInside(boundsOf(inside), size) ? inside : null;
}
