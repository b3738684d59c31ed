import type { Mask } from '../../domain/mask.ts';
import type { Sides } from '../shapes/shape-geometry.ts';

/**
 * The stretches of ones of a mask: [start, end, start, end, ...], rising, none touching the next. A place is
 * `column * height + row` (column-major, as COCO counts). What is done to masks is done on these, so that its cost is
 * that of the mask's outline, not of the picture's area.
 */
export type Runs = readonly number[];

export function runsOf({ counts }: Mask): Runs {
  const runs: number[] = [];
  let place = 0;
  counts.forEach((count, n) => {
    if (n % 2 === 1) appendRun(runs, place, place + count);
    place += count;
  });
  return runs;
}

/** The mask of a frame that has these ones; the inverse of `runsOf`. */
export function maskOfRuns(runs: Runs, { width, height }: Sides): Mask {
  const counts: number[] = [];
  let place = 0;
  for (const next of runs) {
    counts.push(next - place);
    place = next;
  }
  if (place < width * height || counts.length === 0) counts.push(width * height - place);
  return { width, height, counts };
}

/** Adds a stretch at the end, or makes the last one longer where it touches. Empty ones are left out. */
export function appendRun(runs: number[], start: number, end: number): void {
  if (end <= start) return;
  const last = runs.length - 1;
  if (last >= 0 && start <= Number(runs[last])) runs[last] = Math.max(end, Number(runs[last]));
  else runs.push(start, end);
}

export function uniteRuns(a: Runs, b: Runs): Runs {
  const united: number[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [startA = Infinity, startB = Infinity] = [a[i], b[j]];
    if (startA <= startB) {
      appendRun(united, startA, Number(a[i + 1]));
      i += 2;
    } else {
      appendRun(united, startB, Number(b[j + 1]));
      j += 2;
    }
  }
  return united;
}

/** What is in `a` and not in `b`. */
export function subtractRuns(a: Runs, b: Runs): Runs {
  const left: number[] = [];
  let j = 0;
  for (let i = 0; i < a.length; i += 2) {
    let start = Number(a[i]);
    const end = Number(a[i + 1]);
    while (j < b.length && Number(b[j + 1]) <= start) j += 2;
    for (let k = j; k < b.length && Number(b[k]) < end; k += 2) {
      appendRun(left, start, Number(b[k]));
      start = Math.max(start, Number(b[k + 1]));
    }
    appendRun(left, start, end);
  }
  return left;
}

/** Whether the pixel at this column and row is in the mask. */
export function maskHas({ width, height, counts }: Mask, column: number, row: number): boolean {
  if (column < 0 || row < 0 || column >= width || row >= height) return false;
  const place = column * height + row;
  let end = 0;
  for (let n = 0; n < counts.length; n += 1) {
    end += counts[n] ?? 0;
    if (place < end) return n % 2 === 1;
  }
  return false;
}
