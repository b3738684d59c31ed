import { effect, signal } from '@preact/signals';
import type { TabState } from '../../protocol/states.ts';
import type { OverlayModel } from './overlay-model.ts';

/**
 * Ends the overlay once labelling was stopped here, the background knows it, and all is on disk: what stays in a page after that
 * listens for nothing. A start puts the script in anew. The function given back is to be told of each state the background tells.
 */
export function endWhenStopped(
  model: InstanceType<typeof OverlayModel>,
  ended: AbortSignal,
  end: () => void,
): (state: TabState) => void {
  const told = signal<TabState>(model.tab.peek());
  const stop = effect(() => {
    const off = told.value.labelling === 'off' && model.tab.value.labelling === 'off';
    // Not while the signals still tell each other.
    if (off && model.sending.unsaved.value.length === 0) queueMicrotask(end);
  });
  ended.addEventListener('abort', stop, { once: true });
  return (state) => {
    told.value = state;
  };
}
