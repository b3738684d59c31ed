import type { LabelSet } from '../domain/label-set.ts';
import { systemHead } from '../storage/command-events.ts';
import type { Store } from '../storage/store.ts';
import { addVersion, newestRow } from './label-set-rows.ts';
import { write } from './plan.ts';

/**
 * Stores the label sets that come with Tagalong and are not there yet, and later versions of those that are. One that
 * was removed stays removed; one that the person has changed stays theirs.
 */
export async function storeSeeds(store: Store, seeds: readonly LabelSet[], now: number): Promise<void> {
  const missing = await store.read(async (view) => {
    const rows = await Promise.all(seeds.map((seed) => view.labelSetRows(seed.id)));
    return seeds.filter((seed, index) => isNews(seed, newestRow(rows[index] ?? [])));
  });
  if (missing.length === 0) return;
  await store.commit(systemHead(now), async (view) => {
    const rows = await Promise.all(missing.map((seed) => view.labelSetRows(seed.id)));
    const changes = missing.flatMap((seed, index) => {
      const newest = newestRow(rows[index] ?? []);
      return isNews(seed, newest) ? [addVersion(seed, { seed: true, removed: newest?.removed ?? false })] : [];
    });
    return write(changes);
  });
}

function isNews(seed: LabelSet, newest: ReturnType<typeof newestRow>): boolean {
  return newest === null || (newest.seed && newest.set.version < seed.version);
}
