import { computed, effect } from '@preact/signals';
import type { TabState } from '../../protocol/states.ts';
import type { PartsModel } from './parts-model.ts';
import type { RingModel } from './ring-model.ts';

/** The badge may lag behind the last answer by this, in ms: it must not compete with labels. */
const badgeLag = 500;
/** More of these on end are not waited for. */
const mostWaits = 2;

type PageReport = { answered: number; shown: TabState['shown'] };

/** Tells the background, for the badge, how many pictures of the page are answered and whether the overlay is seen. */
export function reportPage(ports: {
  isOn: { readonly value: boolean };
  ring: InstanceType<typeof RingModel>;
  parts: InstanceType<typeof PartsModel>;
  seen: { readonly value: boolean; peek(): boolean };
  gaveUp: { readonly value: boolean; peek(): boolean };
  after(ms: number, run: () => void): () => void;
  report(page: PageReport): Promise<unknown>;
}): void {
  const { isOn, ring, parts, seen, gaveUp } = ports;
  // In a frame: the top's report counts its pictures.
  if (parts.isGuest.peek()) return;
  const answered = computed(() => ring.answered.value + parts.answered.value);
  const shown = () => (seen.peek() ? 'seen' : gaveUp.peek() ? 'fought' : 'covered');
  let due = false;
  let turns = 0;
  let wasSeen = seen.peek();

  /**
   * Unseen is told when it has lasted: a page that fades from one view to the next covers us for a moment, and a busy one
   * is late to say at first that we are seen.
   */
  function arm(left: number): void {
    due = true;
    const before = turns;
    ports.after(badgeLag, () => {
      if (!seen.peek() && (turns !== before || turns === 0) && left > 0) return arm(left - 1);
      due = false;
      void ports.report({ answered: answered.peek(), shown: shown() }).catch(() => undefined);
    });
  }

  effect(() => {
    void answered.value;
    void gaveUp.value;
    if (seen.value !== wasSeen) turns += 1;
    wasSeen = seen.value;
    if (isOn.value && !due) arm(mostWaits);
  });
}
