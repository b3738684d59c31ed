import { computed, type ReadonlySignal } from '@preact/signals';
import { type Frame, sameAspect } from '../../domain/frame.ts';
import type { PictureView } from '../../overlay/picture-view.ts';
import type { PagePicture } from '../../page/page-picture.ts';
import { tellsPixels } from '../../page/tells-pixels.ts';
import type { OverlayModel } from '../overlay/overlay-model.ts';
import { type DrawnShape, shapesIn } from './drawn-shape.ts';

/** What is drawn on a picture that nobody works on now: its shapes, and the picture's size they are counted in. */
type StillShapes = {
  /** Null where there are none, or they were drawn on another picture than the page shows there now, or can't be placed on it. */
  readonly frame: ReadonlySignal<Frame | null>;
  readonly shapes: ReadonlySignal<readonly DrawnShape[]>;
};

/**
 * The shapes of a picture as its rows have them, without asking for its true size: the rows name the pixels they were
 * drawn in, and the page tells whether that is the same aspect.
 */
export function createStillShapes(model: InstanceType<typeof OverlayModel>, picture: PagePicture): StillShapes {
  const { labels, page } = model;
  const key = computed(() => {
    const seen = page.seen.value.near.find((entry) => entry.picture === picture);
    return seen && seen.address !== '' ? page.keyOf(seen.address) : null;
  });
  let last: PictureView | null = null;
  const view = computed(() => {
    // Below the loupe nobody sees them: they follow when it closes.
    if (model.editor.isOpen.value) return last;
    void labels.changes.value;
    last = key.value === null ? null : labels.view(key.value);
    return last;
  });
  const rows = computed(() => (view.value && key.value ? labels.shown(key.value).annotations : []));
  let known: Frame | null = null;
  const frame = computed<Frame | null>(() => {
    void page.seen.value;
    const next = rows.value.findLast((row) => row.shape !== null)?.frame ?? null;
    if (!next || !sameAspect(next, picture.naturalSize()) || !tellsPixels(picture)) return null;
    if (known?.width !== next.width || known.height !== next.height) known = next;
    return known;
  });
  return { frame, shapes: shapesIn(frame, () => rows.value) };
}
