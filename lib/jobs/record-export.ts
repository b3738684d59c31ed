import { digestOf } from '../domain/digest.ts';
import type { ExportRow } from '../domain/event.ts';
import { JobTrouble } from '../domain/job-trouble.ts';
import { plainChange } from '../storage/change.ts';
import type { Store } from '../storage/store.ts';

/**
 * Writes the record of a delivered export into the log. The export's id is the command's too, so that saying it twice
 * records it once. Rejects where the store could not, or would not, take it.
 */
export async function recordExport(store: Pick<Store, 'commit'>, row: ExportRow, zone: number): Promise<void> {
  const head = {
    id: row.id,
    digest: digestOf(JSON.stringify(row)),
    gesture: row.id,
    // No tab's: no undo in any tab takes an export back.
    scope: row.id,
    at: row.at,
    zone,
    activeMs: 0,
    surface: 'background' as const,
    page: null,
  };
  const outcome = await store.commit(head, async (view) => {
    const known = await view.exportRow(row.id);
    return { kind: 'write', changes: known ? [] : [plainChange('export', row.id, null, row)], left: 0 };
  });
  if (outcome.kind !== 'done') {
    throw new JobTrouble('notRecorded', outcome.kind === 'blocked' ? outcome.reason : outcome.code);
  }
}
