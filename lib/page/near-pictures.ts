import type { Point, Rect, SeenPicture } from './page-picture.ts';
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
  const [right, bottom] = [reach.x + reach.width, reach.y + reach.height];
  // Written out: it runs over tens of thousands while the page scrolls.
  const isInReach = ({ place }: SeenPicture) =>
    place.y <= bottom && place.y + place.height >= reach.y && place.x <= right && place.x + place.width >= reach.x;
  return pictures
    .filter(isInReach)
    .map((seen) => ({ seen, distance: gap(seen.place, view) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ seen }) => seen);
}

/**
 * Scrolled so far from `at` that others are near now: half the way to where the marks end, which is two screens off, or as far as the
 * farthest of the most there may be.
 */
export function farFrom(at: Point, near: readonly SeenPicture[], view: Window): boolean {
  const { scrollX, scrollY, innerWidth, innerHeight } = view;
  const from: Rect = { ...at, width: innerWidth, height: innerHeight };
  const last = near.length < mostNear ? undefined : near.at(-1);
  const off = last && Math.max(gap(last.place, from), innerHeight / 2);
  const [wide, high] = [off ?? screens * innerWidth, off ?? screens * innerHeight];
  return Math.abs(scrollY - at.y) > high / 2 || Math.abs(scrollX - at.x) > wide / 2;
}

/** `before`, where `now` holds the same items: what goes by identity is spared a change. */
export function sameIfEqual<Item>(before: readonly Item[], now: readonly Item[]): readonly Item[] {
  return now.length === before.length && now.every((item, index) => item === before[index]) ? before : now;
}
