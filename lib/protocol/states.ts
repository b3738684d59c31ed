import * as z from 'zod/mini';
import { idSchema } from '../domain/ids.ts';
import { labelSetIdSchema } from '../domain/label-set.ts';

/** How the database is. `recovery`: it opened with less than was last known to be in it; nothing is written till told. */
export const healthSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('ok'), newer: z.int(), broken: z.int() }),
  z.strictObject({
    state: z.literal('recovery'),
    /** The last `seq` known to have been stored, the last one found, and how many events the ring still holds. */
    expectedSeq: z.int(),
    foundSeq: z.int(),
    inRing: z.int(),
  }),
  z.strictObject({ state: z.literal('closed'), reason: z.string() }),
]);
export type Health = z.infer<typeof healthSchema>;

/** A long job: it outlives the popup, can be cancelled, and says what it did. */
export const jobSchema = z.strictObject({
  id: idSchema,
  kind: z.literal('export'),
  state: z.enum(['running', 'done', 'cancelled', 'failed']),
  labelSet: labelSetIdSchema,
  /** Rows written and rows there are. */
  written: z.int(),
  total: z.int(),
  started: z.int(),
  result: z.nullable(
    z.strictObject({
      file: z.string(),
      bytes: z.int(),
      /** SHA-256 of the file. */
      sha256: z.string(),
      pictures: z.int(),
      annotations: z.int(),
      verdicts: z.int(),
      /** What had to be clipped, renamed, converted or left out: a message key and how often. */
      remarks: z.array(z.strictObject({ code: z.string(), count: z.int() })),
    }),
  ),
  /** Why it failed: what `readReason` of `domain/job-trouble.ts` takes apart. */
  reason: z.nullable(z.string()),
});
export type Job = z.infer<typeof jobSchema>;

/** What became of putting a script into a page: `noGrant`, the person has to click first; `forbidden`, none may run there. */
export const putOutcomeSchema = z.enum(['ok', 'noGrant', 'forbidden']);
export type PutOutcome = z.infer<typeof putOutcomeSchema>;

/** Whether, and how, labelling can run in a tab. */
export const tabStateSchema = z.strictObject({
  tab: z.nullable(z.int()),
  /** Origin of the page, or null where the browser does not tell. */
  origin: z.nullable(z.string()),
  labelling: z.enum(['off', 'on', 'paused']),
  /** `click`: labelling was on but the browser took the grant; `forbidden`: no extension may run there. */
  may: z.enum(['yes', 'click', 'forbidden']),
  always: z.strictObject({ site: z.boolean(), everywhere: z.boolean() }),
  /** `covered`: the page hides or covers the overlay, so no input counts; `fought`: it won, and we have stopped trying. */
  shown: z.enum(['seen', 'covered', 'fought']),
  /** Origins of frames that could be labelled too, were their sites allowed. */
  frames: z.optional(z.array(z.string())),
  labelSet: labelSetIdSchema,
  /** The tab's random id: the scope of its undo. */
  scope: idSchema,
  /** The keys that start and pause labelling, as the browser has them bound, or null. */
  shortcut: z.nullable(z.string()),
});
export type TabState = z.infer<typeof tabStateSchema>;
