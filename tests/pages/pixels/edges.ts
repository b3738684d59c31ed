/** Where the red square really is on a screenshot: nothing here knows how a picture comes to lie where it does. */
import type { Pixels } from '../../../scripts/screens/read-png.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How red, from what is round the square (0) to the square (1). */
function redness({ width, height, rgb }: Pixels, { x, y }: Point): number {
  const at = (column: number, row: number) => {
    if (column < 0 || row < 0 || column >= width || row >= height) throw new Error('off the screenshot');
    const [r = 0, , b = 0] = rgb.subarray((row * width + column) * 3);
    return Math.min(1, Math.max(0, (r - b + 40) / (192 + 40)));
  };
  // The middle of a px is at its half.
  const [left, top] = [Math.floor(x - 0.5), Math.floor(y - 0.5)];
  const [u, v] = [x - 0.5 - left, y - 0.5 - top];
  const above = at(left, top) * (1 - u) + at(left + 1, top) * u;
  const below = at(left, top + 1) * (1 - u) + at(left + 1, top + 1) * u;
  return above * (1 - v) + below * v;
}

/**
 * How far, in px of the screenshot, the square's edge is from the line `from`-`to` where it is said to be, outwards; looked for
 * `reach` px either way, at three places along it. `inside`: any point within the square.
 */
export function edgeOff(shot: Pixels, from: Point, to: Point, inside: Point, reach: number): number[] {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  const side = dx * (inside.y - from.y) - dy * (inside.x - from.x) > 0 ? 1 : -1;
  const out = { x: (side * dy) / length, y: (-side * dx) / length };
  return [0.25, 0.5, 0.75].map((share) => {
    const on = { x: from.x + share * dx, y: from.y + share * dy };
    const step = 1 / 16;
    let red = 0;
    let before = 1;
    for (let at = -reach + step / 2; at < reach; at += step) {
      const here = redness(shot, { x: on.x + at * out.x, y: on.y + at * out.y });
      if (at < -reach + step) before = here;
      red += here * step;
    }
    const after = redness(shot, { x: on.x + reach * out.x, y: on.y + reach * out.y });
    if (before < 0.9 || after > 0.1) return Number.POSITIVE_INFINITY;
    return red - reach;
  });
}

/** The upright box round what is red within a part of the screenshot, px. */
export function redBox(shot: Pixels, within: { x: number; y: number; width: number; height: number }) {
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0, 0];
  for (let y = Math.ceil(within.y) + 1; y < within.y + within.height - 1; y++)
    for (let x = Math.ceil(within.x) + 1; x < within.x + within.width - 1; x++) {
      const [r = 0, g = 0, b = 0] = shot.rgb.subarray((y * shot.width + x) * 3);
      if (r < 130 || g > 60 || b > 60) continue;
      left = Math.min(left, x);
      top = Math.min(top, y);
      right = Math.max(right, x + 1);
      bottom = Math.max(bottom, y + 1);
    }
  return { left, top, right, bottom };
}
