import type { Annotation, Verdict } from '../../domain/annotation.ts';
import type { Event } from '../../domain/event.ts';
import type { LabelSet } from '../../domain/label-set.ts';
import type { StoredMask } from '../../domain/mask.ts';
import type { Picture } from '../../domain/picture.ts';
import { newChecker, type ReadRecord } from './check.ts';
import type { Chunks, ReadLimits } from './lines.ts';
import { type Problem, Unreadable } from './problem.ts';
import type { Header, RowType, Summary } from './records.ts';
import { findMissing } from './references.ts';
import { type Stretch, stretchesOf } from './stretches.ts';

/** A file as it was read. Use its rows only where `whole` is true, or show the person what `problems` says. */
export type Dataset = {
  header: Header | null;
  labelSets: LabelSet[];
  pictures: Picture[];
  annotations: Annotation[];
  verdicts: Verdict[];
  events: Event[];
  masks: StoredMask[];
  /** Rows of a newer Tagalong, untouched. */
  newer: { type: RowType; row: Record<string, unknown> }[];
  summary: Summary | null;
  /** The first problems found, at most 100, and how many there are. */
  problems: readonly Problem[];
  problemCount: number;
  /** Nothing is wrong with it, and it is what was written, to the byte. */
  whole: boolean;
};

/**
 * Reads a `tagalong/1` file, in either form, which it tells apart by itself. JSON Lines, and JSON as our writer lays it
 * out, are read as a stream; other JSON is read whole. Never throws for what is in the file: that is in `problems`,
 * with the line. Throws what `chunks` throws. At most 50 MB unless `limits` says otherwise.
 */
export async function readTagalong(chunks: Chunks, limits: Partial<ReadLimits> = {}): Promise<Dataset> {
  const checker = newChecker({ schemas: true });
  const rows: Record<RowType, unknown[]> = {
    labelSet: [],
    picture: [],
    annotation: [],
    verdict: [],
    event: [],
    mask: [],
  };
  const newer: Dataset['newer'] = [];
  const keep = (record: ReadRecord) => {
    if (record.newer) newer.push({ type: record.type, row: record.row });
    else rows[record.type].push(record.row);
  };
  try {
    for await (const stretch of stretchesOf(chunks, limits)) takeStretch(stretch, checker, keep);
    checker.finish();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    checker.problems.add(error.line, error.code, error.message);
  }
  // Every row came through its schema.
  const dataset = {
    header: checker.header(),
    labelSets: rows.labelSet as LabelSet[],
    pictures: rows.picture as Picture[],
    annotations: rows.annotation as Annotation[],
    verdicts: rows.verdict as Verdict[],
    events: rows.event as Event[],
    masks: rows.mask as StoredMask[],
    newer,
    summary: checker.summary(),
  };
  findMissing(dataset, checker.problems);
  const { list, count } = checker.problems;
  return { ...dataset, problems: list, problemCount: count, whole: count === 0 };
}

/**
 * Reads a file back without keeping it, to see that it is what was written: every record is parsed, counted and hashed,
 * and held against the summary. Memory stays flat. The rows' fields are not held against their schemas.
 */
export async function checkTagalong(
  chunks: Chunks,
): Promise<{ problems: readonly Problem[]; summary: Summary | null }> {
  const checker = newChecker({ schemas: false });
  try {
    const all = { bytes: Number.POSITIVE_INFINITY, line: Number.POSITIVE_INFINITY };
    for await (const stretch of stretchesOf(chunks, all, true)) takeStretch(stretch, checker, () => {});
    checker.finish();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    checker.problems.add(error.line, error.code, error.message);
  }
  return { problems: checker.problems.list, summary: checker.summary() };
}

function takeStretch(stretch: Stretch, checker: ReturnType<typeof newChecker>, keep: (record: ReadRecord) => void) {
  for (const { line, text, value, problem } of stretch) {
    if (problem) checker.problems.add(line, problem.code, problem.detail);
    else {
      const record = checker.take(line, text, value);
      if (record) keep(record);
    }
  }
}
