import { between } from './points.ts';
import { distanceToRect, rectCorners, span } from './rects.ts';
import { minSide, type ShapeGeometry, type Sides } from './shape-geometry.ts';
import type { ShapeOf } from './shape-of.ts';

type Box = ShapeOf<'box'>;

/** One axis of a box inside the picture: cut off there, or moved in where too little is left. */
function clampAxis(from: number, length: number, whole: number): [from: number, length: number] {
  const [start, end] = [between(from, 0, whole), between(from + length, 0, whole)];
  if (start === from && end === from + length && length >= minSide) return [from, length];
  if (end - start >= minSide) return [start, span(start, end)];
  const kept = between(length, Math.min(minSide, whole), whole);
  const moved = between(from, 0, whole - kept);
  return [moved, span(moved, moved + kept)];
}

function clamp(box: Box, size: Sides): Box {
  const [x, width] = clampAxis(box.x, box.width, size.width);
  const [y, height] = clampAxis(box.y, box.height, size.height);
  const same = x === box.x && y === box.y && width === box.width && height === box.height;
  return same ? box : { ...box, x, y, width, height };
}

export const boxGeometry: ShapeGeometry<Box> = {
  area: ({ width, height }) => width * height,
  distance: distanceToRect,
  vertices: rectCorners,
  translate: (box, dx, dy) => ({ ...box, x: box.x + dx, y: box.y + dy }),
  scale: (box, fx, fy) => ({
    ...box,
    x: box.x * fx,
    y: box.y * fy,
    width: box.width * fx,
    height: box.height * fy,
  }),
  clamp,
};
