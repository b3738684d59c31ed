import type { Mask } from './mask.ts';
import type { Bounds } from './shape-bounds.ts';

/** What is wrong with a mask: its runs are not as many pixels as its frame has, or not in their one form, or all zeros. */
type MaskProblem = 'wrongSum' | 'zeroRun' | 'empty';

/**
 * Why the runs of a mask can't stand; null where they can. Only the first may be 0 (a mask that begins with a set pixel):
 * so the same pixels are the same runs, and have one name.
 */
export function maskProblem({ width, height, counts }: Mask): MaskProblem | null {
  let sum = 0;
  for (const [at, count] of counts.entries()) {
    if (count === 0 && at > 0) return 'zeroRun';
    sum += count;
  }
  if (sum !== width * height) return 'wrongSum';
  return counts.length < 2 ? 'empty' : null;
}

/** The box round a mask's pixels, whole image pixels; null where it has none. */
export function maskBounds({ height, counts }: Mask): Bounds | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  let at = 0;
  for (const [index, count] of counts.entries()) {
    const first = at;
    at += count;
    if (index % 2 === 0 || count === 0) continue;
    const last = at - 1;
    const [from, to] = [Math.floor(first / height), Math.floor(last / height)];
    left = Math.min(left, from);
    right = Math.max(right, to);
    // A run that goes on into the next column has the bottom of its own and the top of the next.
    top = Math.min(top, from === to ? first % height : 0);
    bottom = Math.max(bottom, from === to ? last % height : height - 1);
  }
  if (left > right) return null;
  return { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}
