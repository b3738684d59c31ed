import type { QueryPayload, QueryValue } from '../../protocol/queries.ts';
import type { Store } from '../../storage/store.ts';

/** The runs of masks by name; unknown ones are left out. */
export async function masks(store: Store, { sha256s }: QueryPayload<'masks'>): Promise<QueryValue<'masks'>> {
  return (await store.read((view) => view.masks(sha256s))).map(({ v: _, ...mask }) => mask);
}
