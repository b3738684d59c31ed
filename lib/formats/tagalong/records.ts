import * as z from 'zod/mini';
import { annotationFields, saysSomething, verdictSchema } from '../../domain/annotation.ts';
import { eventSchema } from '../../domain/event.ts';
import { idSchema } from '../../domain/ids.ts';
import { labelSetIdSchema, labelSetSchema } from '../../domain/label-set.ts';
import { maskName, storedMaskSchema } from '../../domain/mask.ts';
import { pictureSchema } from '../../domain/picture.ts';
import { workerSchema } from '../../domain/worker.ts';

/** Name and version of the format, in every header. */
export const formatName = 'tagalong/1';

const count = z.int().check(z.nonnegative());
const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** The first record of a file: who exported what, when, and how. */
export const headerSchema = z.strictObject({
  type: z.literal('header'),
  format: z.literal(formatName),
  /** Id of this export. */
  export: idSchema,
  /** Version of Tagalong that wrote the file. */
  app: z.string(),
  worker: z.strictObject({
    id: idSchema,
    name: workerSchema.shape.name,
    employee: workerSchema.shape.employee,
  }),
  project: labelSetSchema.shape.project,
  labelSet: labelSetIdSchema,
  labelSetVersion: z.int().check(z.positive()),
  /** What narrowed the export, by name; empty for a whole label set. */
  filters: z.record(z.string(), z.string()),
  /** ISO 8601 with the worker's offset from UTC. */
  time: z.iso.datetime({ offset: true }),
  /** The part of the log the file stands for: it shows the rows as they were after event `lastSeq`. */
  firstSeq: count,
  lastSeq: count,
  /** Whether addresses are whole; else what address-privacy.ts lists was taken out of them. */
  fullAddresses: z.boolean(),
  /** Whether the file also holds the log. */
  events: z.boolean(),
});
export type Header = z.infer<typeof headerSchema>;

/** The last record: a file without one was cut short. */
export const summarySchema = z.strictObject({
  type: z.literal('summary'),
  /** The header's export id again. */
  export: idSchema,
  /** Records of each kind, rows of a newer Tagalong included. */
  counts: z.strictObject({
    labelSets: count,
    pictures: count,
    annotations: count,
    verdicts: count,
    events: count,
    /** Absent where there are none. */
    masks: z.optional(count),
  }),
  /** How many of them a newer Tagalong made: written as they were stored. */
  newer: count,
  /** What was changed, left out or worth knowing: a code and how often. */
  remarks: z.array(z.strictObject({ code: z.string(), count })),
  /**
   * SHA-256 of the JSON Lines form, each line with its line feed, in UTF-8: of the header's line; of all label set,
   * picture, annotation, verdict and mask lines; of all event lines (null where events were not asked for). `remarks` is that of the remarks above, as a line of JSON.
   */
  sha256: z.strictObject({ header: sha256, rows: sha256, events: z.nullable(sha256), remarks: sha256 }),
});
export type Summary = z.infer<typeof summarySchema>;

export const labelSetRecordSchema = z.strictObject({ type: z.literal('labelSet'), ...labelSetSchema.shape });
export const pictureRecordSchema = z.strictObject({ type: z.literal('picture'), ...pictureSchema.shape });
export const annotationRecordSchema = z
  .strictObject({ type: z.literal('annotation'), ...annotationFields })
  .check(saysSomething);
export const verdictRecordSchema = z.strictObject({ type: z.literal('verdict'), ...verdictSchema.shape });

/** A mask's pixels, once, however many shapes name it. */
export const maskRecordSchema = z
  .strictObject({ type: z.literal('mask'), ...storedMaskSchema.shape })
  .check(z.refine((mask) => maskName(mask) === mask.sha256, { path: ['sha256'], error: 'not the name of these runs' }));

type EventOption = (typeof eventSchema)['def']['options'][number];
const asEventRecord = (option: EventOption) => z.strictObject({ type: z.literal('event'), ...option.shape });
const [first, ...others] = eventSchema.def.options;
export const eventRecordSchema = z.discriminatedUnion('kind', [asEventRecord(first), ...others.map(asEventRecord)]);

export const rowTypes = ['labelSet', 'picture', 'annotation', 'verdict', 'event', 'mask'] as const;
export type RowType = (typeof rowTypes)[number];

/** The version of the rows that today's schemas describe. */
export const rowVersion = 1;

/** A row of a newer Tagalong: passed on as it is, known only by its type and its higher `v`. */
export const newerRecordSchema = z.looseObject({
  type: z.enum(rowTypes),
  v: z.int().check(z.minimum(rowVersion + 1)),
});

/** One line of the JSON Lines form. */
export const recordSchema = z.union([
  headerSchema,
  labelSetRecordSchema,
  pictureRecordSchema,
  annotationRecordSchema,
  verdictRecordSchema,
  eventRecordSchema,
  maskRecordSchema,
  summarySchema,
  newerRecordSchema,
]);

const listOf = <Schema extends z.ZodMiniType>(schema: Schema) => z.array(z.union([schema, newerRecordSchema]));

/** The JSON form: the same records, by kind. */
export const fileSchema = z.strictObject({
  header: headerSchema,
  labelSets: listOf(labelSetRecordSchema),
  pictures: listOf(pictureRecordSchema),
  annotations: listOf(annotationRecordSchema),
  verdicts: listOf(verdictRecordSchema),
  events: z.optional(listOf(eventRecordSchema)),
  masks: z.optional(listOf(maskRecordSchema)),
  summary: summarySchema,
});

/** Where each kind of record stands in the JSON form, and under which count. */
export const sections = {
  labelSet: 'labelSets',
  picture: 'pictures',
  annotation: 'annotations',
  verdict: 'verdicts',
  event: 'events',
  mask: 'masks',
} as const satisfies Record<RowType, keyof Summary['counts']>;
