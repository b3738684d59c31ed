import type { Point } from '../../domain/shape.ts';
import { between } from '../shapes/points.ts';
import type { Sides } from '../shapes/shape-geometry.ts';
import { appendRun, type Runs } from './mask-runs.ts';

/** Rows [start, end) of one column. */
type Rows = [start: number, end: number];

/**
 * The pixels a round brush covers on its way along `path`: those whose centre is within `radius` image px of it, and those
 * the path's points lie in. Each stretch of the path covers one piece of each column, so the cost is that of the stroke's
 * own columns; no picture-sized bitmap is made.
 */
export function strokeRuns(path: readonly Point[], radius: number, { width, height }: Sides): Runs {
  const columns = new Map<number, Rows[]>();
  const cover = (column: number, from: number, to: number) => {
    const [start, end] = [Math.max(0, from), Math.min(height, to)];
    if (column < 0 || column >= width || end <= start) return;
    const rows = columns.get(column);
    const last = rows?.at(-1);
    // Mostly the next stretch covers nearly the same rows.
    if (last && start <= last[1] && end >= last[0]) {
      last[0] = Math.min(last[0], start);
      last[1] = Math.max(last[1], end);
    } else if (rows) rows.push([start, end]);
    else columns.set(column, [[start, end]]);
  };
  path.forEach((point, n) => {
    const column = between(Math.floor(point.x), 0, width - 1);
    const row = between(Math.floor(point.y), 0, height - 1);
    cover(column, row, row + 1);
    coverStretch(path[Math.max(0, n - 1)] ?? point, point, radius, cover);
  });
  const runs: number[] = [];
  for (const column of [...columns.keys()].sort((a, b) => a - b)) {
    const rows = columns.get(column)?.sort(([a], [b]) => a - b) ?? [];
    for (const [start, end] of rows) appendRun(runs, column * height + start, column * height + end);
  }
  return runs;
}

/** The columns of a disc that goes from `a` to `b`. What it covers is convex: one piece a column. */
function coverStretch(a: Point, b: Point, radius: number, cover: (column: number, from: number, to: number) => void) {
  const [left, right] = [Math.min(a.x, b.x) - radius, Math.max(a.x, b.x) + radius];
  for (let column = Math.ceil(left - 0.5); column + 0.5 <= right; column += 1) {
    const x = column + 0.5;
    const [top, bottom] = piece(a, b, radius, x);
    // Rows whose centre is in the piece.
    if (top <= bottom) cover(column, Math.ceil(top - 0.5), Math.floor(bottom - 0.5) + 1);
  }
}

/** From where to where the way of a disc covers the upright line at `x`; turned round where it doesn't. */
function piece(a: Point, b: Point, radius: number, x: number): [top: number, bottom: number] {
  let [top, bottom] = [Infinity, -Infinity];
  for (const end of [a, b]) {
    const half = Math.sqrt(radius * radius - (x - end.x) ** 2);
    if (!(half >= 0)) continue;
    top = Math.min(top, end.y - half);
    bottom = Math.max(bottom, end.y + half);
  }
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = Math.hypot(dx, dy);
  if (length === 0) return [top, bottom];
  // Between the two ends: where the line is within `radius` of the way, and beside it, not past it.
  for (const side of [-1, 1]) {
    const [x0, y0] = [a.x - (side * radius * dy) / length, a.y + (side * radius * dx) / length];
    const share = dx === 0 ? Number.NaN : (x - x0) / dx;
    if (share >= 0 && share <= 1) {
      top = Math.min(top, y0 + share * dy);
      bottom = Math.max(bottom, y0 + share * dy);
    }
  }
  return [top, bottom];
}
