import * as z from 'zod/mini';
import { idSchema } from '../domain/ids.ts';
import { mostActiveMs } from '../domain/label-event.ts';
import { addressLength } from '../domain/picture.ts';

/** What the sender says of every command, beside its payload. The surface and the app version come from `hello`. */
export const stampSchema = z.strictObject({
  gesture: idSchema,
  scope: idSchema,
  at: z.int().check(z.nonnegative()),
  zone: z.int().check(z.minimum(-1080), z.maximum(1080)),
  activeMs: z.int().check(z.minimum(0), z.maximum(mostActiveMs)),
  page: z.nullable(z.string().check(z.maxLength(addressLength))),
});
export type CommandStamp = z.infer<typeof stampSchema>;
