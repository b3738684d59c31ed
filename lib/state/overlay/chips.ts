import { computed, type ReadonlySignal } from '@preact/signals';
import type { ActDeps } from './deps.ts';
import type { SweepModel } from './sweep-model.ts';
import type { ChipView } from './view.ts';

type ChipDeps = Pick<ActDeps, 'labels' | 'ring' | 'page' | 'labelSet'> & { sweeping: InstanceType<typeof SweepModel> };

/** The classes as the bar shows them, in the label set's order. */
export function chipsOf({ labels, ring, page, labelSet, sweeping }: ChipDeps): ReadonlySignal<ChipView[]> {
  return computed(() => {
    void labels.changes.value;
    const { byClass } = labelSet.keys.value;
    const current = ring.current.value;
    const here = current && current.address !== '' ? labels.shown(page.bySeen(current)).annotations : [];
    return labelSet.classes.value.map((entry) => ({
      ...labelSet.viewOf(entry.id),
      keycap: byClass.get(entry.id) ?? null,
      count: labelSet.counts.value[entry.id] ?? 0,
      sweep: entry.tag ? sweeping.count.value : null,
      on: here.some((annotation) => annotation.class === entry.id),
    }));
  });
}
