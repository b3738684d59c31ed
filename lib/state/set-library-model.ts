import { createModel, effect, signal } from '@preact/signals';
import type { LabelSet, LabelSetId } from '../domain/label-set.ts';
import type { LabelSetSummary } from '../protocol/queries.ts';
import type { Backend } from './backend.ts';
import { coalesce } from './coalesce.ts';

/** The label sets there are, one's own and those that came with Tagalong, and the one that is looked at. */
export const SetLibraryModel = createModel((backend: Backend) => {
  const list = signal<readonly LabelSetSummary[] | null>(null);
  const selected = signal<LabelSet | null>(null);
  const removing = signal<'no' | 'asked' | 'failed'>('no');

  const refresh = coalesce(async () => {
    list.value = await backend.query('labelSets', {});
  });
  const select = async (id: LabelSetId | null): Promise<void> => {
    removing.value = 'no';
    selected.value = id === null ? null : await backend.query('labelSet', { id, version: null }).catch(() => null);
  };

  effect(() =>
    backend.listen((news) => {
      if (news.type === 'afresh') void refresh();
      if (news.type === 'events' && news.events.some((event) => event.kind === 'labelSet')) void refresh();
    }),
  );

  return {
    list,
    selected,
    removing,
    refresh,
    select,
    askToRemove(): void {
      if (selected.value) removing.value = 'asked';
    },
    keep(): void {
      removing.value = 'no';
    },
    /** Hides the selected set from every picker; its labels stay. */
    async remove(): Promise<void> {
      const set = selected.value;
      if (!set) return;
      try {
        await backend.command('removeLabelSet', { labelSet: set.id });
        await refresh();
        await select(null);
      } catch {
        removing.value = 'failed';
      }
    },
  };
});
