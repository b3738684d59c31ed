/**
 * The one way between the screen and an image's pixels, pure: from how the image lies (`PagePicture.place`, read with its true size) and
 * that size, in oriented px. Screen points are client px; image points are floats from the image's top left corner, not kept inside it.
 */
import type { ImagePlace, Point, Size } from './page-picture.ts';
import { fromPlane, type Plane, planeThrough, toPlane } from './plane.ts';
import { centre } from './rects.ts';

/** From image px to client px, as CSS and SVG `matrix()` have it. All zeros where nothing of the image is seen. */
export function imagePlane({ rect, turned, shows }: ImagePlace, size: Size): Plane {
  const box = turned?.box ?? rect;
  const [a, b, c, d] = turned?.matrix ?? [1, 0, 0, 1];
  const across = scaled(box.width, shows.width * size.width);
  const down = scaled(box.height, shows.height * size.height);
  // Whichever way round it stands, the middle of what is seen stays in the middle.
  const { x, y } = centre(shows);
  const seen = { x: x * size.width, y: y * size.height };
  return planeThrough([a * across, b * across, c * down, d * down], seen, centre(box));
}

/** Where a point of the screen is in the image. At its corner where nothing of the image is seen. */
export function screenToImage(point: Point, place: ImagePlace, size: Size): Point {
  return fromPlane(imagePlane(place, size), point);
}

/** Where a point of the image is on the screen. */
export function imageToScreen(point: Point, place: ImagePlace, size: Size): Point {
  return toPlane(imagePlane(place, size), point);
}

function scaled(screen: number, image: number): number {
  return image > 0 ? screen / image : 0;
}
