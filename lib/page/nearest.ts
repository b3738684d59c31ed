/** Where the up and down arrows lead: to the nearest picture above or below. Pure. */
import type { Rect } from './page-picture.ts';
import { centre, overlap } from './rects.ts';

export type Direction = 'above' | 'below';

/**
 * The index of the box nearest above or below `rects[from]`, as one looks: what stands in the same column comes before what stands
 * aside, and what shares the row is neither above nor below. `undefined` where there is none. Going on in one direction always
 * ends, since the centre moves strictly that way.
 */
export function nearest(
  rects: readonly Rect[],
  from: number,
  direction: Direction,
  allowed: (index: number) => boolean = () => true,
): number | undefined {
  const here = rects[from];
  if (!here) return undefined;
  const sign = direction === 'below' ? 1 : -1;
  let best: number | undefined;
  let bestCost: readonly [number, number] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const [index, rect] of rects.entries()) {
    if (index === from || sign * (centre(rect).y - centre(here).y) <= 0 || shareARow(here, rect)) continue;
    const cost = costOf(here, rect);
    const better = cost[0] < bestCost[0] || (cost[0] === bestCost[0] && cost[1] < bestCost[1]);
    if (better && allowed(index)) {
      best = index;
      bestCost = cost;
    }
  }
  return best;
}

function shareARow(a: Rect, b: Rect): boolean {
  return 2 * overlap(a.y, a.height, b.y, b.height) >= Math.min(a.height, b.height);
}

/** First the way to go, sideways counting double, as a column is followed before it is left; then how far off the middle. */
function costOf(from: Rect, to: Rect): readonly [number, number] {
  const down = Math.max(0, -overlap(from.y, from.height, to.y, to.height));
  const aside = Math.max(0, -overlap(from.x, from.width, to.x, to.width));
  return [down + 2 * aside, Math.abs(centre(to).x - centre(from).x)];
}
