import * as z from 'zod/mini';
import { idSchema } from '../domain/ids.ts';
import { labelEventSchema } from '../domain/label-event.ts';
import { partMessageSchema } from './parts.ts';
import { tabStateSchema } from './states.ts';

const seq = z.int().check(z.nonnegative());

/** Why a command is kept and not resent until things change. */
export const blockReasonSchema = z.enum(['recovery', 'newer', 'version']);

/** Why a command will never be carried out: the only failure there is. */
export const refusalSchema = z.enum([
  'invalid',
  'notAllowed',
  'unknownLabelSet',
  'unknownClass',
  'classNotAnswerable',
  'invalidShape',
  'shapeNotAllowed',
  'idReused',
  'nothingToUndo',
  'nothingToRedo',
]);

/** What the background sends to any surface, but for what tells of events. */
export const plainDowns = [
  z.strictObject({
    type: z.literal('welcome'),
    protocol: z.int(),
    app: z.string(),
    /** The last `seq` there is. */
    seq,
    /** Who labels, by id alone: a page has no business with a name or an employee number. */
    worker: idSchema,
    /** What this surface has is too old to be caught up: it asks for everything again. */
    afresh: z.boolean(),
  }),
  z.strictObject({ type: z.literal('refused'), id: idSchema, code: refusalSchema, detail: z.string() }),
  /** `id` null: nothing this surface sends will be taken. */
  z.strictObject({ type: z.literal('blocked'), id: z.nullable(idSchema), reason: blockReasonSchema }),
  /** The store could not take it this time (an abort, a full disk): not saved, still trying. */
  z.strictObject({ type: z.literal('trouble'), id: idSchema, reason: z.string() }),
  z.strictObject({ type: z.literal('answer'), id: idSchema, value: z.unknown() }),
  z.strictObject({ type: z.literal('error'), id: idSchema, code: z.string(), detail: z.string() }),
  z.strictObject({ type: z.literal('tab'), state: tabStateSchema }),
  /** From another part of the tab's overlay, by its frame; `own`: from this part itself. */
  z.strictObject({ type: z.literal('part'), from: seq, own: z.boolean(), message: partMessageSchema }),
  /** The person changed something that is not in the log: ask for the settings and label sets again. */
  z.strictObject({ type: z.literal('settingsChanged') }),
] as const;

/** What tells of events, with the schema of those that may come. */
export const downsWith = <Schema extends z.ZodMiniType>(eventSchema: Schema) =>
  [
    /** On disk. `events` are what the command wrote; `left` counts rows an undo could not take back, or that a change found gone. */
    z.strictObject({
      type: z.literal('ack'),
      id: idSchema,
      firstSeq: z.nullable(seq),
      lastSeq: z.nullable(seq),
      events: z.array(eventSchema),
      left: z.int().check(z.nonnegative()),
    }),
    /** Committed by another surface, in order of `seq`. */
    z.strictObject({ type: z.literal('events'), events: z.array(eventSchema), seq }),
  ] as const;

/** What the background sends to an overlay: of the log only what is about labels. */
export const overlayDownSchema = z.discriminatedUnion('type', [...plainDowns, ...downsWith(labelEventSchema)]);
