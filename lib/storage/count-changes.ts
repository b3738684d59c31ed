import type { Annotation, Verdict } from '../domain/annotation.ts';
import type { PictureAnswers } from '../domain/answering.ts';
import { dayOf } from '../domain/day.ts';
import type { Change } from './change.ts';
import { type CounterRow, daysKept } from './counter-row.ts';

type Said = Annotation | Verdict;
export type Statement = Extract<Change, { kind: 'annotation' | 'verdict' }>;

export const isStatement = (change: Change): change is Statement =>
  change.kind === 'annotation' || change.kind === 'verdict';

/** The row a change is about: as it will be, or as it was where it goes. */
export function subjectOf(change: Statement): Said | null {
  return change.after ?? change.before;
}

function add(counts: Map<string, number>, key: string, by: number) {
  const sum = (counts.get(key) ?? 0) + by;
  if (sum === 0) counts.delete(key);
  else counts.set(key, sum);
}

/** Takes a row out of the counters (`by` -1) or into them (1). */
function countRow(counts: CounterRow, change: Statement, row: Said | null, by: 1 | -1) {
  if (!row) return;
  if (change.kind === 'annotation') {
    counts.annotations += by;
    const { class: id } = row as Annotation;
    if (id !== null) add(counts.classes, id, by);
  } else if ((row as Verdict).verdict === 'done') counts.done += by;
  else counts.skipped += by;
}

/** How much was said of a picture: enough to tell whether it is answered, and the same size however much that is. */
export type SaidMuch = { annotations: number; verdict: string | null };

/** How much the answers say. */
export function saidMuch({ annotations, verdict }: PictureAnswers): SaidMuch {
  return { annotations: annotations.length, verdict: verdict?.id ?? null };
}

function afterChange({ annotations, verdict }: SaidMuch, { kind, target, before, after }: Statement): SaidMuch {
  if (kind === 'annotation')
    return { annotations: annotations + Number(after !== null) - Number(before !== null), verdict };
  return { annotations, verdict: after ? target : verdict === target ? null : verdict };
}

const isAnswered = ({ annotations, verdict }: SaidMuch) => annotations > 0 || verdict !== null;

/**
 * Counts one change of one picture's answers; `said` is how much was said before it, and how much after is given back.
 * `at` and `zone` say on whose day.
 */
export function countChange(counts: CounterRow, said: SaidMuch, change: Statement, at: number, zone: number): SaidMuch {
  countRow(counts, change, change.before, -1);
  countRow(counts, change, change.after, 1);
  counts.changes += 1;
  const after = afterChange(said, change);
  const newly = Number(isAnswered(after)) - Number(isAnswered(said));
  if (newly !== 0) {
    counts.answered += newly;
    add(counts.days, dayOf(at, zone), newly);
    const stale = [...counts.days.keys()].sort().slice(0, -daysKept);
    for (const day of stale) counts.days.delete(day);
  }
  return after;
}
