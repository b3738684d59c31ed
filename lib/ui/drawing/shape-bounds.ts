import type { Point, Shape } from '../../domain/shape.ts';

export type Bounds = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

function round(points: readonly Point[]): Bounds {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return { left, top, right, bottom };
}

const about = (cx: number, cy: number, w: number, h: number): Bounds => ({
  left: cx - w,
  top: cy - h,
  right: cx + w,
  bottom: cy + h,
});

/** The upright box round a shape, image px. */
export function shapeBounds(shape: Shape): Bounds {
  switch (shape.kind) {
    case 'box':
    case 'mask':
      return { left: shape.x, top: shape.y, right: shape.x + shape.width, bottom: shape.y + shape.height };
    case 'polygon':
      return round(shape.ring);
    case 'polyline':
      return round(shape.points);
    case 'point':
      return about(shape.x, shape.y, 0, 0);
    case 'rotatedBox':
    case 'ellipse': {
      const radians = (shape.angle * Math.PI) / 180;
      const [cos, sin] = [Math.abs(Math.cos(radians)), Math.abs(Math.sin(radians))];
      if (shape.kind === 'ellipse')
        return about(
          shape.cx,
          shape.cy,
          Math.hypot(shape.rx * cos, shape.ry * sin),
          Math.hypot(shape.rx * sin, shape.ry * cos),
        );
      const [w, h] = [shape.width / 2, shape.height / 2];
      return about(shape.cx, shape.cy, w * cos + h * sin, w * sin + h * cos);
    }
  }
}
