import type { Mask } from '../../domain/mask.ts';
import type { Shape } from '../../domain/shape.ts';
import { pointsIn } from '../../domain/shape-check.ts';
import { mostPointsACommand, mostRunsACommand, mostShapesACommand } from '../../protocol/limits.ts';

/** What one row adds to a command. */
type Weighed = { shape?: Shape; mask?: Mask | null };

/** How much of a command a row takes up, by its points and runs: 1 is all of it. */
function weightOf({ shape, mask }: Weighed): number {
  return (shape ? pointsIn(shape) : 0) / mostPointsACommand + (mask ? mask.counts.length : 0) / mostRunsACommand;
}

/** Rows in parts that one command each can carry, in order: a paste may be of thousands, or of very fine outlines. */
export function commandParts<Row>(rows: readonly Row[], weighed: (row: Row) => Weighed = () => ({})): Row[][] {
  const parts: Row[][] = [];
  let part: Row[] = [];
  let weight = 0;
  for (const row of rows) {
    const more = weightOf(weighed(row));
    if (part.length === 0 || part.length === mostShapesACommand || weight + more > 1) {
      part = [];
      weight = 0;
      parts.push(part);
    }
    part.push(row);
    weight += more;
  }
  return parts;
}
