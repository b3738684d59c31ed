import type { RowType } from './records.ts';

/** What rows of a kind ascend by in a file: `seq` for events, the name for masks, id and version for label sets, else the id. */
export function orderKey(type: RowType, row: Record<string, unknown>): string | number {
  if (type === 'event') return typeof row.seq === 'number' ? row.seq : -1;
  if (type === 'mask') return typeof row.sha256 === 'string' ? row.sha256 : '';
  const id = typeof row.id === 'string' ? row.id : '';
  // A row of a newer Tagalong may carry its own idea of a version; its id is all that is known of it.
  if (type !== 'labelSet' || typeof row.version !== 'number') return id;
  return labelSetKey(id, row.version);
}

/**
 * The name of a label set's version, ordered by id, then version: `!` sorts before every character an id may hold, so
 * that `a` stands before `a-b`, and the version has 16 digits, as many as a safe integer has.
 */
export function labelSetKey(id: string, version: number): string {
  return `${id}!${String(version).padStart(16, '0')}`;
}
