import type { OverlayModel } from './overlay-model.ts';

type Model = InstanceType<typeof OverlayModel>;

/** Rests longer than this end the pointer's travel where the ring is elsewhere, ms. */
const rest = 400;

/** How long keys are the finder's before it has taken the focus, ms. */
const finderOpens = 1500;

/** The pointer of a part of the overlay: a picture it chooses brings the ring to this part. */
export function createPointer({ ring, parts }: Model, now: () => number) {
  let last = Number.NEGATIVE_INFINITY;
  return {
    moved(x: number, y: number, under: () => number | null): void {
      // Keys pressed in other parts are not heard of here: only one movement without a rest counts.
      if (!parts.hasRing.peek() && now() - last > rest) ring.step({ type: 'key' });
      last = now();
      let over: number | null = null;
      ring.pointerMoved(x, y, () => {
        over = under();
        return over;
      });
      if (over !== null && over === ring.current.peek()?.picture.id) parts.takeRing();
    },
  };
}

/**
 * In a frame's part: the finder opens in the top frame and takes the focus there. What is typed before it has is typed
 * into it, and answers nothing.
 */
export function createTypedOn({ parts }: Model, now: () => number) {
  let until = Number.NEGATIVE_INFINITY;
  return {
    finderAsked(): void {
      until = now() + finderOpens;
    },
    /** True: the key was the finder's. */
    keepsTyped({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
      if (now() > until || ctrlKey || altKey || metaKey) return false;
      if (key.length === 1 || key === 'Backspace' || key === 'Enter' || key === 'Escape') {
        parts.sendOn({ do: 'typed', key }, 'top');
      }
      return true;
    },
  };
}
