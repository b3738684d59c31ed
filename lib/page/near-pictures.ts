import type { Point, Rect, SeenPicture } from './page-picture.ts';
import { gap } from './rects.ts';

/** Most pictures worth a mark and an observer at a time: observing all of 10,000 costs 5 to 9 times the scrolling. */
const mostNear = 200;
/** In heights, and widths, of the window. */
const screens = 2;
/** As far as those stay near that were. */
const keptScreens = 4;

/** Tells whether a place lies within so many screens of `view`, in the same px. */
export function reachOf(view: Rect, reach = screens): (place: Rect) => boolean {
  const [left, top] = [view.x - reach * view.width, view.y - reach * view.height];
  const [right, bottom] = [view.x + (1 + reach) * view.width, view.y + (1 + reach) * view.height];
  // Written out: it runs over tens of thousands while the page scrolls.
  return (place) =>
    place.y <= bottom && place.y + place.height >= top && place.x <= right && place.x + place.width >= left;
}

/**
 * Those within two screens of `view` (page px), nearest first, at most `most`. Of those that were near `before`, all within
 * four: who scrolls down soon scrolls up, and a mark that stays costs less than one made anew. Pure; ties keep reading order.
 */
export function nearPictures(
  pictures: readonly SeenPicture[],
  view: Rect,
  before: readonly SeenPicture[] = [],
  most = mostNear,
): SeenPicture[] {
  const wereNear = new Set(before.map(({ picture }) => picture));
  const [isNear, isKept] = [reachOf(view), reachOf(view, keptScreens)];
  return pictures
    .filter(({ picture, place }) => isNear(place) || (isKept(place) && wereNear.has(picture)))
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
