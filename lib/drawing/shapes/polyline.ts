import { between, distanceToLine, isInPicture, lineLength, moved } from './points.ts';
import { minSide, type ShapeGeometry, type Sides } from './shape-geometry.ts';
import type { ShapeOf } from './shape-of.ts';

type Polyline = ShapeOf<'polyline'>;

/** Each point at the nearest point of the picture; null where less than a pixel of line is left. */
function clamp(line: Polyline, size: Sides): Polyline | null {
  const inside = line.points.every((point) => isInPicture(point, size));
  const points = inside
    ? line.points
    : line.points.map(({ x, y }) => ({ x: between(x, 0, size.width), y: between(y, 0, size.height) }));
  if (points.length < 2 || lineLength(points) < minSide) return null;
  return inside ? line : { ...line, points };
}

export const polylineGeometry: ShapeGeometry<Polyline> = {
  area: () => 0,
  distance: ({ points }, point) => distanceToLine(point, points),
  vertices: ({ points }) => [...points],
  translate: (line, dx, dy) => ({ ...line, points: line.points.map((point) => moved(point, dx, dy)) }),
  scale: (line, fx, fy) => ({ ...line, points: line.points.map(({ x, y }) => ({ x: x * fx, y: y * fy })) }),
  clamp,
};
