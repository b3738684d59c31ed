import { ringArea } from '../../domain/ring.ts';
import type { Point } from '../../domain/shape.ts';
import { boundsOf } from '../../domain/shape-bounds.ts';
import { between, isInPicture, moved } from './points.ts';
import { wayIn } from './rects.ts';
import { cutRing, distanceToRing, isInRing, type Ring } from './rings.ts';
import { minSide, type ShapeGeometry, type Sides } from './shape-geometry.ts';
import type { ShapeOf } from './shape-of.ts';

type Polygon = ShapeOf<'polygon'>;

/** Square pixels a ring encloses at least to be one. */
const minArea = minSide * minSide;

function mapPoints(polygon: Polygon, map: (point: Point) => Point): Polygon {
  return { ...polygon, ring: polygon.ring.map(map), holes: polygon.holes.map((hole) => hole.map(map)) };
}

const isRing = (ring: Ring): boolean => ring.length >= 3 && ringArea(ring) >= minArea;

function area({ ring, holes }: Polygon): number {
  return Math.max(
    0,
    holes.reduce((left, hole) => left - ringArea(hole), ringArea(ring)),
  );
}

function cut(polygon: Polygon, size: Sides): Polygon | null {
  const inside = (point: Point) => ({ x: between(point.x, 0, size.width), y: between(point.y, 0, size.height) });
  const ring = cutRing(polygon.ring, size).map(inside);
  if (!isRing(ring)) return null;
  const holes = polygon.holes.map((hole) => cutRing(hole, size).map(inside)).filter(isRing);
  const kept = { ...polygon, ring, holes };
  return area(kept) >= minArea ? kept : null;
}

/** Cut off at the border; moved in first where too little of it would be left. */
function clamp(polygon: Polygon, size: Sides): Polygon | null {
  const rings = [polygon.ring, ...polygon.holes];
  if (rings.every((ring) => ring.every((point) => isInPicture(point, size)))) {
    return isRing(polygon.ring) && area(polygon) > 0 ? polygon : null;
  }
  const { dx, dy } = wayIn(boundsOf(polygon), size);
  return (
    cut(polygon, size) ??
    cut(
      mapPoints(polygon, (point) => moved(point, dx, dy)),
      size,
    )
  );
}

export const polygonGeometry: ShapeGeometry<Polygon> = {
  area,
  distance({ ring, holes }, point) {
    if (!isInRing(point, ring)) return distanceToRing(point, ring);
    const hole = holes.find((each) => isInRing(point, each));
    return hole ? distanceToRing(point, hole) : 0;
  },
  vertices: ({ ring, holes }) => [ring, ...holes].flat(),
  translate: (polygon, dx, dy) => mapPoints(polygon, (point) => moved(point, dx, dy)),
  scale: (polygon, fx, fy) => mapPoints(polygon, ({ x, y }) => ({ x: x * fx, y: y * fy })),
  clamp,
};
