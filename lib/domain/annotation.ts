import * as z from 'zod/mini';
import { frameSchema } from './frame.ts';
import { idSchema } from './ids.ts';
import { classIdSchema, labelSetIdSchema } from './label-set.ts';
import { shapeSchema } from './shape.ts';

const howSchema = z.enum(['key', 'sweep', 'draw', 'paste', 'import', 'suggestion']);
export type How = z.infer<typeof howSchema>;

const whole = z.int().check(z.nonnegative());

/** Fields an annotation and a verdict share. Times are UTC ms; they inform, `seq` orders. */
const statement = {
  id: idSchema,
  v: z.literal(1),
  /** Grows by one with every change, also through undo: when files merge the higher one wins. */
  rev: z.int().check(z.positive()),
  picture: idSchema,
  labelSet: labelSetIdSchema,
  labelSetVersion: z.int().check(z.positive()),
  unsure: z.boolean(),
  note: z.nullable(z.string().check(z.maxLength(2000))),
  by: idSchema,
  how: howSchema,
  created: whole,
  changed: whole,
  /** `seq` of the event that made the row what it is. */
  seq: whole,
};

/** What a person filled in for the attributes of the class, by attribute id. */
export const attributesSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
export type Attributes = z.infer<typeof attributesSchema>;

/** The fields of an annotation, for those who lay more round them; `saysSomething` holds them against each other. */
export const annotationFields = {
  ...statement,
  /** Null: a shape that was drawn and is not classed yet. */
  class: z.nullable(classIdSchema),
  shape: z.nullable(shapeSchema),
  frame: z.nullable(frameSchema),
  attributes: attributesSchema,
  /** Place among the shapes of its picture, the highest in front; absent: with the others that have none, by id. */
  order: z.optional(z.number()),
};

/** An annotation says a class, or where something is, or both. */
export const saysSomething = z.refine<{ class: string | null; shape: unknown }>(
  (row) => row.class !== null || row.shape !== null,
);

/** One class put by one person on one picture, or on a shape in it. Without a shape it is a tag. */
export const annotationSchema = z.strictObject(annotationFields).check(saysSomething);
export type Annotation = z.infer<typeof annotationSchema>;

export const verdictKindSchema = z.enum(['done', 'skipped']);
export type VerdictKind = z.infer<typeof verdictKindSchema>;

/** What a person says of a whole picture in a label set: one a (picture, label set, worker). */
export const verdictSchema = z.strictObject({ ...statement, verdict: verdictKindSchema });
export type Verdict = z.infer<typeof verdictSchema>;
