import type { Point, Shape } from './shape.ts';

/** An upright box in image pixels. */
export type Bounds = { x: number; y: number; width: number; height: number };

/** The upright box round points, of which there must be one at least. */
function round(points: Iterable<Point>): Bounds {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Half the width and height of the upright box round something turned by `angle` degrees. */
function halves(angle: number, reach: (cos: number, sin: number) => number): { halfWidth: number; halfHeight: number } {
  const radians = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(radians)), Math.abs(Math.sin(radians))];
  // Of a quarter turn the cosine is not quite 0: what lies square to the border would be past it.
  if (angle % 90 === 0)
    return { halfWidth: reach(Math.round(cos), Math.round(sin)), halfHeight: reach(Math.round(sin), Math.round(cos)) };
  return { halfWidth: reach(cos, sin), halfHeight: reach(sin, cos) };
}

/** The upright box round a shape, in image pixels. A point's has no size, a straight polyline's may have no height. */
export function boundsOf(shape: Shape): Bounds {
  switch (shape.kind) {
    case 'box':
    case 'mask':
      return { x: shape.x, y: shape.y, width: shape.width, height: shape.height };
    case 'point':
      return { x: shape.x, y: shape.y, width: 0, height: 0 };
    case 'polygon':
      return round(shape.ring);
    case 'polyline':
      return round(shape.points);
    case 'rotatedBox':
    case 'ellipse': {
      const { cx, cy, angle } = shape;
      const { halfWidth, halfHeight } =
        shape.kind === 'ellipse'
          ? halves(angle, (cos, sin) => Math.hypot(shape.rx * cos, shape.ry * sin))
          : halves(angle, (cos, sin) => (shape.width * cos + shape.height * sin) / 2);
      // Height goes by the other side: turned by 90 degrees, the two change places.
      return { x: cx - halfWidth, y: cy - halfHeight, width: 2 * halfWidth, height: 2 * halfHeight };
    }
  }
}
