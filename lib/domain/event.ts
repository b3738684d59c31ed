import * as z from 'zod/mini';
import { idSchema } from './ids.ts';
import { eventFields, type gestureRowSchema, labelEvents } from './label-event.ts';
import { labelSetIdSchema, labelSetSchema } from './label-set.ts';
import { workerSchema } from './worker.ts';

/** A version of a label set as it is stored; `removed` hides it from every picker, and is remembered. */
export const labelSetRowSchema = z.strictObject({
  id: z.string(),
  v: z.literal(1),
  rev: z.int().check(z.positive()),
  seq: z.int().check(z.nonnegative()),
  set: labelSetSchema,
  removed: z.boolean(),
  /** Shipped with Tagalong, not made by the person. */
  seed: z.boolean(),
});
export type LabelSetRow = z.infer<typeof labelSetRowSchema>;

/** The row key of a version of a label set. */
export function labelSetRowId(id: string, version: number): string {
  return `${id}@${version}`;
}

/** An export that was delivered whole: what it held, so that "not yet exported" can be told. */
export const exportRowSchema = z.strictObject({
  id: idSchema,
  v: z.literal(1),
  rev: z.literal(1),
  seq: z.int().check(z.nonnegative()),
  labelSet: labelSetIdSchema,
  filters: z.record(z.string(), z.string()),
  format: z.string(),
  file: z.string(),
  lastSeq: z.int().check(z.nonnegative()),
  /** The set's counter of changes when the export was taken. */
  changes: z.int().check(z.nonnegative()),
  annotations: z.int().check(z.nonnegative()),
  verdicts: z.int().check(z.nonnegative()),
  bytes: z.int().check(z.nonnegative()),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  at: z.int().check(z.nonnegative()),
});
export type ExportRow = z.infer<typeof exportRowSchema>;

/** One entry of the append-only log. `after` is the whole new row, or null where the row is gone. */
export const eventSchema = z.discriminatedUnion('kind', [
  ...labelEvents,
  z.strictObject({ ...eventFields, kind: z.literal('labelSet'), after: z.nullable(labelSetRowSchema) }),
  z.strictObject({ ...eventFields, kind: z.literal('worker'), after: z.nullable(workerSchema) }),
  z.strictObject({ ...eventFields, kind: z.literal('export'), after: z.nullable(exportRowSchema) }),
]);
export type Event = z.infer<typeof eventSchema>;
export type EventKind = Event['kind'];
export type Surface = Event['surface'];
export type GestureRow = z.infer<typeof gestureRowSchema>;
