import type { Point, Shape, ShapeKind } from '../../domain/shape.ts';
import { boundsOf as domainBounds } from '../../domain/shape-bounds.ts';
import { shapeProblem } from '../../domain/shape-check.ts';
import { boxGeometry } from './box.ts';
import { ellipseGeometry } from './ellipse.ts';
import { maskGeometry } from './mask.ts';
import { pointGeometry } from './point.ts';
import { polygonGeometry } from './polygon.ts';
import { polylineGeometry } from './polyline.ts';
import { rotatedBoxGeometry } from './rotated-box.ts';
import type { Rect, ShapeGeometry, Sides } from './shape-geometry.ts';
import type { ShapeOf } from './shape-of.ts';

const kinds: { readonly [K in ShapeKind]: ShapeGeometry<ShapeOf<K>> } = {
  box: boxGeometry,
  rotatedBox: rotatedBoxGeometry,
  polygon: polygonGeometry,
  polyline: polylineGeometry,
  point: pointGeometry,
  ellipse: ellipseGeometry,
  mask: maskGeometry,
};

/** The geometry of this very shape's kind. */
function geometryOf<S extends Shape>(shape: S): ShapeGeometry<S>;
function geometryOf(shape: Shape): unknown {
  return kinds[shape.kind];
}

/** The upright box round a shape, image px. */
export const boundsOf = (shape: Shape): Rect => domainBounds(shape);

/** Square image px; 0 of points and polylines; of a mask the box round it. */
export const areaOf = (shape: Shape): number => geometryOf(shape).area(shape);

/** Image px from a point to a shape; 0 on it and inside it (in a polygon's hole: to the hole's edge). */
export const distanceTo = (shape: Shape, point: Point): number => geometryOf(shape).distance(shape, point);

/** Corners, ends of axes, or vertices of all rings. */
export const verticesOf = (shape: Shape): Point[] => geometryOf(shape).vertices(shape);

/** The shape moved by image px, wherever that is. Of a mask only its box moves: `moveDrawn` moves the pixels, too. */
export const translateShape = <S extends Shape>(shape: S, dx: number, dy: number): S =>
  geometryOf(shape).translate(shape, dx, dy);

/** The shape on a rendition `fx` times as wide and `fy` times as high. */
export const scaleShape = <S extends Shape>(shape: S, fx: number, fy: number): S =>
  fx === 1 && fy === 1 ? shape : geometryOf(shape).scale(shape, fx, fy);

/**
 * The shape inside the picture, never of zero area; the same object where nothing is to be done. Boxes, polygons and
 * lines are cut off at the border (moved in where too little would be left), turned shapes are moved in, else shrunk.
 * Null where there is no room for it, or it never was a shape (a ring of no area), or it is a mask of another frame.
 */
export const clampShape = <S extends Shape>(shape: S, size: Sides): S | null => geometryOf(shape).clamp(shape, size);

/** Whether the shape is inside the picture, big enough, and one that domain lets stand: so it may be stored. */
export function isSound(shape: Shape, size: Sides): boolean {
  if (clampShape(shape, size) !== shape) return false;
  // Only of holes domain asks for more than is true by what `clampShape` says.
  return shape.kind !== 'polygon' || shape.holes.length === 0 || shapeProblem(shape, size) === null;
}
