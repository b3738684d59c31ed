import type { LabelSetRow } from '../domain/event.ts';
import { labelSetRowId } from '../domain/event.ts';
import type { LabelSet } from '../domain/label-set.ts';
import { type Change, plainChange } from '../storage/change.ts';

/** The newest version of one label set. */
export function newestRow(rows: readonly LabelSetRow[]): LabelSetRow | null {
  return rows.reduce<LabelSetRow | null>(
    (most, row) => (row.set.version > (most?.set.version ?? 0) ? row : most),
    null,
  );
}

/** The newest version of every label set. */
export function newestRows(rows: readonly LabelSetRow[]): LabelSetRow[] {
  const bySet = new Map<string, LabelSetRow>();
  for (const row of rows) {
    const known = bySet.get(row.set.id);
    if (!known || known.set.version < row.set.version) bySet.set(row.set.id, row);
  }
  return [...bySet.values()];
}

/** Adds a version that is not there. */
export function addVersion(set: LabelSet, told: { seed: boolean; removed: boolean }): Change {
  const id = labelSetRowId(set.id, set.version);
  return plainChange('labelSet', id, null, { id, v: 1, rev: 1, seq: 0, set, ...told });
}

/** Hides a label set, or shows it again: its newest version says which. */
export function setRemoved(row: LabelSetRow, removed: boolean): Change {
  return plainChange('labelSet', row.id, row, { ...row, rev: row.rev + 1, removed });
}
