import { isAnswerable } from '../../domain/label-set.ts';
import type { QueryValue } from '../../protocol/queries.ts';
import type { Store } from '../../storage/store.ts';
import { newestRows } from '../label-set-rows.ts';

/** The label sets there are to pick from, by id. */
export async function labelSets(store: Store): Promise<QueryValue<'labelSets'>> {
  const rows = newestRows(await store.read((view) => view.labelSetRows()));
  return rows
    .filter((row) => !row.removed)
    .map(({ set, seed }) => {
      const { id, version, name, answer } = set;
      return { id, version, name, answer, classes: set.classes.filter(isAnswerable).length, seed };
    })
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}
