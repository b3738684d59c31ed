import * as z from 'zod/mini';
import { localisedTextSchema, nameLength } from './localised-text.ts';
import { shapeKindSchema } from './shape.ts';

/** Ids of label sets and classes are text from the set's own file, the same on every machine: `tagalong/score`. */
export const labelSetIdSchema = z.string().check(z.regex(/^[\p{L}\p{N}_][\p{L}\p{N}_./-]{0,199}$/u));
export const classIdSchema = labelSetIdSchema;
export type LabelSetId = z.infer<typeof labelSetIdSchema>;
export type ClassId = z.infer<typeof classIdSchema>;

const attributeSchema = z.strictObject({
  id: classIdSchema,
  name: localisedTextSchema,
  kind: z.enum(['choice', 'flag', 'number', 'text']),
  choices: z.array(z.string().check(z.minLength(1), z.maxLength(nameLength))),
});

export const labelClassSchema = z.strictObject({
  id: classIdSchema,
  /** Given once, from 1, never reused, kept when the class is retired: a COCO category id is this number. */
  number: z.int().check(z.positive()),
  name: localisedTextSchema,
  /** Id of the class above it in the tree, or null at the top. */
  parent: z.nullable(classIdSchema),
  /** `#rrggbb`, or null for the palette's colour. */
  colour: z.nullable(z.string().check(z.regex(/^#[0-9a-f]{6}$/))),
  /** One character, a letter or a digit, or null to be given the next free digit. */
  key: z.nullable(z.string().check(z.regex(/^[\p{Ll}\p{Lo}0-9]$/u))),
  /** Other names a person may look for it by, in any language. */
  aliases: z.array(z.string().check(z.minLength(1), z.maxLength(nameLength))),
  /** Whether it may be put on a whole picture. A class with neither tag nor shapes only groups those below it. */
  tag: z.boolean(),
  shapes: z.array(shapeKindSchema),
  attributes: z.array(attributeSchema),
  retired: z.boolean(),
});
export type LabelClass = z.infer<typeof labelClassSchema>;

/** `one`: a picture has one class; `many`: as many as fit. */
export const answerModeSchema = z.enum(['one', 'many']);
export type AnswerMode = z.infer<typeof answerModeSchema>;

export const labelSetSchema = z.strictObject({
  format: z.literal('tagalong/labelSet/1'),
  id: labelSetIdSchema,
  version: z.int().check(z.positive()),
  name: localisedTextSchema,
  description: z.nullable(localisedTextSchema),
  answer: answerModeSchema,
  classes: z.array(labelClassSchema).check(z.maxLength(100_000)),
  derivedFrom: z.nullable(z.strictObject({ id: labelSetIdSchema, version: z.int().check(z.positive()) })),
  project: z.nullable(z.string().check(z.maxLength(nameLength))),
});
export type LabelSet = z.infer<typeof labelSetSchema>;

/** Whether a class can be answered with at all: it is in use, and is more than a heading. */
export function isAnswerable(labelClass: LabelClass): boolean {
  return !labelClass.retired && (labelClass.tag || labelClass.shapes.length > 0);
}
