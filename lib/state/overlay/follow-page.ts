import { computed, effect, untracked } from '@preact/signals';
import type { Settings } from '../../domain/settings.ts';
import type { TabState } from '../../protocol/states.ts';
import type { Learning } from './learning.ts';
import type { PageModel } from './page-model.ts';
import type { SweepModel } from './sweep-model.ts';

type FollowPorts = {
  isOn: { readonly value: boolean };
  tab: { readonly value: TabState };
  settings: { readonly value: Settings };
  page: InstanceType<typeof PageModel>;
  learning: Learning;
  sweeping: InstanceType<typeof SweepModel>;
};

/** While labelling is on: watches the page, asks what was said of its pictures, and keeps what is outlined true to it. */
export function followPage({ isOn, tab, settings, page, learning, sweeping }: FollowPorts): void {
  const leastSide = computed(() => settings.value.leastSide);
  const pictures = computed(() => page.seen.value.pictures);
  effect(() => {
    const id = tab.value.labelSet;
    if (isOn.value) untracked(() => learning.useLabelSet(id));
  });
  effect(() => {
    if (!isOn.value) return undefined;
    // Another least size: all pictures are looked at anew.
    void leastSide.value;
    untracked(() => page.start());
    // Also when the overlay ends: nothing may go on watching the page.
    return () => untracked(() => page.stop());
  });
  effect(() => {
    void pictures.value;
    untracked(learning.learn);
  });
  effect(() => {
    void page.seen.value;
    untracked(() => sweeping.pageChanged());
  });
}
