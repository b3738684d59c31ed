import * as z from 'zod/mini';
import { idSchema } from '../domain/ids.ts';
import { classIdSchema } from '../domain/label-set.ts';
import { maskSchema } from '../domain/mask.ts';

/** The most shapes that a place may name in each list. */
const mostNamed = 10_000;
const rows = z.array(idSchema).check(z.maxLength(mostNamed));

/** How the shape editor was left on a picture, in a label set: enough to go on from there. Nothing of it is a label. */
export const editorPlaceSchema = z.strictObject({
  /** Screen px an image px is long; null: all of the picture. */
  zoom: z.nullable(z.number().check(z.positive())),
  /** What stands in the middle of the view, in image pixels. */
  x: z.number(),
  y: z.number(),
  /** By its name in `drawing/tool.ts`; one that this build does not know is none. */
  tool: z.string().check(z.maxLength(40)),
  armed: z.nullable(classIdSchema),
  selection: rows,
  hidden: rows,
  locked: rows,
  /** How many shapes the picture is to get, where that was said. */
  target: z.nullable(z.int().check(z.positive())),
});
export type EditorPlace = z.infer<typeof editorPlaceSchema>;

/**
 * The answers the shape editor asks for, apart from `overlayAnswers`: they come with its script, and are added to the
 * client's by `know`.
 */
export const editorAnswers = {
  queries: {
    masks: z.array(z.strictObject({ sha256: z.string(), ...maskSchema.shape })),
    editorPlace: z.nullable(editorPlaceSchema),
  },
  requests: { keepEditorPlace: z.null() },
} as const;
