import * as z from 'zod/mini';
import { annotationSchema, verdictSchema } from '../domain/annotation.ts';
import { exportRowSchema, type Surface } from '../domain/event.ts';
import { idSchema } from '../domain/ids.ts';
import { answerModeSchema, labelSetIdSchema, labelSetSchema } from '../domain/label-set.ts';
import { localisedTextSchema } from '../domain/localised-text.ts';
import { pictureKeySchema } from '../domain/picture-key.ts';
import { settingsSchema } from '../domain/settings.ts';
import { workerSchema } from '../domain/worker.ts';
import { mostPicturesAQuery } from './limits.ts';
import { healthSchema, jobSchema, tabStateSchema } from './states.ts';

type QuerySpec = { from: readonly Surface[]; payload: z.ZodMiniType; value: z.ZodMiniType };
const pages = ['popup', 'editor', 'sidepanel', 'gallery', 'welcome'] as const;
const anySurface = ['overlay', ...pages] as const;
const count = z.int().check(z.nonnegative());
const nothing = z.strictObject({});

/** One line of a label set picker. */
export const labelSetSummarySchema = z.strictObject({
  id: labelSetIdSchema,
  version: z.int(),
  name: localisedTextSchema,
  answer: answerModeSchema,
  classes: count,
  seed: z.boolean(),
});
export type LabelSetSummary = z.infer<typeof labelSetSummarySchema>;

/** Counters, not recounts: what was said in a label set so far. */
export const totalsSchema = z.strictObject({
  /** Pictures answered today (the person's day), in any label set. */
  today: count,
  annotations: count,
  answered: count,
  done: count,
  skipped: count,
  /** Annotations a class, by class id; classes with none are left out. */
  classes: z.record(z.string(), count),
  /** Changes in this set since its last whole, unfiltered export. */
  notExported: count,
  lastExport: z.nullable(exportRowSchema),
});
export type Totals = z.infer<typeof totalsSchema>;

/** What is known of one picture that a surface named. */
export const pictureLabelsSchema = z.strictObject({
  key: pictureKeySchema,
  picture: idSchema,
  annotations: z.array(annotationSchema),
  verdict: z.nullable(verdictSchema),
});
export type PictureLabels = z.infer<typeof pictureLabelsSchema>;

/** What a surface may ask the background to tell: no id in the log, no effect. */
export const queries = {
  /** What this worker said in a label set of the pictures named; unknown ones are left out. Follows them from then on. */
  labelsOf: {
    from: anySurface,
    payload: z.strictObject({
      labelSet: labelSetIdSchema,
      keys: z.array(pictureKeySchema).check(z.maxLength(mostPicturesAQuery)),
    }),
    value: z.strictObject({ seq: count, pictures: z.array(pictureLabelsSchema) }),
  },
  labelSets: { from: anySurface, payload: nothing, value: z.array(labelSetSummarySchema) },
  /** A label set in its newest version, or in the one named; null where it isn't known. */
  labelSet: {
    from: anySurface,
    payload: z.strictObject({ id: labelSetIdSchema, version: z.nullable(z.int()) }),
    value: z.nullable(labelSetSchema),
  },
  /** `day` is the person's calendar day, `YYYY-MM-DD`. */
  totals: {
    from: pages,
    payload: z.strictObject({ labelSet: labelSetIdSchema, day: z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/)) }),
    value: totalsSchema,
  },
  /** Annotations a class in a set, for the counts on the overlay's chips. */
  classCounts: {
    from: anySurface,
    payload: z.strictObject({ labelSet: labelSetIdSchema }),
    value: z.record(z.string(), count),
  },
  settings: { from: anySurface, payload: nothing, value: settingsSchema },
  worker: { from: anySurface, payload: nothing, value: workerSchema },
  health: { from: anySurface, payload: nothing, value: healthSchema },
  /** The long jobs that run or have ended in this browser session, newest first. */
  jobs: { from: pages, payload: nothing, value: z.array(jobSchema) },
  /** The state of a tab: the one named by a page of ours (null: the active one); an overlay always gets its own. */
  tab: { from: anySurface, payload: z.strictObject({ tab: z.nullable(z.int()) }), value: tabStateSchema },
} as const satisfies Record<string, QuerySpec>;

export type QueryName = keyof typeof queries;
export type QueryPayload<Name extends QueryName> = z.infer<(typeof queries)[Name]['payload']>;
export type QueryValue<Name extends QueryName> = z.infer<(typeof queries)[Name]['value']>;
