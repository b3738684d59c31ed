import * as z from 'zod/mini';
import { eventSchema, surfaceSchema } from '../domain/event.ts';
import { idSchema } from '../domain/ids.ts';
import { mostFollowed } from './limits.ts';
import { partMessageSchema } from './parts.ts';
import { stampSchema } from './stamp.ts';
import { jobSchema, tabStateSchema } from './states.ts';

const seq = z.int().check(z.nonnegative());
const name = z.string().check(z.maxLength(40));

/** What a surface sends. Payloads are parsed by their own table once the name is known. */
export const upSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('hello'),
    protocol: z.int(),
    app: z.string(),
    surface: surfaceSchema,
    /** The last `seq` this surface has, or null when it starts. */
    lastSeq: z.nullable(seq),
    /** The pictures whose events it wants; a page of ours gets all events. */
    follows: z.array(idSchema).check(z.maxLength(mostFollowed)),
  }),
  z.strictObject({ type: z.literal('command'), id: idSchema, name, stamp: stampSchema, payload: z.unknown() }),
  z.strictObject({ type: z.literal('query'), id: idSchema, name, payload: z.unknown() }),
  z.strictObject({ type: z.literal('request'), id: idSchema, name, payload: z.unknown() }),
]);
export type Up = z.infer<typeof upSchema>;

/** Why a command is kept and not resent until things change. */
const blockReasonSchema = z.enum(['recovery', 'newer', 'version']);
export type BlockReason = z.infer<typeof blockReasonSchema>;

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
export type Refusal = z.infer<typeof refusalSchema>;

/** What the background sends. */
export const downSchema = z.discriminatedUnion('type', [
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
  /** On disk. `events` are what the command wrote; `left` counts rows an undo could not take back, or that a change found gone. */
  z.strictObject({
    type: z.literal('ack'),
    id: idSchema,
    firstSeq: z.nullable(seq),
    lastSeq: z.nullable(seq),
    events: z.array(eventSchema),
    left: z.int().check(z.nonnegative()),
  }),
  z.strictObject({ type: z.literal('refused'), id: idSchema, code: refusalSchema, detail: z.string() }),
  /** `id` null: nothing this surface sends will be taken. */
  z.strictObject({ type: z.literal('blocked'), id: z.nullable(idSchema), reason: blockReasonSchema }),
  /** The store could not take it this time (an abort, a full disk): not saved, still trying. */
  z.strictObject({ type: z.literal('trouble'), id: idSchema, reason: z.string() }),
  z.strictObject({ type: z.literal('answer'), id: idSchema, value: z.unknown() }),
  z.strictObject({ type: z.literal('error'), id: idSchema, code: z.string(), detail: z.string() }),
  /** Committed by another surface, in order of `seq`. */
  z.strictObject({ type: z.literal('events'), events: z.array(eventSchema), seq }),
  z.strictObject({ type: z.literal('tab'), state: tabStateSchema }),
  /** From another part of the tab's overlay, by its frame; `own`: from this part itself. */
  z.strictObject({ type: z.literal('part'), from: seq, own: z.boolean(), message: partMessageSchema }),
  z.strictObject({ type: z.literal('job'), job: jobSchema }),
  /** The person changed something that is not in the log: ask for the settings and label sets again. */
  z.strictObject({ type: z.literal('settingsChanged') }),
]);
export type Down = z.infer<typeof downSchema>;
