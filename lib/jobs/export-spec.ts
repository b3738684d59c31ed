import * as z from 'zod/mini';
import { idSchema } from '../domain/ids.ts';
import { labelSetIdSchema } from '../domain/label-set.ts';

/** What an export job is to do: all it needs to be started again from, as it travels and is kept. */
export const exportSpecSchema = z.strictObject({
  /** Id of the job, of the export in the file, and of its record: one export, however often it is started. */
  id: idSchema,
  labelSet: labelSetIdSchema,
  form: z.enum(['json', 'jsonl']),
  events: z.boolean(),
  fullAddresses: z.boolean(),
  /** When it was asked for, UTC ms, and the person's offset from UTC in minutes (east is positive). */
  at: z.int(),
  zone: z.int(),
  /** Version of this build. */
  app: z.string(),
});
export type ExportSpec = z.infer<typeof exportSpecSchema>;
