import type { Rect, SeenPicture } from './page-picture.ts';
import { gap } from './rects.ts';

/** Most pictures worth a mark and an observer at a time: observing all of 10,000 costs 5 to 9 times the scrolling. */
const mostNear = 200;
/** In heights, and widths, of the window. */
const screens = 2;

/** Those within two screens of `view` (page px), nearest first, at most `most`. Pure; ties keep reading order. */
export function nearPictures(pictures: readonly SeenPicture[], view: Rect, most = mostNear): SeenPicture[] {
  const reach: Rect = {
    x: view.x - screens * view.width,
    y: view.y - screens * view.height,
    width: view.width * (1 + 2 * screens),
    height: view.height * (1 + 2 * screens),
  };
  return pictures
    .filter(({ place }) => gap(place, reach) === 0)
    .map((seen) => ({ seen, distance: gap(seen.place, view) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ seen }) => seen);
}
