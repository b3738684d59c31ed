import { effect } from '@preact/signals';
import type { OverlayModel } from '../../state/overlay/overlay-model.ts';

/** What a person does who takes the view into their own hands. */
const gestures = ['wheel', 'pointerdown', 'touchmove'];

/**
 * Tells the model when the person takes the view over, in each window it is given. It listens only while Tagalong moves
 * the view: a wheel that is listened to has the page's main thread look for what lies under it at every notch.
 */
export function watchTakeOver(
  model: Pick<InstanceType<typeof OverlayModel>, 'movesView' | 'tookOver'>,
  signal: AbortSignal,
): (target: Window) => void {
  let targets: readonly Window[] = [];
  let listening: AbortController | null = null;
  const listenTo = (target: Window, until: AbortSignal) => {
    for (const type of gestures) {
      target.addEventListener(type, model.tookOver, { capture: true, passive: true, signal: until });
    }
  };
  const stop = effect(() => {
    if (!model.movesView.value) return undefined;
    const ended = new AbortController();
    listening = ended;
    for (const target of targets) listenTo(target, ended.signal);
    return () => {
      listening = null;
      ended.abort();
    };
  });
  signal.addEventListener('abort', stop, { once: true });
  return (target) => {
    // Frames that went are not kept.
    targets = [...targets.filter(({ closed }) => !closed), target];
    if (listening) listenTo(target, listening.signal);
  };
}
