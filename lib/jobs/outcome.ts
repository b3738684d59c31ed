import * as z from 'zod/mini';
import { reasonOf } from '../domain/job-trouble.ts';
import { jobSchema } from '../protocol/states.ts';

const resultSchema = jobSchema.shape.result.def.innerType;

/** How a job ended. `reason` is what `readReason` takes apart. */
export const outcomeSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('done'), result: resultSchema }),
  z.strictObject({ state: z.literal('cancelled') }),
  z.strictObject({ state: z.literal('failed'), reason: z.string() }),
]);
export type Outcome = z.infer<typeof outcomeSchema>;

/** What a thrown thing comes to: cancelled where the person wanted it, else failed with what it says. */
export function outcomeOf(cause: unknown, signal: AbortSignal): Outcome {
  if (signal.aborted) return { state: 'cancelled' };
  return { state: 'failed', reason: reasonOf(cause) };
}
