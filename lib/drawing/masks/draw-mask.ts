import { type Mask, maskName } from '../../domain/mask.ts';
import { maskBounds } from '../../domain/mask-check.ts';
import type { Sides } from '../shapes/shape-geometry.ts';
import type { Drawn } from '../tool.ts';
import { maskOfRuns, type Runs, runsOf } from './mask-runs.ts';

/** Runs a mask may have, as domain's schema says. */
const mostRuns = 1_000_000;

/** The mask of these pixels and its shape; null where there are none, or more runs than are stored. */
export function drawMask(runs: Runs, size: Sides): Drawn | null {
  const mask = maskOfRuns(runs, size);
  const bounds = maskBounds(mask);
  return bounds === null || mask.counts.length > mostRuns
    ? null
    : { shape: { kind: 'mask', sha256: maskName(mask), ...bounds }, mask };
}

/** A mask moved by whole pixels. Null where a pixel of it would leave the picture. */
export function moveMask(mask: Mask, dx: number, dy: number): Drawn | null {
  const { width, height } = mask;
  const runs = runsOf(mask);
  const bounds = maskBounds(mask);
  if (!bounds || !Number.isInteger(dx) || !Number.isInteger(dy)) return null;
  const [left, top] = [bounds.x + dx, bounds.y + dy];
  if (left < 0 || top < 0 || left + bounds.width > width || top + bounds.height > height) return null;
  const moved: number[] = [];
  // Stretches that went from one column's foot to the next one's head part, those that now meet join.
  for (const [column, start, end] of columnsOf(runs, height)) {
    const at = (column + dx) * height + dy;
    if (moved.at(-1) === at + start) moved[moved.length - 1] = at + end;
    else moved.push(at + start, at + end);
  }
  return drawMask(moved, { width, height });
}

/** The runs, parted where one column ends: column, first row, row past the last. */
function* columnsOf(runs: Runs, height: number): Iterable<[column: number, start: number, end: number]> {
  for (let i = 0; i < runs.length; i += 2) {
    const end = Number(runs[i + 1]);
    for (let place = Number(runs[i]); place < end; ) {
      const column = Math.floor(place / height);
      const stop = Math.min(end, (column + 1) * height);
      yield [column, place - column * height, stop - column * height];
      place = stop;
    }
  }
}
