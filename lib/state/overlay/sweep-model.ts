import { computed, createModel, signal } from '@preact/signals';
import {
  isDue,
  noSweepPreview,
  stepSweepPreview,
  sweepPreviewDelay,
  sweptPictures,
} from '../../overlay/sweep-preview.ts';
import type { SeenPicture } from '../../page/page-picture.ts';

type SweepPorts = {
  /** A steady clock, ms. */
  now(): number;
  after(ms: number, run: () => void): () => void;
  /** What a sweep would take, read from the page now. */
  toSweep(): SeenPicture[];
};

/** Outlines what a sweep would take while Shift is held, and says so on each class. */
export const SweepModel = createModel((ports: SweepPorts) => {
  const preview = signal(noSweepPreview);
  const shown = signal<readonly SeenPicture[]>([]);
  /** What each showed when it was first outlined: one that shows another picture now is not what the person looked at. */
  const outlinedAs = new Map<number, string>();
  let calledOff = () => {};

  function tick(): void {
    const at = ports.now();
    if (!isDue(preview.peek(), at)) return;
    outline();
    preview.value = stepSweepPreview(preview.peek(), { type: 'ticked', at, pictures: ids() });
  }

  function outline(): void {
    const able = ports.toSweep();
    for (const { picture, address } of able) {
      if (!outlinedAs.has(picture.id)) outlinedAs.set(picture.id, address);
    }
    shown.value = able.filter(isAsOutlined);
  }

  const isAsOutlined = ({ picture, address }: SeenPicture) => (outlinedAs.get(picture.id) ?? address) === address;

  const ids = () => shown.peek().map((seen) => seen.picture.id);

  function wait(): void {
    calledOff();
    if (preview.peek().kind === 'waiting') calledOff = ports.after(sweepPreviewDelay, tick);
  }

  function end(type: 'shiftUp' | 'cancelled'): void {
    calledOff();
    preview.value = stepSweepPreview(preview.peek(), { type });
    clear();
  }

  function clear(): void {
    shown.value = [];
    outlinedAs.clear();
  }

  return {
    /** The pictures outlined now; none while Shift is up. */
    outlined: computed(() => shown.value.map((seen) => seen.picture)),
    count: computed(() => (preview.value.kind === 'shown' ? shown.value.length : null)),

    shiftDown(): void {
      preview.value = stepSweepPreview(preview.peek(), { type: 'shiftDown', at: ports.now() });
      wait();
    },
    shiftUp: (): void => end('shiftUp'),
    cancel: (): void => end('cancelled'),
    /** The page scrolled or changed. */
    pageChanged(): void {
      if (preview.peek().kind !== 'shown') return;
      outline();
      preview.value = stepSweepPreview(preview.peek(), { type: 'picturesChanged', pictures: ids() });
    },
    /** What is outlined, or without an outline the same set: what a class key takes. */
    take(): SeenPicture[] {
      const now = new Map(
        ports
          .toSweep()
          .filter(isAsOutlined)
          .map((seen) => [seen.picture.id, seen]),
      );
      return sweptPictures(preview.peek(), [...now.keys()]).flatMap((id) => now.get(id) ?? []);
    },
    swept(): void {
      preview.value = stepSweepPreview(preview.peek(), { type: 'swept', at: ports.now() });
      clear();
      wait();
    },
  };
});
