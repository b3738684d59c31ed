import { between, distance, isInPicture } from './points.ts';
import type { ShapeGeometry } from './shape-geometry.ts';
import type { ShapeOf } from './shape-of.ts';

export const pointGeometry: ShapeGeometry<ShapeOf<'point'>> = {
  area: () => 0,
  distance,
  vertices: ({ x, y }) => [{ x, y }],
  translate: (point, dx, dy) => ({ ...point, x: point.x + dx, y: point.y + dy }),
  scale: (point, fx, fy) => ({ ...point, x: point.x * fx, y: point.y * fy }),
  clamp: (point, size) =>
    isInPicture(point, size)
      ? point
      : { ...point, x: between(point.x, 0, size.width), y: between(point.y, 0, size.height) },
};
