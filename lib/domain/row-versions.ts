import type * as z from 'zod/mini';

/** One step of an upgrade, from the version it is listed under to the next. Pure; never writes. */
type UpgradeStep = (row: Record<string, unknown>) => Record<string, unknown>;

/** What reading a stored row gives: the row as today's code knows it, one from a newer Tagalong, or one that is broken. */
export type ReadRow<Row> =
  | { state: 'current'; row: Row }
  | { state: 'newer'; raw: unknown }
  | { state: 'broken'; raw: unknown; reason: string };

export type RowReader<Row> = (raw: unknown) => ReadRow<Row>;

/**
 * A reader for rows of one kind. `current` is the version today's schema describes; `steps[n]` lifts version n to n + 1.
 * Rows with a higher `v` are handed back as they are, never parsed and never written (design section 4, Versions).
 */
export function rowReader<Row>(
  schema: z.ZodMiniType<Row>,
  current: number,
  steps: Record<number, UpgradeStep>,
): RowReader<Row> {
  return (raw) => {
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
      return { state: 'broken', raw, reason: 'not an object' };
    let row = raw as Record<string, unknown>;
    const version = row.v;
    if (typeof version !== 'number' || !Number.isInteger(version))
      return { state: 'broken', raw, reason: 'no version' };
    if (version > current) return { state: 'newer', raw };
    for (let at = version; at < current; at += 1) {
      const step = steps[at];
      if (!step) return { state: 'broken', raw, reason: `no way up from version ${at}` };
      try {
        row = step(row);
      } catch {
        return { state: 'broken', raw, reason: `does not hold what a row of version ${at} holds` };
      }
    }
    const parsed = schema.safeParse(row);
    if (parsed.success) return { state: 'current', row: parsed.data };
    const issue = parsed.error.issues[0];
    return { state: 'broken', raw, reason: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'invalid'}` };
  };
}
