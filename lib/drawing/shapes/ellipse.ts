import { boundsOf } from '../../domain/shape-bounds.ts';
import { clampOriented, fromOwn, type Oriented, scaleOriented, toOwn } from './oriented.ts';
import type { ShapeGeometry } from './shape-geometry.ts';
import type { ShapeOf } from './shape-of.ts';

type Ellipse = ShapeOf<'ellipse'>;

/** The box it lies in, turned as it is. */
export const boxOfEllipse = ({ cx, cy, rx, ry, angle }: Ellipse): Oriented => ({
  ...{ cx, cy, width: 2 * rx, height: 2 * ry, angle },
});

/** The ellipse that lies in a turned box. */
export const ellipseIn = ({ cx, cy, width, height, angle }: Oriented): Ellipse => ({
  ...{ kind: 'ellipse', cx, cy, rx: width / 2, ry: height / 2, angle },
});

export const ellipseGeometry: ShapeGeometry<Ellipse> = {
  area: ({ rx, ry }) => Math.PI * rx * ry,
  /** Along the ray to the centre: exact on it, near enough for a pointer. */
  distance(ellipse, point) {
    const { u, v } = toOwn(boxOfEllipse(ellipse), point);
    const out = Math.hypot(u / ellipse.rx, v / ellipse.ry);
    return out <= 1 ? 0 : Math.hypot(u, v) * (1 - 1 / out);
  },
  vertices(ellipse) {
    const box = boxOfEllipse(ellipse);
    const { rx, ry } = ellipse;
    return [fromOwn(box, 0, -ry), fromOwn(box, rx, 0), fromOwn(box, 0, ry), fromOwn(box, -rx, 0)];
  },
  translate: (ellipse, dx, dy) => ({ ...ellipse, cx: ellipse.cx + dx, cy: ellipse.cy + dy }),
  scale: (ellipse, fx, fy) => ellipseIn(scaleOriented(boxOfEllipse(ellipse), fx, fy)),
  clamp(ellipse, size) {
    const box = boxOfEllipse(ellipse);
    const kept = clampOriented(box, (each) => boundsOf(ellipseIn(each)), size);
    return kept === box ? ellipse : kept && ellipseIn(kept);
  },
};
