import type { Point } from '../../domain/shape.ts';

/** An upright box in image pixels. */
export type Rect = { x: number; y: number; width: number; height: number };

/** A picture's size in image pixels: positive whole numbers. */
export type Sides = { width: number; height: number };

/** No shape is thinner than this, in image pixels: under a pixel there is nothing to learn from. */
export const minSide = 1;

/** What every kind of shape answers. Everything is in image pixels; nothing is changed in place. */
export type ShapeGeometry<S> = {
  /** Square pixels; 0 of what is only a line or a spot. Of a mask: of the box round it. */
  area(shape: S): number;
  /** How far the point is from it; 0 on it and inside it. */
  distance(shape: S, point: Point): number;
  /** The points that make it: corners, ends of axes, vertices of all rings. */
  vertices(shape: S): Point[];
  translate(shape: S, dx: number, dy: number): S;
  /** The same shape on a rendition that is `fx` times as wide and `fy` times as high. */
  scale(shape: S, fx: number, fy: number): S;
  /**
   * The shape inside the picture and big enough to be one; the same object where it already is. What sticks out is cut
   * off, or moved in and shrunk where cutting would make another kind of it. Null where nothing would be left.
   */
  clamp(shape: S, size: Sides): S | null;
};
