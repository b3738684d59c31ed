import * as z from 'zod/mini';
import { exportRowSchema } from '../domain/event.ts';
import { idSchema } from '../domain/ids.ts';
import { exportSpecSchema } from './export-spec.ts';
import { outcomeSchema } from './outcome.ts';

/** What the place where jobs run needs done by the background: each may be asked twice and is done once. */
const favourSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('deliver'), address: z.string(), name: z.string(), bytes: z.int() }),
  z.strictObject({ kind: z.literal('record'), row: exportRowSchema }),
]);
export type Favour = z.infer<typeof favourSchema>;

/** From the background to the place where jobs run. */
export const toHostSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('run'), spec: exportSpecSchema }),
  z.strictObject({ type: z.literal('cancel'), job: idSchema }),
  z.strictObject({ type: z.literal('done'), call: idSchema, value: z.string() }),
  z.strictObject({ type: z.literal('failed'), call: idSchema, reason: z.string() }),
  /** The outcome was taken: it need not be kept any longer. */
  z.strictObject({ type: z.literal('heard'), job: idSchema }),
]);
export type ToHost = z.infer<typeof toHostSchema>;

/** From the place where jobs run to the background. */
export const fromHostSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('progress'), job: idSchema, written: z.int(), total: z.int() }),
  z.strictObject({ type: z.literal('ask'), call: idSchema, job: idSchema, zone: z.int(), favour: favourSchema }),
  z.strictObject({ type: z.literal('ended'), job: idSchema, outcome: outcomeSchema }),
  /** Says nothing: a message keeps the background awake. */
  z.strictObject({ type: z.literal('awake') }),
]);
export type FromHost = z.infer<typeof fromHostSchema>;
