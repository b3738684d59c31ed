/**
 * The counters of a label set, kept in the transaction that changes what they count. Maps, as class ids may be any
 * word (`constructor`).
 */
export type CounterRow = {
  /** Id of the label set. */
  id: string;
  v: 1;
  annotations: number;
  /** Pictures with an annotation or a verdict, a worker each. */
  answered: number;
  done: number;
  skipped: number;
  /** Events about annotations and verdicts so far. Only grows. */
  changes: number;
  /** Annotations by class; a shape without one is in none. */
  classes: Map<string, number>;
  /** Pictures newly answered less those no longer answered, by the person's day (`YYYY-MM-DD`); the last few days. */
  days: Map<string, number>;
  /** The last whole, unfiltered export and `changes` when it was taken. */
  exported: { id: string; changes: number } | null;
};

/** Days kept: enough for "today" in any zone and a look back over a week. */
export const daysKept = 8;

/** The counters of a label set that nothing was said in. */
export function noCounts(labelSet: string): CounterRow {
  return {
    id: labelSet,
    v: 1,
    annotations: 0,
    answered: 0,
    done: 0,
    skipped: 0,
    changes: 0,
    classes: new Map(),
    days: new Map(),
    exported: null,
  };
}

/** A copy that shares nothing. */
export function copyCounts(counts: CounterRow): CounterRow {
  return { ...counts, classes: new Map(counts.classes), days: new Map(counts.days) };
}
