import { afterWrites, nothingAnswered } from '../domain/answering.ts';
import type { Recorded } from './change.ts';
import { isStatement, type Statement, subjectOf } from './count-changes.ts';
import type { CounterRow } from './counter-row.ts';
import { answersName, type Learned, nothingLearned, type StoredAnswers } from './learned.ts';

/** More pictures than a long page shows. */
const mostKept = 5000;
/** Annotations of all of them: a picture may have 10,000. About 30 MB at most. */
const mostRows = 40_000;

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
  let rows = 0;

  function forget() {
    pictures.clear();
    answers.clear();
    counters.clear();
    rows = 0;
  }

  function drop(name: string) {
    rows -= answers.get(name)?.annotations.length ?? 0;
    answers.delete(name);
  }

  /** The answers used last stand last; where there are too many rows the others go, oldest first. */
  function keep(name: string, found: StoredAnswers) {
    drop(name);
    answers.set(name, found);
    rows += found.annotations.length;
    for (const other of answers.keys()) {
      if (rows <= mostRows || other === name) return;
      drop(other);
    }
  }

  function applyPicture({ change }: Recorded, created: Set<string>) {
    if (change.kind !== 'picture' || !change.after) return;
    const { after, before, target } = change;
    if (after.joined) forget();
    else for (const key of after.keys) pictures.set(key, after);
    // Nothing was said of one that the commit being applied has made.
    if (!before) created.add(target);
  }

  return {
    known,
    lastSeq: () => end,
    learn(learned, lastSeq) {
      if (end !== lastSeq || pictures.size > mostKept || answers.size > mostKept) forget();
      end = lastSeq;
      for (const [key, picture] of learned.pictures) pictures.set(key, picture);
      for (const [name, found] of learned.answers) keep(name, found);
      for (const [labelSet, counts] of learned.counters) counters.set(labelSet, counts);
    },
    apply(recorded, changed) {
      const created = new Set<string>();
      const statements = new Map<string, { picture: string; changes: Statement[] }>();
      for (const entry of recorded) {
        end = entry.event.seq;
        applyPicture(entry, created);
        const { change } = entry;
        const row = isStatement(change) && subjectOf(change);
        if (!row || !isStatement(change)) continue;
        const name = answersName(row.picture, row.labelSet, row.by);
        const ofPicture = statements.get(name) ?? { picture: row.picture, changes: [] };
        ofPicture.changes.push(change);
        statements.set(name, ofPicture);
      }
      for (const [name, { picture, changes }] of statements) {
        const before = answers.get(name) ?? (created.has(picture) ? nothingAnswered : null);
        if (before) keep(name, { ...afterWrites(before, changes), newer: false });
      }
      for (const counts of changed) counters.set(counts.id, counts);
    },
    clear() {
      forget();
      end = null;
    },
  };
}
