import type { Shape } from '../../domain/shape.ts';
import { boundsOf } from '../../drawing/shapes/geometry.ts';
import type { ViewTransform } from './shown-shape.ts';

export type Bounds = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** The upright box round a shape, image px. */
export function shapeBounds(shape: Shape): Bounds {
  const { x, y, width, height } = boundsOf(shape);
  return { left: x, top: y, right: x + width, bottom: y + height };
}

/** Image px to where the transform leads. */
export function onScreen({ left, top, right, bottom }: Bounds, to: ViewTransform): Bounds {
  const scaleY = to.scaleY ?? to.scale;
  return {
    left: left * to.scale + to.x,
    top: top * scaleY + to.y,
    right: right * to.scale + to.x,
    bottom: bottom * scaleY + to.y,
  };
}

export const grown = ({ left, top, right, bottom }: Bounds, by: number): Bounds => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
});

export const apart = (one: Bounds, other: Bounds): boolean =>
  one.right <= other.left || one.left >= other.right || one.bottom <= other.top || one.top >= other.bottom;

/** The box round both. */
export const joined = (one: Bounds | null, other: Bounds): Bounds =>
  one
    ? {
        left: Math.min(one.left, other.left),
        top: Math.min(one.top, other.top),
        right: Math.max(one.right, other.right),
        bottom: Math.max(one.bottom, other.bottom),
      }
    : other;
