import { isInView } from '../../page/visible-part.ts';
import type { OverlayModel } from './overlay-model.ts';

/**
 * A key while nothing of ours can be seen answers nothing, and the bar says so. In a frame it may only be that the page
 * above has scrolled the current picture away: it is brought back instead, as any picture out of view is.
 */
export function refuseUnseen({ parts, ring, feedback }: InstanceType<typeof OverlayModel>): void {
  const current = parts.isGuest.peek() && parts.hasRing.peek() ? ring.current.peek() : undefined;
  if (current && !isInView(current.picture)) {
    feedback.hush();
    ring.step({ type: 'wentTo', picture: current.picture.id });
  } else feedback.say('overlay.refusedHidden', {}, 'warning');
}
