import { afterWrites, nothingAnswered } from '../domain/answering.ts';
import type { Recorded } from './change.ts';
import { isStatement, subjectOf } from './count-changes.ts';
import type { CounterRow } from './counter-row.ts';
import { answersName, type Learned, nothingLearned } from './learned.ts';

/** More than a long page shows; about 10 MB at most. */
const mostKept = 5000;

/**
 * What was read or written last, so that the next label needs not wait for reads. It holds as long as the log ends
 * where it ended then: whoever uses it has to check that before the transaction is committed.
 */
export type HotRows = {
  known: Learned;
  /** Where the log ended; null where nothing is known. */
  lastSeq(): number | null;
  /** What a transaction read while the log ended at `lastSeq`. */
  learn(learned: Learned, lastSeq: number): void;
  /** What a commit wrote, right after what it read was learned. */
  apply(recorded: readonly Recorded[], counters: readonly CounterRow[]): void;
  clear(): void;
};

/** A memory of nothing yet; the store clears it whenever the database may be another one. */
export function createHotRows(): HotRows {
  const known = nothingLearned();
  const { pictures, answers, counters } = known;
  let end: number | null = null;
  /** Pictures that the commit being applied has made: nothing was said of them before. */
  let created = new Set<string>();

  function forget() {
    pictures.clear();
    answers.clear();
    counters.clear();
  }

  function applyOne({ change, event }: Recorded) {
    end = event.seq;
    if (change.kind === 'picture' && change.after) {
      const { after, before, target } = change;
      if (after.joined) forget();
      else for (const key of after.keys) pictures.set(key, after);
      if (!before) created.add(target);
    }
    const row = isStatement(change) && subjectOf(change);
    if (!row || !isStatement(change)) return;
    const name = answersName(row.picture, row.labelSet, row.by);
    const before = answers.get(name) ?? (created.has(row.picture) ? nothingAnswered : null);
    if (before) answers.set(name, { ...afterWrites(before, [change]), newer: false });
  }

  return {
    known,
    lastSeq: () => end,
    learn(learned, lastSeq) {
      if (end !== lastSeq || pictures.size > mostKept || answers.size > mostKept) forget();
      end = lastSeq;
      for (const [key, picture] of learned.pictures) pictures.set(key, picture);
      for (const [name, found] of learned.answers) answers.set(name, found);
      for (const [labelSet, counts] of learned.counters) counters.set(labelSet, counts);
    },
    apply(recorded, changed) {
      created = new Set();
      for (const entry of recorded) applyOne(entry);
      for (const counts of changed) counters.set(counts.id, counts);
    },
    clear() {
      forget();
      end = null;
    },
  };
}
