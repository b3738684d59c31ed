import type { QueryPayload, QueryValue } from '../../protocol/queries.ts';
import type { Store } from '../../storage/store.ts';

/** Annotations by class in a label set. */
export function classCounts(
  store: Store,
  { labelSet }: QueryPayload<'classCounts'>,
): Promise<QueryValue<'classCounts'>> {
  return store.read(async (view) => Object.fromEntries((await view.counters(labelSet)).classes));
}
