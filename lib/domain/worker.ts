import * as z from 'zod/mini';
import { idSchema } from './ids.ts';
import { nameLength } from './localised-text.ts';

const optionalName = z.nullable(z.string().check(z.minLength(1), z.maxLength(nameLength)));

/** Who labels in this browser: a random id made at install, and what the person chose to be called. */
export const workerSchema = z.strictObject({
  id: idSchema,
  v: z.literal(1),
  rev: z.int().check(z.positive()),
  seq: z.int().check(z.nonnegative()),
  name: optionalName,
  employee: optionalName,
});
export type Worker = z.infer<typeof workerSchema>;
