import * as z from 'zod/mini';
import { exportRowSchema, type Surface } from '../domain/event.ts';
import { answerModeSchema, labelSetIdSchema } from '../domain/label-set.ts';
import { languageSchema, localisedTextSchema } from '../domain/localised-text.ts';
import { pageAddressSchema } from '../domain/picture.ts';
import { pictureKeySchema } from '../domain/picture-key.ts';
import { workerSchema } from '../domain/worker.ts';
import { editorAnswers } from './editor-answers.ts';
import { mostMasksAQuery, mostPicturesAQuery } from './limits.ts';
import { overlayAnswers } from './overlay-answers.ts';
import { healthSchema, jobSchema } from './states.ts';

type QuerySpec = { from: readonly Surface[]; payload: z.ZodMiniType; value: z.ZodMiniType };
const pages = ['popup', 'editor', 'options', 'sidepanel', 'gallery', 'welcome'] as const;
const anySurface = ['overlay', ...pages] as const;
const count = z.int().check(z.nonnegative());
const nothing = z.strictObject({});

/** One line of a label set picker. */
const labelSetSummarySchema = z.strictObject({
  id: labelSetIdSchema,
  version: z.int(),
  name: localisedTextSchema,
  answer: answerModeSchema,
  classes: count,
  seed: z.boolean(),
});
export type LabelSetSummary = z.infer<typeof labelSetSummarySchema>;

/** Counters, not recounts: what was said in a label set so far. */
const totalsSchema = z.strictObject({
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

/** What a surface may ask the background to tell: no id in the log, no effect. */
export const queries = {
  /** What this worker said in a label set of the pictures named; unknown ones are left out. Follows them from then on. */
  labelsOf: {
    from: anySurface,
    payload: z.strictObject({
      labelSet: labelSetIdSchema,
      keys: z.array(pictureKeySchema).check(z.maxLength(mostPicturesAQuery)),
    }),
    value: overlayAnswers.queries.labelsOf,
  },
  labelSets: { from: pages, payload: nothing, value: z.array(labelSetSummarySchema) },
  /** A label set in its newest version, or in the one named; null where it isn't known. */
  labelSet: {
    from: anySurface,
    payload: z.strictObject({ id: labelSetIdSchema, version: z.nullable(z.int()) }),
    value: overlayAnswers.queries.labelSet,
  },
  /** The runs of masks, by the names that mask shapes carry; unknown ones are left out. */
  masks: {
    from: anySurface,
    payload: z.strictObject({
      sha256s: z.array(z.string().check(z.regex(/^[0-9a-f]{64}$/))).check(z.maxLength(mostMasksAQuery)),
    }),
    value: editorAnswers.queries.masks,
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
    value: overlayAnswers.queries.classCounts,
  },
  settings: { from: anySurface, payload: nothing, value: overlayAnswers.queries.settings },
  worker: { from: pages, payload: nothing, value: workerSchema },
  health: { from: anySurface, payload: nothing, value: healthSchema },
  /** The long jobs that run or have ended in this browser session, newest first. */
  jobs: { from: pages, payload: nothing, value: z.array(jobSchema) },
  /** The state of a tab: the one named by a page of ours (null: the active one); an overlay always gets its own. */
  tab: { from: anySurface, payload: z.strictObject({ tab: z.nullable(z.int()) }), value: overlayAnswers.queries.tab },
  /** The picture one was at when this page was labelled last, in this label set; null where it wasn't. */
  place: {
    from: ['overlay'],
    payload: z.strictObject({ page: pageAddressSchema, labelSet: labelSetIdSchema }),
    value: overlayAnswers.queries.place,
  },
  /** How the shape editor was left on a picture, in this label set; null where it wasn't there. */
  editorPlace: {
    from: ['overlay'],
    payload: z.strictObject({ picture: pictureKeySchema, labelSet: labelSetIdSchema }),
    value: editorAnswers.queries.editorPlace,
  },
  /** The overlay's words: they would be a tenth of what goes into a page, in languages most of which nobody there reads. */
  words: {
    from: ['overlay'],
    payload: z.strictObject({ language: languageSchema }),
    value: overlayAnswers.queries.words,
  },
} as const satisfies Record<string, QuerySpec>;

export type QueryName = keyof typeof queries;
export type QueryPayload<Name extends QueryName> = z.infer<(typeof queries)[Name]['payload']>;
export type QueryValue<Name extends QueryName> = z.infer<(typeof queries)[Name]['value']>;
