import type { Point } from '../domain/shape.ts';
import { between } from './shapes/points.ts';

/**
 * A small part of the picture as luminance (0 to 255), row by row; `x`, `y`: its first pixel, whole image px.
 */
type Patch = { x: number; y: number; width: number; height: number; luminance: ArrayLike<number> };

/** Levels by which the two sides of an edge differ at least, on average along the piece that is looked at. */
const leastContrast = 10;
/** How much an edge at the far end of the reach counts of what one under the point does. */
const farWeight = 0.4;

/** Reads the patch so that the wanted edges are upright: as it is, or with rows and columns exchanged. */
type Reader = {
  from: number;
  length: number;
  crossFrom: number;
  crossLength: number;
  at(along: number, cross: number): number;
};

function upright({ x, y, width, height, luminance }: Patch): Reader {
  const at = (column: number, row: number) => luminance[row * width + column] ?? 0;
  return { from: x, length: width, crossFrom: y, crossLength: height, at };
}

function level({ x, y, width, height, luminance }: Patch): Reader {
  const at = (row: number, column: number) => luminance[row * width + column] ?? 0;
  return { from: y, length: height, crossFrom: x, crossLength: width, at };
}

/** The step from the two pixels before a line to the two after it, on average over the rows from `first` to `last`. */
function contrast({ at, length }: Reader, line: number, first: number, last: number): number {
  if (line < 2 || line > length - 2 || last < first) return 0;
  let sum = 0;
  for (let row = first; row <= last; row += 1) {
    sum += at(line, row) + at(line + 1, row) - at(line - 1, row) - at(line - 2, row);
  }
  return Math.abs(sum) / 2 / (last - first + 1);
}

function strongest(reader: Reader, along: number, cross: number, reach: number): number | null {
  const { from, length, crossFrom, crossLength } = reader;
  const first = between(Math.floor(cross - crossFrom - reach), 0, crossLength - 1);
  const last = between(Math.ceil(cross - crossFrom + reach) - 1, 0, crossLength - 1);
  const steps = Array.from({ length: length + 1 }, (_, line) => contrast(reader, line, first, last));
  let best: number | null = null;
  let most = 0;
  steps.forEach((step, line) => {
    const away = Math.abs(from + line - along);
    const weight = step * (1 - (1 - farWeight) * (away / Math.max(reach, 1)));
    if (away > reach || step < leastContrast || weight <= most) return;
    best = line;
    most = weight;
  });
  return best === null ? null : from + best + between(offLine(steps, best), -0.5, 0.5);
}

/** Where between two lines the steps have their top, by a parabola through three of them. */
function offLine(steps: readonly number[], line: number): number {
  const [before = 0, here = 0, after = 0] = [steps[line - 1], steps[line], steps[line + 1]];
  const bend = before - 2 * here + after;
  return bend < 0 ? (before - after) / (2 * bend) : 0;
}

/**
 * The strongest upright edge of the picture within `reach` image px of a point, as an x, and the strongest level one, as a
 * y, both in image px between pixels; null where there is none. Near edges count more than far ones. The patch should
 * reach 2 px farther than `reach`.
 */
export function pictureEdges(patch: Patch, { x, y }: Point, reach: number): { x: number | null; y: number | null } {
  return { x: strongest(upright(patch), x, y, reach), y: strongest(level(patch), y, x, reach) };
}
