import type { OverlayModel } from './overlay-model.ts';

type Model = InstanceType<typeof OverlayModel>;

/** Rests longer than this end the pointer's travel where the ring is elsewhere, ms. */
const rest = 400;

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
