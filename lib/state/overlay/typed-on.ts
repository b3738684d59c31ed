import type { OverlayModel } from './overlay-model.ts';

type Model = InstanceType<typeof OverlayModel>;

/** How long keys are the finder's before it has taken the focus, ms. */
const finderOpens = 1500;

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
