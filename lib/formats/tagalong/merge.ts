import { isDeepEqual } from '../../domain/deep-equal.ts';

/** What two files both have under one id: rows, label set versions, pictures. */
type MergeableRow = { id: string; rev: number };

/** The same id and `rev` with different content: one of the two files was changed by something other than Tagalong. */
export type MergeConflict<Row> = { id: string; rev: number; first: Row; second: Row };

/**
 * Joins the rows of two files by id, in id order: the higher `rev` wins (design section 8). Rows that are in conflict
 * keep the first one, and are listed; a caller that writes the result must refuse or ask. `alike` may widen what counts
 * as the same content; where it does, its result is the row that is kept.
 */
export function mergeRows<Row extends MergeableRow>(
  first: readonly Row[],
  second: readonly Row[],
  alike: (a: Row, b: Row) => Row | null = (a, b) => (isDeepEqual(a, b) ? a : null),
): { rows: Row[]; conflicts: MergeConflict<Row>[] } {
  const byId = new Map(first.map((row) => [row.id, row]));
  const conflicts: MergeConflict<Row>[] = [];
  for (const row of second) {
    const other = byId.get(row.id);
    if (!other || row.rev > other.rev) byId.set(row.id, row);
    else if (row.rev === other.rev) {
      const kept = alike(other, row);
      if (kept) byId.set(row.id, kept);
      else conflicts.push({ id: row.id, rev: row.rev, first: other, second: row });
    }
  }
  const rows = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { rows, conflicts };
}
