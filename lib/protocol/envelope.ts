import * as z from 'zod/mini';
import { eventSchema } from '../domain/event.ts';
import { idSchema } from '../domain/ids.ts';
import { surfaceSchema } from '../domain/label-event.ts';
import { type blockReasonSchema, downsWith, plainDowns, type refusalSchema } from './down.ts';
import { mostFollowed } from './limits.ts';
import { stampSchema } from './stamp.ts';
import { jobSchema } from './states.ts';

const seq = z.int().check(z.nonnegative());
const name = z.string().check(z.maxLength(40));

/** What a surface sends. Payloads are parsed by their own table once the name is known. */
export const upSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('hello'),
    protocol: z.int(),
    app: z.string(),
    surface: surfaceSchema,
    /** The last `seq` this surface has, or null when it starts. */
    lastSeq: z.nullable(seq),
    /** The pictures whose events it wants; a page of ours gets all events. */
    follows: z.array(idSchema).check(z.maxLength(mostFollowed)),
  }),
  z.strictObject({ type: z.literal('command'), id: idSchema, name, stamp: stampSchema, payload: z.unknown() }),
  z.strictObject({ type: z.literal('query'), id: idSchema, name, payload: z.unknown() }),
  z.strictObject({ type: z.literal('request'), id: idSchema, name, payload: z.unknown() }),
]);
export type Up = z.infer<typeof upSchema>;

export type BlockReason = z.infer<typeof blockReasonSchema>;
export type Refusal = z.infer<typeof refusalSchema>;

/** What the background sends; an overlay reads its own part of it (`overlayDownSchema`). */
export const downSchema = z.discriminatedUnion('type', [
  ...plainDowns,
  ...downsWith(eventSchema),
  z.strictObject({ type: z.literal('job'), job: jobSchema }),
]);
export type Down = z.infer<typeof downSchema>;
