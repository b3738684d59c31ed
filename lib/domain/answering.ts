import type { Annotation, How, Verdict, VerdictKind } from './annotation.ts';
import type { Id } from './ids.ts';
import type { AnswerMode, ClassId, LabelSetId } from './label-set.ts';

/** What one worker has said of one picture in one label set. */
export type PictureAnswers = { annotations: readonly Annotation[]; verdict: Verdict | null };

/** A row to be written; `before` is the row as it was, so that optimistic views and counters can be told apart. */
export type RowWrite =
  | { kind: 'annotation'; target: Id; before: Annotation | null; after: Annotation | null }
  | { kind: 'verdict'; target: Id; before: Verdict | null; after: Verdict | null };

/** What every row of one gesture shares. `seq` is unknown until the background commits: rows carry 0 till then. */
export type Stamp = {
  picture: Id;
  labelSet: LabelSetId;
  labelSetVersion: number;
  by: Id;
  how: How;
  /** UTC ms. */
  at: number;
};

export const nothingAnswered: PictureAnswers = { annotations: [], verdict: null };

/** Answered: an annotation or a verdict is there (design section 2). */
export function isAnswered(answers: PictureAnswers): boolean {
  return answers.annotations.length > 0 || answers.verdict !== null;
}

/**
 * The answers once rows are written, one after the other: what the background stores and counts, and the overlay shows.
 * A changed row stays where it stood; a verdict that goes was the one that is there. One pass over the rows there are,
 * however many are written: a picture may have 10,000.
 */
export function afterWrites(answers: PictureAnswers, writes: readonly RowWrite[]): PictureAnswers {
  let { verdict } = answers;
  const written = new Map<Id, Annotation | null>();
  for (const { kind, target, after } of writes) {
    if (kind === 'annotation') written.set(target, after);
    else if (after || verdict?.id === target) verdict = after;
  }
  const annotations: Annotation[] = [];
  for (const row of answers.annotations) {
    const after = written.get(row.id);
    if (after !== null) annotations.push(after ?? row);
    written.delete(row.id);
  }
  for (const after of written.values()) if (after) annotations.push(after);
  return { annotations, verdict };
}

/** A class put on a whole picture. */
type Tag = Annotation & { class: ClassId; shape: null };

const isTag = (row: Annotation): row is Tag => row.shape === null && row.class !== null;

/** The classes put on the whole picture. */
export function tagsOf(answers: PictureAnswers): Tag[] {
  return answers.annotations.filter(isTag);
}

/** The classes put on the picture and on shapes in it, each once. */
export function classesOf(answers: PictureAnswers): ClassId[] {
  const found = new Set<ClassId>();
  for (const row of answers.annotations) if (row.class !== null) found.add(row.class);
  return [...found];
}

/** The fields every new row has, `seq` apart: 0 until it is committed. */
export function newRow(stamp: Stamp, id: Id) {
  const { at, ...named } = stamp;
  return { ...named, id, v: 1 as const, rev: 1, unsure: false, note: null, created: at, changed: at, seq: 0 };
}

/** A row that is about to change: one `rev` on. */
export function changedRow<Row extends Annotation | Verdict>(row: Row, stamp: Stamp): Row {
  const { labelSetVersion, how, at } = stamp;
  return { ...row, labelSetVersion, how, rev: row.rev + 1, changed: at, seq: 0 };
}

/** The write that takes an annotation away. */
export function removal(row: Annotation): RowWrite {
  return { kind: 'annotation', target: row.id, before: row, after: null };
}

/** The write that takes the verdict away, if there is one, and it is the one named where one is. */
export function withoutVerdict(answers: PictureAnswers, only: VerdictKind | null): RowWrite[] {
  const { verdict } = answers;
  if (!verdict || (only && verdict.verdict !== only)) return [];
  return [{ kind: 'verdict', target: verdict.id, before: verdict, after: null }];
}

/**
 * Puts a class on a whole picture. `one`: it takes the place of the class that is there, in the same row; `many`: it
 * joins the others. A skip goes, `done` stays, shapes stay. Nothing to write where it is there already.
 */
export function planPut(answers: PictureAnswers, mode: AnswerMode, id: Id, classId: ClassId, stamp: Stamp): RowWrite[] {
  const tags = tagsOf(answers);
  const same = tags.find((tag) => tag.class === classId);
  const replaced = mode === 'one' ? (same ?? tags[0]) : same;
  const others = mode === 'one' ? tags.filter((tag) => tag !== replaced) : [];
  const writes = [...withoutVerdict(answers, 'skipped'), ...others.map(removal)];
  if (!replaced) {
    const after: Annotation = { ...newRow(stamp, id), class: classId, shape: null, frame: null, attributes: {} };
    writes.push({ kind: 'annotation', target: id, before: null, after });
  } else if (replaced !== same) {
    const after = { ...changedRow(replaced, stamp), class: classId, attributes: {}, unsure: false };
    writes.push({ kind: 'annotation', target: replaced.id, before: replaced, after });
  }
  return writes;
}

/** Takes a class off a whole picture: the second press of its key where a picture may have many. */
export function planRemove(answers: PictureAnswers, classId: ClassId): RowWrite[] {
  return tagsOf(answers)
    .filter((tag) => tag.class === classId)
    .map(removal);
}

/** Says `done` or `skipped` of a picture. What can't be judged has no tags; shapes stay. */
export function planVerdict(answers: PictureAnswers, id: Id, verdict: VerdictKind, stamp: Stamp): RowWrite[] {
  const before = answers.verdict;
  const removed = verdict === 'skipped' ? tagsOf(answers).map(removal) : [];
  if (before?.verdict === verdict) return removed;
  const after: Verdict = before
    ? { ...changedRow(before, stamp), verdict, unsure: false }
    : { ...newRow(stamp, id), verdict };
  return [...removed, { kind: 'verdict', target: after.id, before, after }];
}

/** Takes tags and verdict off a picture; shapes stay. */
export function planClear(answers: PictureAnswers): RowWrite[] {
  return [...withoutVerdict(answers, null), ...tagsOf(answers).map(removal)];
}

/** Marks what was said of the whole picture as unsure, or as sure again. */
export function planUnsure(answers: PictureAnswers, unsure: boolean, stamp: Stamp): RowWrite[] {
  const writes: RowWrite[] = tagsOf(answers)
    .filter((tag) => tag.unsure !== unsure)
    .map((tag) => ({
      kind: 'annotation',
      target: tag.id,
      before: tag,
      after: { ...changedRow(tag, stamp), how: tag.how, unsure },
    }));
  const { verdict } = answers;
  if (verdict && verdict.unsure !== unsure) {
    writes.push({
      kind: 'verdict',
      target: verdict.id,
      before: verdict,
      after: { ...changedRow(verdict, stamp), how: verdict.how, unsure },
    });
  }
  return writes;
}
