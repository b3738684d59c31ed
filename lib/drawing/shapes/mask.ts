import { distanceToRect, isWithin, rectCorners } from './rects.ts';
import type { ShapeGeometry } from './shape-geometry.ts';
import type { ShapeOf } from './shape-of.ts';

/** The box round a mask's pixels. The pixels themselves are moved and cut by `lib/drawing/masks`. */
export const maskGeometry: ShapeGeometry<ShapeOf<'mask'>> = {
  area: ({ width, height }) => width * height,
  distance: distanceToRect,
  vertices: rectCorners,
  translate: (mask, dx, dy) => ({ ...mask, x: mask.x + dx, y: mask.y + dy }),
  scale: (mask, fx, fy) => ({
    ...mask,
    x: mask.x * fx,
    y: mask.y * fy,
    width: mask.width * fx,
    height: mask.height * fy,
  }),
  /** A mask is of one frame: of another one it is not cut to fit. */
  clamp: (mask, size) => (isWithin(mask, { x: 0, y: 0, ...size }) ? mask : null),
};
