import { nothingAnswered, type PictureAnswers } from '../domain/answering.ts';
import type { Event } from '../domain/event.ts';
import type { Change, RowOf } from './change.ts';
import { countChange, isStatement, subjectOf } from './count-changes.ts';
import { type CounterRow, noCounts } from './counter-row.ts';
import { createEventReader } from './event-reader.ts';
import type { Database } from './open-database.ts';
import { createRequests } from './requests.ts';
import { createRows, noOddRows } from './row-readers.ts';
import { rowStores } from './schema.ts';
import { storeOf } from './write-changes.ts';

type RowKind = keyof typeof storeOf;
/** Rows by kind and id, and counters by label set. */
export type Rebuilt = { rows: { [Kind in RowKind]: Map<string, RowOf[Kind]> }; counters: Map<string, CounterRow> };

const noRows = (): Rebuilt['rows'] => ({
  annotation: new Map(),
  verdict: new Map(),
  picture: new Map(),
  labelSet: new Map(),
  worker: new Map(),
  export: new Map(),
});

/** What rows and counters must be, from the log alone. */
export function createRebuild() {
  const built: Rebuilt = { rows: noRows(), counters: new Map() };
  const answers = new Map<string, PictureAnswers>();

  function countersOf(labelSet: string): CounterRow {
    const counts = built.counters.get(labelSet) ?? noCounts(labelSet);
    built.counters.set(labelSet, counts);
    return counts;
  }

  function add(event: Event): void {
    const { kind, target, prev, undoes, after } = event;
    if (kind === 'gesture') return;
    const rows = built.rows[kind] as Map<string, RowOf[RowKind]>;
    const change = { kind, target, before: rows.get(target) ?? null, after, prev, undoes } as Change;
    if (after) rows.set(target, after as RowOf[RowKind]);
    else rows.delete(target);
    if (change.kind === 'export' && change.after && Object.keys(change.after.filters).length === 0) {
      const { id, labelSet, changes } = change.after;
      countersOf(labelSet).exported = { id, changes };
    }
    const subject = isStatement(change) && subjectOf(change);
    if (!subject) return;
    const name = `${subject.picture} ${subject.by} ${subject.labelSet}`;
    const before = answers.get(name) ?? nothingAnswered;
    answers.set(name, countChange(countersOf(subject.labelSet), before, change, event.at, event.zone));
  }

  return { add, built };
}

/** Rows and counters as the log says, beside what is stored. */
export async function rebuildFromLog(database: Database): Promise<Rebuilt> {
  const transaction = await database.read(['events']);
  const log = createEventReader(transaction, createRows(noOddRows()));
  const { add, built } = createRebuild();
  const last = await log.lastSeq();
  const batch = 1000;
  for (let first = 1; first <= last; first += batch) (await log.range(first, first + batch - 1)).forEach(add);
  return built;
}

/** Puts rows and counters back as the log says, where they no longer agree with it. Rows of a newer Tagalong stay. */
export async function repair(database: Database): Promise<void> {
  const { rows, counters } = await rebuildFromLog(database);
  const transaction = await database.write(rowStores);
  const read = createRows(noOddRows()).read;
  const requests = createRequests();
  requests.add(transaction.done);
  for (const [kind, name] of Object.entries(storeOf) as [RowKind, (typeof storeOf)[RowKind]][]) {
    const store = transaction.objectStore(name);
    for (const raw of await store.getAll()) {
      const known = read(name, raw);
      if (known !== 'newer' && !rows[kind].has(raw.id)) requests.add(store.delete(raw.id));
    }
    for (const row of rows[kind].values()) requests.add(store.put(row as never));
  }
  requests.add(transaction.objectStore('counters').clear());
  for (const counts of counters.values()) requests.add(transaction.objectStore('counters').put(counts));
  await requests.all();
}
