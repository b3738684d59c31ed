import { type ReadonlySignal, signal } from '@preact/signals';
import type { OverlayModel } from '../../state/overlay/overlay-model.ts';
import { hooks, jsxRuntime, signals } from './runtime/exports.ts';
import { type Dialogs, leaveRuntime } from './runtime/shared-runtime.ts';

/** What became of putting a script in; anything else it may say, or a rejection, is a connection that was cut. */
export type PutIn = (script: 'dialogs') => Promise<'ok' | 'noGrant' | 'forbidden'>;

export type LaterDialogs = {
  readonly dialogs: ReadonlySignal<Dialogs>;
  /** Asks for those that are not there yet; where they can't be had, what waits for them is closed and it says why. */
  want(): void;
};

/** The overlay's dialogs, which are put into a page only when first needed. */
export function createLaterDialogs(
  ports: { addStyle(text: string): void; model: InstanceType<typeof OverlayModel>; putIn: PutIn },
  ended: AbortSignal,
): LaterDialogs {
  const { model } = ports;
  const dialogs = signal<Dialogs>({});
  let asking = false;

  leaveRuntime(
    {
      hooks,
      jsxRuntime,
      signals,
      offer(offered, style) {
        ports.addStyle(style);
        dialogs.value = { ...dialogs.value, ...offered };
      },
    },
    ended,
  );

  async function ask(): Promise<void> {
    const outcome = await ports.putIn('dialogs').catch(() => null);
    if (ended.aborted || (outcome === 'ok' && dialogs.peek().finder)) return;
    model.finder.close();
    model.menu.close();
    model.helpOpen.value = false;
    model.feedback.say(outcome === 'noGrant' ? 'overlay.clickForMore' : 'overlay.tryAgain', {}, 'warning');
  }

  return {
    dialogs,
    want(): void {
      if (asking) return;
      asking = true;
      void ask().finally(() => {
        asking = false;
      });
    },
  };
}
