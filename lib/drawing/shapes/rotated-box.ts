import { boundsOf } from '../../domain/shape-bounds.ts';
import { clampOriented, orientedCorners, scaleOriented, toOwn } from './oriented.ts';
import { distanceToRect } from './rects.ts';
import type { ShapeGeometry } from './shape-geometry.ts';
import type { ShapeOf } from './shape-of.ts';

type RotatedBox = ShapeOf<'rotatedBox'>;

export const rotatedBoxGeometry: ShapeGeometry<RotatedBox> = {
  area: ({ width, height }) => width * height,
  distance(box, point) {
    const { u, v } = toOwn(box, point);
    const { width, height } = box;
    return distanceToRect({ x: -width / 2, y: -height / 2, width, height }, { x: u, y: v });
  },
  vertices: orientedCorners,
  translate: (box, dx, dy) => ({ ...box, cx: box.cx + dx, cy: box.cy + dy }),
  scale: (box, fx, fy) => ({ ...box, ...scaleOriented(box, fx, fy) }),
  clamp: (box, size) => clampOriented(box, boundsOf, size),
};
