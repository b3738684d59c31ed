import { createModel, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { LabelSet, LabelSetId } from '../domain/label-set.ts';
import type { LabelSetSummary, Totals } from '../protocol/queries.ts';
import type { Backend } from './backend.ts';
import { coalesce } from './coalesce.ts';

export type { LabelSetSummary } from '../protocol/queries.ts';

type LabelSetsPorts = {
  backend: Backend;
  /** The person's calendar day, `YYYY-MM-DD`. */
  today(): string;
};

/** The label sets there are, and the chosen one with what was said in it so far. */
export const LabelSetsModel = createModel(
  ({ backend, today }: LabelSetsPorts, chosen: ReadonlySignal<LabelSetId | null>) => {
    const list = signal<readonly LabelSetSummary[] | null>(null);
    const set = signal<LabelSet | null>(null);
    const totals = signal<Totals | null>(null);

    const refreshList = coalesce(async () => {
      list.value = await backend.query('labelSets', {});
    });
    const refreshSet = coalesce(async () => {
      const id = chosen.peek();
      if (id === null) return;
      const found = await backend.query('labelSet', { id, version: null });
      if (chosen.peek() === id) set.value = found;
    });
    const refreshTotals = coalesce(async () => {
      const id = chosen.peek();
      if (id === null) return;
      const found = await backend.query('totals', { labelSet: id, day: today() });
      if (chosen.peek() === id) totals.value = found;
    });

    effect(() => {
      if (chosen.value === null) return;
      void refreshSet();
      void refreshTotals();
    });
    effect(() =>
      backend.listen((news) => {
        const afresh = news.type === 'afresh';
        const sets = afresh || (news.type === 'events' && news.events.some((event) => event.kind === 'labelSet'));
        const exported = news.type === 'job' && news.job.state === 'done';
        if (sets || news.type === 'settingsChanged') void refreshList();
        if (sets) void refreshSet();
        if (afresh || exported || news.type === 'events') void refreshTotals();
      }),
    );

    return { list, set, totals, refreshList, refreshTotals };
  },
);
