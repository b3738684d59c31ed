import * as z from 'zod/mini';
import { annotationSchema, verdictSchema } from './annotation.ts';
import { idSchema } from './ids.ts';
import { labelSetIdSchema, labelSetSchema } from './label-set.ts';
import { addressLength, pictureSchema } from './picture.ts';
import { workerSchema } from './worker.ts';

/** Where a person meets Tagalong, and the background itself. */
export const surfaceSchema = z.enum([
  'overlay',
  'popup',
  'editor',
  'options',
  'sidepanel',
  'gallery',
  'welcome',
  'background',
]);
export type Surface = z.infer<typeof surfaceSchema>;

const seq = z.int().check(z.positive());

/** The most a pause between two inputs counts as work, in ms (design section 4). */
export const mostActiveMs = 30_000;

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

/** An undo or redo that found nothing it could apply still happened: it stands in the log as this. */
export const gestureRowSchema = z.strictObject({
  id: idSchema,
  v: z.literal(1),
  rev: z.int(),
  seq: z.int().check(z.nonnegative()),
  left: z.int().check(z.nonnegative()),
});
export type GestureRow = z.infer<typeof gestureRowSchema>;

const common = {
  seq,
  v: z.literal(1),
  /** The command that wrote it: one command may write many events. */
  command: idSchema,
  /** One act of the person: the unit of undo. */
  gesture: idSchema,
  /** The tab's random id: undo in one tab leaves another tab's work. */
  scope: idSchema,
  /** Id of the row it changed. */
  target: z.string(),
  /** `seq` of the target's last event before this one, or null: what was before is that event's `after`. */
  prev: z.nullable(seq),
  /** `seq` of the event this one takes back, or null. */
  undoes: z.nullable(seq),
  by: idSchema,
  /** UTC ms, and the person's offset from UTC in minutes (east is positive). Information only: `seq` orders. */
  at: z.int().check(z.nonnegative()),
  zone: z.int().check(z.minimum(-1080), z.maximum(1080)),
  /** Time since the last input in this focused tab, at most 30 s; on a gesture's first event only, else 0. */
  activeMs: z.int().check(z.minimum(0), z.maximum(mostActiveMs)),
  surface: surfaceSchema,
  /** Address of the page, or null where there was none. */
  page: z.nullable(z.string().check(z.maxLength(addressLength))),
  app: z.string(),
};

/** One entry of the append-only log. `after` is the whole new row, or null where the row is gone. */
export const eventSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('annotation'), after: z.nullable(annotationSchema) }),
  z.strictObject({ ...common, kind: z.literal('verdict'), after: z.nullable(verdictSchema) }),
  z.strictObject({ ...common, kind: z.literal('picture'), after: z.nullable(pictureSchema) }),
  z.strictObject({ ...common, kind: z.literal('labelSet'), after: z.nullable(labelSetRowSchema) }),
  z.strictObject({ ...common, kind: z.literal('worker'), after: z.nullable(workerSchema) }),
  z.strictObject({ ...common, kind: z.literal('export'), after: z.nullable(exportRowSchema) }),
  z.strictObject({ ...common, kind: z.literal('gesture'), after: z.nullable(gestureRowSchema) }),
]);
export type Event = z.infer<typeof eventSchema>;
export type EventKind = Event['kind'];
