import type { ReadTransaction } from '../storage/schema.ts';

type Raw = Record<string, unknown>;
export type StatementStore = 'annotations' | 'verdicts';
const kinds = { annotations: 'annotation', verdicts: 'verdict', pictures: 'picture' } as const;

/** An id greater than any there is. */
const beyond = '\uffff';

/**
 * What the rows of one kind were, that events after `lastSeq` have touched since: the row each had then, or null where
 * there was none. The log has it all: the first later event of a row names the one before, whose `after` is the row.
 */
export async function touchedSince(
  transaction: ReadTransaction,
  store: keyof typeof kinds,
  lastSeq: number,
): Promise<Map<string, Raw | null>> {
  const events = transaction.objectStore('events');
  const touched = new Map<string, Raw | null>();
  const newest = (await events.openKeyCursor(null, 'prev'))?.key ?? 0;
  if (newest <= lastSeq) return touched;
  for (const event of await events.getAll(IDBKeyRange.lowerBound(lastSeq, true))) {
    if (event.kind !== kinds[store] || touched.has(event.target)) continue;
    const before = event.prev === null ? undefined : await events.get(event.prev);
    touched.set(event.target, (before?.after as Raw | null | undefined) ?? null);
  }
  return touched;
}

/**
 * The next rows of a label set after the id `after`, in id order, as they were after event `lastSeq`; and the id to go
 * on from, or null at the end. A page may come out shorter or longer than `size` by what was changed since.
 */
export async function pageAsOf(
  transaction: ReadTransaction,
  store: StatementStore,
  place: { labelSet: string; lastSeq: number; after: string; size: number },
): Promise<{ rows: Raw[]; next: string | null }> {
  const { labelSet, lastSeq, after, size } = place;
  const range = IDBKeyRange.bound([labelSet, after], [labelSet, beyond], true);
  const [found, touched] = await Promise.all([
    transaction.objectStore(store).index('labelSetId').getAll(range, size) as Promise<unknown> as Promise<Raw[]>,
    touchedSince(transaction, store, lastSeq),
  ]);
  const next = found.length < size ? null : String(found.at(-1)?.id);
  if (touched.size === 0) return { rows: found, next };
  const rows = new Map(found.map((row) => [String(row.id), row]));
  for (const [id, row] of touched) {
    if (id <= after || (next !== null && id > next)) continue;
    if (row?.labelSet === labelSet) rows.set(id, row);
    else rows.delete(id);
  }
  return { rows: [...rows.values()].sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1)), next };
}
