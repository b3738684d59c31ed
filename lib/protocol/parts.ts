import * as z from 'zod/mini';
import { classIdSchema, labelSetIdSchema } from '../domain/label-set.ts';

/**
 * What the parts of one tab's overlay tell each other through the background: the top frame's, which has the bar, and one
 * in each frame the top can't reach. Parsed by the background and again by the part that is told.
 */
const count = z.int().check(z.nonnegative());
const word = z.string().check(z.maxLength(40));

/** How a part's answers stand. */
const partSavingSchema = z.strictObject({
  state: z.enum(['saved', 'saving', 'trouble', 'blocked']),
  count,
});

/** What a key, or a click in the bar, asks of the part that has the ring. */
const partActSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('answer'), class: classIdSchema, labelSet: labelSetIdSchema }),
  z.strictObject({ do: z.literal('sweep'), class: classIdSchema, labelSet: labelSetIdSchema }),
  z.strictObject({ do: z.literal('shiftDown') }),
  z.strictObject({ do: z.literal('shiftUp') }),
  z.strictObject({ do: z.literal('action'), action: word }),
  /** Typed before the finder, which opens in the top frame, has taken the focus there. */
  z.strictObject({ do: z.literal('typed'), key: word }),
]);
export type PartAct = z.infer<typeof partActSchema>;

/** For the bar: what a frame's part has and shows. */
const partReportSchema = z.strictObject({
  kind: z.literal('report'),
  /** Of its frame, or the one that holds it, among the top's frames; null where it can't tell. */
  number: z.nullable(count),
  total: count,
  answered: count,
  unanswered: count,
  /** Of the current picture, where the ring is there; `sweep`: how many a class key would take while Shift is held. */
  classes: z.array(classIdSchema).check(z.maxLength(50)),
  sweep: z.nullable(count),
  inField: z.boolean(),
  saving: partSavingSchema,
});
export type PartReport = z.infer<typeof partReportSchema>;

export const partMessageSchema = z.discriminatedUnion('kind', [
  partReportSchema,
  /** A frame's words for the bar; the text is the top's own. */
  z.strictObject({
    kind: z.literal('say'),
    key: word,
    params: z.record(word, z.union([word, z.number()])),
    tone: z.enum(['quiet', 'warning']),
  }),
  /** The current picture is to be seen: where it is in its frame, CSS px. */
  z.strictObject({ kind: z.literal('reveal'), y: z.number(), height: z.number() }),
  /** So many pictures were answered in a frame just now. */
  z.strictObject({ kind: z.literal('answered'), count }),
  /** The top's bar can be seen, or can't: without it no part takes input. */
  z.strictObject({ kind: z.literal('bar'), seen: z.boolean() }),
  /** The sender has the ring from now on, once it hears so itself. */
  z.strictObject({ kind: z.literal('ring') }),
  /** To a background that has forgotten: the sender had the ring. Another may have taken it since. */
  z.strictObject({ kind: z.literal('still') }),
  /** `at`: when the person did it, UTC ms. On its way it may be overtaken by what they do next. */
  z.strictObject({ kind: z.literal('act'), act: partActSchema, at: z.number() }),
  /** Told by the top: go on with your first unanswered picture. */
  z.strictObject({ kind: z.literal('goOn') }),
  /** What the sender undid, or did again, it does not show itself: who does takes the ring. */
  z.strictObject({ kind: z.literal('undone') }),
  /** Told by the background: the frame is gone. */
  z.strictObject({ kind: z.literal('left') }),
]);
export type PartMessage = z.infer<typeof partMessageSchema>;

/** Whom a part speaks to: the top, the part with the ring, every part (itself too, so that all hear the same order), or one. */
export const partToSchema = z.union([z.enum(['top', 'ring', 'all']), count]);
export type PartTo = z.infer<typeof partToSchema>;

/** What only the top may say, and only to others; and what nobody may but the background. */
export function mayPassOn(frame: number, to: PartTo, { kind }: PartMessage): boolean {
  if (kind === 'left') return false;
  if (kind === 'bar' || kind === 'goOn' || typeof to === 'number') return frame === 0;
  if (kind === 'act') return to === 'ring' || to === 'top';
  if (kind === 'ring' || kind === 'still' || kind === 'undone') return to === 'all';
  return to === 'top';
}
