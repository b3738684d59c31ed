import * as z from 'zod/mini';
import { annotationSchema, verdictSchema } from '../domain/annotation.ts';
import { idSchema } from '../domain/ids.ts';
import { labelSetSchema } from '../domain/label-set.ts';
import { pictureKeySchema } from '../domain/picture-key.ts';
import { settingsSchema } from '../domain/settings.ts';
import { putOutcomeSchema, tabStateSchema } from './states.ts';

const count = z.int().check(z.nonnegative());

/** What is known of one picture that a surface named. */
const pictureLabelsSchema = z.strictObject({
  key: pictureKeySchema,
  picture: idSchema,
  annotations: z.array(annotationSchema),
  verdict: z.nullable(verdictSchema),
});
export type PictureLabels = z.infer<typeof pictureLabelsSchema>;

/**
 * The answers the overlay asks for, apart from the table that names them (`queries.ts`, `requests.ts` take them from
 * here): what goes into every page carries only these.
 */
export const overlayAnswers = {
  queries: {
    labelsOf: z.strictObject({ seq: count, pictures: z.array(pictureLabelsSchema) }),
    labelSet: z.nullable(labelSetSchema),
    classCounts: z.record(z.string(), count),
    settings: settingsSchema,
    tab: tabStateSchema,
    place: z.nullable(pictureKeySchema),
    /** The overlay's catalogue in one language; a message is a text, or one a plural. */
    words: z.record(z.string(), z.union([z.string(), z.strictObject({ one: z.string(), other: z.string() })])),
  },
  requests: {
    setLabelling: z.null(),
    reportPage: z.null(),
    leavePlace: z.null(),
    putInScript: putOutcomeSchema,
    lookAtFrames: z.strictObject({ uncovered: z.array(z.string()) }),
    passOn: z.null(),
  },
} as const;
