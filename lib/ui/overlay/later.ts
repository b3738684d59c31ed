import { type ReadonlySignal, signal } from '@preact/signals';
import type { OverlayModel } from '../../state/overlay/overlay-model.ts';
import { hooks, jsxRuntime, preact, signals } from './runtime/exports.ts';
import { type LaterName, type LaterParts, leaveRuntime } from './runtime/shared-runtime.ts';

/** The scripts that come later, by their names. */
type LaterScript = 'dialogs' | 'editor-overlay';

/** What became of putting a script in; anything else it may say, or a rejection, is a connection that was cut. */
export type PutIn = (script: LaterScript) => Promise<'ok' | 'noGrant' | 'forbidden'>;

const ofEditor: ReadonlySet<LaterName> = new Set(['loupe', 'shapes', 'hand']);
const scriptOf = (name: LaterName): LaterScript => (ofEditor.has(name) ? 'editor-overlay' : 'dialogs');

export type Later = {
  readonly parts: ReadonlySignal<LaterParts>;
  /** Asks for what is not there yet; where it can't be had, what waits for it is closed and it says why. */
  want(name: LaterName): void;
};

/** What of the overlay is put into a page only when first needed: its dialogs, and the shape editor. */
export function createLater(
  ports: { addStyle(text: string): void; model: InstanceType<typeof OverlayModel>; putIn: PutIn },
  ended: AbortSignal,
): Later {
  const { model } = ports;
  const parts = signal<LaterParts>({});
  const asked = new Set<LaterScript>();

  leaveRuntime({
    preact,
    hooks,
    jsxRuntime,
    signals,
    model,
    ended,
    offer(offered, style) {
      ports.addStyle(style);
      parts.value = { ...parts.value, ...offered };
    },
  });

  async function ask(name: LaterName, script: LaterScript): Promise<void> {
    const outcome = await ports.putIn(script).catch(() => null);
    if (ended.aborted || (outcome === 'ok' && parts.peek()[name])) return;
    model.closeDialogs();
    model.feedback.say(outcome === 'noGrant' ? 'overlay.clickForMore' : 'overlay.tryAgain', {}, 'warning');
  }

  return {
    parts,
    want(name): void {
      const script = scriptOf(name);
      if (asked.has(script)) return;
      asked.add(script);
      void ask(name, script).finally(() => asked.delete(script));
    },
  };
}
