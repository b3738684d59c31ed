import type * as z from 'zod/mini';
import { newLineHash } from './line-hash.ts';
import { newProblems, type Problems, Unreadable } from './problem.ts';
import {
  annotationRecordSchema,
  eventRecordSchema,
  formatName,
  type Header,
  headerSchema,
  labelSetRecordSchema,
  maskRecordSchema,
  pictureRecordSchema,
  type RowType,
  rowTypes,
  rowVersion,
  type Summary,
  sections,
  summarySchema,
  verdictRecordSchema,
} from './records.ts';
import { orderKey } from './row-order.ts';

type Fields = Record<string, unknown>;
export type ReadRecord = { type: RowType; newer: boolean; row: Fields };

const schemas: Record<RowType, z.ZodMiniType> = {
  labelSet: labelSetRecordSchema,
  picture: pictureRecordSchema,
  annotation: annotationRecordSchema,
  verdict: verdictRecordSchema,
  event: eventRecordSchema,
  mask: maskRecordSchema,
};
const isRowType = (type: unknown): type is RowType => rowTypes.includes(type as RowType);

const reasonOf = (error: z.core.$ZodError) => {
  const issue = error.issues[0];
  return `${issue?.path.join('.') || 'the record'}: ${issue?.message ?? 'invalid'}`;
};

/**
 * Takes a file's records one by one, in the order they stand, and holds them against the format, against each other
 * and at the end against the summary. Memory does not grow with the file. `schemas: false` trusts the fields of the
 * rows (they came from the store a moment ago) and checks all else.
 */
export function newChecker(options: { schemas: boolean; problems?: Problems }) {
  const problems = options.problems ?? newProblems();
  const counts = { labelSets: 0, pictures: 0, annotations: 0, verdicts: 0, events: 0, masks: 0 };
  const hashes = { header: newLineHash(), rows: newLineHash(), events: newLineHash(), remarks: newLineHash() };
  let header: Header | null = null;
  let summary: Summary | null = null;
  let newer = 0;
  let last: { rank: number; key: string | number } = { rank: -1, key: '' };

  function takeHeader(value: Fields, line: number, text: string) {
    if (value.type !== 'header') throw new Unreadable(line, 'notTagalong', 'the first record is not a header');
    if (value.format !== formatName) {
      const known = typeof value.format === 'string' && /^tagalong\/\d+$/.test(value.format);
      throw new Unreadable(line, known ? 'newerFormat' : 'notTagalong', String(value.format).slice(0, 40));
    }
    const parsed = headerSchema.safeParse(value);
    if (!parsed.success) throw new Unreadable(line, 'badRecord', reasonOf(parsed.error));
    header = parsed.data;
    hashes.header.line(text);
  }

  function takeRow(type: RowType, value: Fields, line: number, text: string): ReadRecord | null {
    counts[sections[type]] += 1;
    hashes[type === 'event' ? 'events' : 'rows'].line(text);
    const rank = rowTypes.indexOf(type);
    const key = orderKey(type, value);
    if (rank < last.rank) problems.add(line, 'wrongPlace', `${type} after ${rowTypes[last.rank]}`);
    else if (rank === last.rank && key <= last.key) problems.add(line, 'wrongOrder', `${type} ${key}`);
    last = { rank: Math.max(rank, last.rank), key };
    const { type: _, ...row } = value;
    if (typeof value.v === 'number' && value.v > rowVersion) {
      newer += 1;
      return { type, newer: true, row };
    }
    if (!options.schemas) return { type, newer: false, row };
    const parsed = schemas[type].safeParse(value);
    if (parsed.success) {
      const { type: _type, ...known } = parsed.data as Fields;
      return { type, newer: false, row: known };
    }
    problems.add(line, 'badRecord', reasonOf(parsed.error));
    return null;
  }

  return {
    problems,
    counts,
    header: () => header,
    summary: () => summary,
    /** Takes a record: its line in the file, its text in the JSON Lines form, and its value. */
    take(line: number, text: string, value: unknown): ReadRecord | null {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        if (!header) throw new Unreadable(line, 'notTagalong');
        problems.add(line, 'badRecord', 'not an object');
        return null;
      }
      const fields = value as Fields;
      if (!header) {
        takeHeader(fields, line, text);
        return null;
      }
      if (summary) problems.add(line, 'wrongPlace', 'after the summary');
      if (isRowType(fields.type)) return takeRow(fields.type, fields, line, text);
      if (fields.type === 'summary') {
        const parsed = summarySchema.safeParse(value);
        if (parsed.success) summary = parsed.data;
        else problems.add(line, 'badRecord', reasonOf(parsed.error));
      } else problems.add(line, fields.type === 'header' ? 'wrongPlace' : 'badRecord', `type ${String(fields.type)}`);
      return null;
    },
    /** Holds what came against the summary. True if the file is whole and as it was written. */
    finish(): boolean {
      if (!header) problems.add(null, 'notTagalong', 'it is empty');
      else if (!summary) {
        // A summary that is there but can't be read has been told already.
        problems.add(null, 'noSummary');
      } else {
        if (summary.export !== header.export) problems.add(null, 'wrongExport');
        for (const section of Object.values(sections)) {
          const [told, found] = [summary.counts[section] ?? 0, counts[section]];
          if (told !== found) problems.add(null, 'wrongCount', `${section}: ${told} counted, ${found} found`);
        }
        if (summary.newer !== newer)
          problems.add(null, 'wrongCount', `newer: ${summary.newer} counted, ${newer} found`);
        hashes.remarks.line(JSON.stringify(summary.remarks));
        for (const part of ['header', 'rows', 'events', 'remarks'] as const) {
          const found = hashes[part].digest();
          const told = summary.sha256[part];
          if (told === null ? header.events : told !== found) problems.add(null, 'wrongHash', part);
        }
      }
      return problems.count === 0;
    },
  };
}
