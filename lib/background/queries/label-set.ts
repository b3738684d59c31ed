import type { QueryPayload, QueryValue } from '../../protocol/queries.ts';
import type { Store } from '../../storage/store.ts';
import { newestRow } from '../label-set-rows.ts';

/** A label set in the version named, else its newest; removed ones too, as tabs may still use them. */
export function labelSet(store: Store, { id, version }: QueryPayload<'labelSet'>): Promise<QueryValue<'labelSet'>> {
  return store.read(async (view) => {
    if (version !== null) return view.labelSet(id, version);
    return newestRow(await view.labelSetRows(id))?.set ?? null;
  });
}
