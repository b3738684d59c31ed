/** The order the eye takes pictures in: row by row, along the page's writing direction. Pure. */
import type { Rect } from './page-picture.ts';
import { overlap } from './rects.ts';

/** Which way lines run and follow each other, as `direction` and `writing-mode` of the page say. */
export type Flow = 'horizontal-ltr' | 'horizontal-rtl' | 'vertical-rl' | 'vertical-lr';

/** A box along the flow: `start`/`length` along a line, `top`/`depth` across lines, both growing the way one reads. */
interface Flowing {
  readonly index: number;
  readonly start: number;
  readonly length: number;
  readonly top: number;
  readonly depth: number;
}

/**
 * Indices of `rects` in reading order. Every index comes once. The order does not depend on the order they were given in, except
 * between equal boxes, which keep it; and a picture further down never changes the order of those before it, so that endless
 * pages don't reshuffle.
 *
 * A row is opened by its topmost picture; the next one down joins if half of the less deep of the two is beside it and nothing of
 * the row is above it. So pictures of unequal heights on one line are a row, and a masonry is read across its columns.
 */
export function readingOrder(rects: readonly Rect[], flow: Flow = 'horizontal-ltr'): number[] {
  const falling = rects.map((rect, index) => along(rect, index, flow)).sort(byTop);
  const order: number[] = [];
  let opener: Flowing | undefined;
  let row: Flowing[] = [];
  const closeRow = () => {
    for (const box of row) order.push(box.index);
  };
  for (const box of falling) {
    const place = placeInRow(row, box);
    if (opener && isBeside(opener, box) && !isUnder(row, place, box)) {
      row.splice(place, 0, box);
    } else {
      closeRow();
      opener = box;
      row = [box];
    }
  }
  closeRow();
  return order;
}

function along(rect: Rect, index: number, flow: Flow): Flowing {
  switch (flow) {
    case 'horizontal-ltr':
      return { index, start: rect.x, length: rect.width, top: rect.y, depth: rect.height };
    case 'horizontal-rtl':
      return { index, start: -(rect.x + rect.width), length: rect.width, top: rect.y, depth: rect.height };
    case 'vertical-rl':
      return { index, start: rect.y, length: rect.height, top: -(rect.x + rect.width), depth: rect.width };
    case 'vertical-lr':
      return { index, start: rect.y, length: rect.height, top: rect.x, depth: rect.width };
  }
}

function byTop(a: Flowing, b: Flowing): number {
  return a.top - b.top || byStart(a, b);
}

function byStart(a: Flowing, b: Flowing): number {
  return a.start - b.start || a.top - b.top || a.length - b.length || a.depth - b.depth || a.index - b.index;
}

/** Where `box` goes in a row kept by start: binary search, as a strip may hold thousands. */
function placeInRow(row: readonly Flowing[], box: Flowing): number {
  let low = 0;
  let high = row.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = row[middle];
    if (other && byStart(other, box) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isBeside(a: Flowing, b: Flowing): boolean {
  return 2 * overlap(a.top, a.depth, b.top, b.depth) >= Math.min(a.depth, b.depth);
}

/** Whether `box` shares more than half its length with a neighbour in the row: then it is a line of its own. */
function isUnder(row: readonly Flowing[], place: number, box: Flowing): boolean {
  return [row[place - 1], row[place]].some(
    (other) =>
      other !== undefined &&
      2 * overlap(other.start, other.length, box.start, box.length) > Math.min(other.length, box.length),
  );
}
