/** ms Shift is held alone before what a sweep would take is outlined: typing `?` or Shift+Space shows nothing. */
export const sweepPreviewDelay = 150;

/** Times are ms of one steady clock. */
type SweepPreview =
  | { readonly kind: 'off' }
  | { readonly kind: 'waiting'; readonly due: number }
  | { readonly kind: 'shown'; readonly pictures: readonly number[] };

export type SweepPreviewInput =
  | { readonly type: 'shiftDown'; readonly at: number }
  | { readonly type: 'shiftUp' }
  /** The window lost the keyboard, labelling paused, or Shift turned out to be for another key. */
  | { readonly type: 'cancelled' }
  /** Time went by. `pictures` is the sweep set then; ask `isDue` first, so that it is only read when it counts. */
  | { readonly type: 'ticked'; readonly at: number; readonly pictures: readonly number[] }
  /** The page scrolled or changed: what is outlined follows. */
  | { readonly type: 'picturesChanged'; readonly pictures: readonly number[] }
  /** A class took the set. Shift is still down: the next set is outlined after another delay. */
  | { readonly type: 'swept'; readonly at: number };

export const noSweepPreview: SweepPreview = { kind: 'off' };

export function stepSweepPreview(preview: SweepPreview, input: SweepPreviewInput): SweepPreview {
  switch (input.type) {
    case 'shiftDown':
      // A held Shift repeats its keydown.
      return preview.kind === 'off' ? { kind: 'waiting', due: input.at + sweepPreviewDelay } : preview;
    case 'shiftUp':
    case 'cancelled':
      return noSweepPreview;
    case 'ticked':
      return isDue(preview, input.at) ? { kind: 'shown', pictures: input.pictures } : preview;
    case 'picturesChanged':
      return preview.kind === 'shown' ? { kind: 'shown', pictures: input.pictures } : preview;
    case 'swept':
      return preview.kind === 'off' ? preview : { kind: 'waiting', due: input.at + sweepPreviewDelay };
  }
}

export function isDue(preview: SweepPreview, at: number): boolean {
  return preview.kind === 'waiting' && at >= preview.due;
}

/** What a sweep takes now: what is outlined, less what was answered or lost since; without an outline the same set. */
export function sweptPictures(preview: SweepPreview, takenNow: readonly number[]): readonly number[] {
  if (preview.kind !== 'shown') return takenNow;
  const able = new Set(takenNow);
  return preview.pictures.filter((id) => able.has(id));
}
