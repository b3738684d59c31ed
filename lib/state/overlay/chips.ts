import { computed, type ReadonlySignal } from '@preact/signals';
import type { ActDeps } from './deps.ts';
import type { PartsModel } from './parts-model.ts';
import type { SweepModel } from './sweep-model.ts';
import type { ChipView } from './view.ts';

type ChipDeps = Pick<ActDeps, 'labels' | 'ring' | 'page' | 'labelSet'> & {
  sweeping: InstanceType<typeof SweepModel>;
  parts: InstanceType<typeof PartsModel>;
};

/** The most classes that are shown all at once, the ones with a key aside: the finder has the rest. */
const mostChips = 100;

/**
 * The classes as the bar, its panel and the menu show them, in the label set's order. Of a set of thousands only the first
 * ones and those with a key: all of them are made anew at every key.
 */
export function chipsOf({ labels, ring, page, labelSet, sweeping, parts }: ChipDeps): ReadonlySignal<ChipView[]> {
  return computed(() => {
    void labels.changes.value;
    const { byClass } = labelSet.keys.value;
    const current = ring.current.value;
    const elsewhere = parts.current.value;
    const here = current && current.address !== '' ? labels.shown(page.bySeen(current)).annotations : [];
    const has = new Set(here.map((annotation) => annotation.class));
    const shown = labelSet.classes.value.filter(({ id }, index) => index < mostChips || byClass.has(id));
    return shown.map((entry) => ({
      ...labelSet.viewOf(entry.id),
      keycap: byClass.get(entry.id) ?? null,
      count: labelSet.counts.value[entry.id] ?? 0,
      sweep: entry.tag ? (elsewhere?.sweep ?? sweeping.count.value) : null,
      on: elsewhere ? elsewhere.classes.includes(entry.id) : has.has(entry.id),
    }));
  });
}
