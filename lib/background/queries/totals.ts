import type { QueryPayload, QueryValue } from '../../protocol/queries.ts';
import type { Store } from '../../storage/store.ts';

/** The counters of a label set; `today` is over all of them. Never counts rows. */
export function totals(store: Store, { labelSet, day }: QueryPayload<'totals'>): Promise<QueryValue<'totals'>> {
  return store.read(async (view) => {
    const [all, counts] = await Promise.all([view.allCounters(), view.counters(labelSet)]);
    const { annotations, answered, done, skipped, classes, changes, exported } = counts;
    const today = all.reduce((sum, set) => sum + (set.days.get(day) ?? 0), 0);
    return {
      // Taking back what was said on another day can bring a day below nothing.
      today: Math.max(0, today),
      annotations,
      answered,
      done,
      skipped,
      classes: Object.fromEntries(classes),
      notExported: changes - (exported?.changes ?? 0),
      lastExport: exported && (await view.exportRow(exported.id)),
    };
  });
}
