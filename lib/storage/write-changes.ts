import type { Recorded } from './change.ts';
import { countChange, isStatement, type SaidMuch, saidMuch, subjectOf } from './count-changes.ts';
import type { CounterRow } from './counter-row.ts';
import type { ReadView } from './read-view.ts';
import { ask } from './requests.ts';
import type { WriteTransaction } from './schema.ts';

const storeOf = {
  annotation: 'annotations',
  verdict: 'verdicts',
  picture: 'pictures',
  labelSet: 'labelSets',
  worker: 'workers',
  export: 'exports',
} as const;

/** The counters as they are after `recorded`, of each label set that changes. Reads only what nobody has read yet. */
async function countRecorded(view: ReadView, recorded: readonly Recorded[]): Promise<CounterRow[]> {
  const counters = new Map<string, CounterRow>();
  const said = new Map<string, SaidMuch>();
  const nothing = { annotations: 0, verdict: null };
  const created = new Set<string>();
  const countersOf = async (labelSet: string) => {
    const counts = counters.get(labelSet) ?? (await view.counters(labelSet));
    counters.set(labelSet, counts);
    return counts;
  };
  for (const { change, event } of recorded) {
    if (change.kind === 'picture' && !change.before) created.add(change.target);
    if (change.kind === 'export' && change.after && Object.keys(change.after.filters).length === 0) {
      const { id, labelSet, changes } = change.after;
      (await countersOf(labelSet)).exported = { id, changes };
    }
    const row = isStatement(change) && subjectOf(change);
    if (!row) continue;
    const { picture, labelSet, by } = row;
    const counts = await countersOf(labelSet);
    const key = `${picture} ${by} ${labelSet}`;
    const before =
      said.get(key) ?? (created.has(picture) ? nothing : saidMuch(await view.answers(picture, labelSet, by)));
    said.set(key, countChange(counts, before, change, event.at, event.zone));
  }
  return [...counters.values()];
}

/**
 * Appends events to the log and brings rows and counters in line, in the caller's transaction. Resolves when
 * all is asked for; nothing is stored until the transaction is done, and any request that fails aborts it.
 * @returns the counters as they are written.
 */
export async function writeChanges(
  transaction: WriteTransaction,
  view: ReadView,
  recorded: readonly Recorded[],
): Promise<CounterRow[]> {
  const counters = await countRecorded(view, recorded);
  const last = new Map<string, Recorded>();
  for (const entry of recorded) {
    ask(transaction.objectStore('events').add(entry.event));
    last.set(`${entry.change.kind} ${entry.change.target}`, entry);
  }
  for (const { change, event } of last.values()) {
    if (change.kind === 'gesture') continue;
    const store = transaction.objectStore(storeOf[change.kind]);
    ask(event.after ? store.put(event.after as never) : store.delete(change.target));
  }
  for (const counts of counters) ask(transaction.objectStore('counters').put(counts));
  return counters;
}
