import * as z from 'zod/mini';
import { annotationSchema, verdictSchema } from './annotation.ts';
import { idSchema } from './ids.ts';
import { addressLength, pictureSchema } from './picture.ts';

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

const seq = z.int().check(z.positive());

/** The most a pause between two inputs counts as work, in ms (design section 4). */
export const mostActiveMs = 30_000;

/** An undo or redo that found nothing it could apply still happened: it stands in the log as this. */
export const gestureRowSchema = z.strictObject({
  id: idSchema,
  v: z.literal(1),
  rev: z.int(),
  seq: z.int().check(z.nonnegative()),
  left: z.int().check(z.nonnegative()),
});

/** What every event has, whatever it is about. */
export const eventFields = {
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

/** Events about labels: all that a page's overlay is ever told of, and so all of the log's schemas that go into a page. */
export const labelEvents = [
  z.strictObject({ ...eventFields, kind: z.literal('annotation'), after: z.nullable(annotationSchema) }),
  z.strictObject({ ...eventFields, kind: z.literal('verdict'), after: z.nullable(verdictSchema) }),
  z.strictObject({ ...eventFields, kind: z.literal('picture'), after: z.nullable(pictureSchema) }),
  z.strictObject({ ...eventFields, kind: z.literal('gesture'), after: z.nullable(gestureRowSchema) }),
] as const;
export const labelEventSchema = z.discriminatedUnion('kind', labelEvents);
