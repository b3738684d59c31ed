import * as z from 'zod/mini';
import { attributesSchema, verdictKindSchema } from '../domain/annotation.ts';
import type { Surface } from '../domain/event.ts';
import { frameSchema, sizeSchema } from '../domain/frame.ts';
import { idSchema } from '../domain/ids.ts';
import { classIdSchema, labelSetIdSchema, labelSetSchema } from '../domain/label-set.ts';
import { maskSchema } from '../domain/mask.ts';
import { namedPictureSchema } from '../domain/picture.ts';
import { pictureKeySchema } from '../domain/picture-key.ts';
import { shapeSchema } from '../domain/shape.ts';
import { workerSchema } from '../domain/worker.ts';
import { mostPicturesACommand, mostShapesACommand } from './limits.ts';
import type { CommandStamp } from './stamp.ts';

const picturesSchema = z.array(namedPictureSchema).check(z.minLength(1), z.maxLength(mostPicturesACommand));
/** A picture and the id its new row gets, so that a resent command can't make a second one. */
const answeredPicturesSchema = z
  .array(z.strictObject({ picture: namedPictureSchema, row: idSchema }))
  .check(z.minLength(1), z.maxLength(mostPicturesACommand));
const inSet = { labelSet: labelSetIdSchema, labelSetVersion: z.int().check(z.positive()) };

const shapesOf = <Schema extends z.ZodMiniType>(schema: Schema) =>
  z.array(schema).check(z.minLength(1), z.maxLength(mostShapesACommand));
/** `frame`: in whose pixels the shapes are, the file behind the picture's key. `masks`: those named by shapes here. */
const onPicture = {
  ...inSet,
  picture: namedPictureSchema,
  frame: frameSchema,
  masks: z.array(maskSchema).check(z.maxLength(mostShapesACommand)),
};

type CommandSpec = { from: readonly Surface[]; payload: z.ZodMiniType };
const labellers = ['overlay'] as const;
/** Not the overlay: a page process that was taken over must not change label sets or who labels. */
const pages = ['popup', 'editor', 'sidepanel', 'gallery', 'welcome'] as const;

/**
 * What a surface may ask the background to do about labels: each has its own id, is logged, and is resent until it is
 * acked. One table: types, checks at both ends and who may send what all come from here.
 */
export const commands = {
  /**
   * Puts a class on pictures, or takes it off (`remove`, for sets where a picture has many). A sweep answers only those
   * pictures that are still unanswered when it is carried out.
   */
  answer: {
    from: labellers,
    payload: z.strictObject({
      ...inSet,
      class: classIdSchema,
      act: z.enum(['put', 'remove']),
      how: z.enum(['key', 'sweep']),
      pictures: answeredPicturesSchema,
    }),
  },
  /** Says `done` or `skipped` of pictures. */
  giveVerdict: {
    from: labellers,
    payload: z.strictObject({ ...inSet, verdict: verdictKindSchema, pictures: answeredPicturesSchema }),
  },
  /** Takes tags and verdict off pictures. */
  clearAnswer: { from: labellers, payload: z.strictObject({ ...inSet, pictures: picturesSchema }) },
  /** Marks what was said of pictures as unsure, or as sure again. */
  setUnsure: { from: labellers, payload: z.strictObject({ ...inSet, unsure: z.boolean(), pictures: picturesSchema }) },
  /** Draws shapes on a picture, or pastes them. Each row has its id from here, so that a resent command makes no second one. */
  drawShapes: {
    from: labellers,
    payload: z.strictObject({
      ...onPicture,
      how: z.enum(['draw', 'paste']),
      shapes: shapesOf(
        z.strictObject({
          row: idSchema,
          class: z.nullable(classIdSchema),
          shape: shapeSchema,
          attributes: attributesSchema,
        }),
      ),
    }),
  },
  /** Changes shapes that are there: outline, class, attributes, order, unsure. What is left out stays. */
  changeShapes: {
    from: labellers,
    payload: z.strictObject({
      ...onPicture,
      changes: shapesOf(
        z.strictObject({
          row: idSchema,
          shape: z.exactOptional(shapeSchema),
          class: z.exactOptional(z.nullable(classIdSchema)),
          attributes: z.exactOptional(attributesSchema),
          unsure: z.exactOptional(z.boolean()),
          order: z.exactOptional(z.number()),
        }),
      ),
    }),
  },
  /** Takes shapes off a picture. */
  removeShapes: {
    from: labellers,
    payload: z.strictObject({ ...inSet, picture: namedPictureSchema, rows: shapesOf(idSchema) }),
  },
  /** Takes back the newest gesture of the sender's scope that stands; after a restart, of its site. */
  undo: { from: labellers, payload: z.strictObject({}) },
  /** Takes back the newest undo of the sender's scope, if nothing was done since. */
  redo: { from: labellers, payload: z.strictObject({}) },
  /** Adds what was learned later about pictures already named (true size): a label's bytes never change for it. */
  learnPictures: {
    from: labellers,
    payload: z.strictObject({
      pictures: z
        .array(z.strictObject({ key: pictureKeySchema, size: sizeSchema }))
        .check(z.minLength(1), z.maxLength(mostPicturesACommand)),
    }),
  },
  /** Stores a label set: a new one, or the next version of one that is there. The background gives the numbers. */
  saveLabelSet: { from: pages, payload: z.strictObject({ set: labelSetSchema }) },
  /** Hides a label set from every picker. Labels made with it stay. */
  removeLabelSet: { from: pages, payload: z.strictObject({ labelSet: labelSetIdSchema }) },
  /** What the worker is called in exports. */
  nameWorker: {
    from: pages,
    payload: z.strictObject({ name: workerSchema.shape.name, employee: workerSchema.shape.employee }),
  },
} as const satisfies Record<string, CommandSpec>;

export type CommandName = keyof typeof commands;
export type CommandPayload<Name extends CommandName> = z.infer<(typeof commands)[Name]['payload']>;

/** A command as it travels: resent byte for byte until its id comes back. */
export type Command = {
  [Name in CommandName]: { id: string; name: Name; stamp: CommandStamp; payload: CommandPayload<Name> };
}[CommandName];
