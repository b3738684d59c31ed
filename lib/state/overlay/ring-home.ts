import type { PartMessage } from '../../protocol/parts.ts';
import type { OverlayModel } from './overlay-model.ts';

/** How long a frame that had the ring is waited for when it goes to another page, ms. */
const mostWait = 4000;

/**
 * In the top: brings the ring to a frame with pictures where the page has none of its own, and back to a frame that had
 * it and went to another page. A key meanwhile answers nothing, and takes the ring to the top (`createTakePart`).
 */
export function createRingHome(
  { parts, ring }: InstanceType<typeof OverlayModel>,
  after: (ms: number, run: () => void) => () => void,
) {
  let at = 0;
  let awaited: number | null = null;
  let stop = () => {};

  function forget(): void {
    awaited = null;
    stop();
  }

  const isIdle = () => parts.hasRing.peek() && ring.current.peek() === undefined && ring.unanswered.peek() === 0;

  return {
    heard(from: number, message: PartMessage): void {
      if (parts.isGuest.peek()) return;
      if (message.kind === 'ring') {
        at = from;
        forget();
      } else if (message.kind === 'left' && from === at && !parts.hasRing.peek()) {
        forget();
        awaited = from;
        stop = after(mostWait, () => {
          awaited = null;
          parts.takeRing();
        });
      } else if (message.kind === 'report' && message.unanswered > 0 && (from === awaited || isIdle())) {
        parts.passOn(from, { kind: 'goOn' });
      }
    },
  };
}
