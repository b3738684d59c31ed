import type { FunctionComponent } from 'preact';
import type { LayerView } from '../../../state/overlay/layers-model.ts';
import type { OverlayModel } from '../../../state/overlay/overlay-model.ts';
import type { OverlayCatalogue } from '../../messages/overlay-catalogues.ts';
import type { Words } from '../../messages/words-context.tsx';
import type { OverlayTools } from '../overlay-context.ts';
import type { hooks, jsxRuntime, preact, signals } from './exports.ts';

/** What a component that came in later is given: it has no context of its own to read them from. */
export type DialogProps = {
  readonly tools: OverlayTools;
  readonly words: Words<OverlayCatalogue>;
  /** Where it is drawn, for what is drawn on pictures. */
  readonly layer?: LayerView | undefined;
};
export type LaterName = 'finder' | 'help' | 'menu' | 'loupe' | 'shapes' | 'hand';
export type LaterParts = { readonly [name in LaterName]?: FunctionComponent<DialogProps> };

/**
 * What the overlay leaves on the isolated world's global for scripts put in after it, so that there is one Preact and
 * one world of signals on a page. In such a script the build puts the modules beside this one in the place of the
 * packages (wxt.config.ts), and fails where one of them lacks a name.
 */
type SharedRuntime = {
  readonly preact: typeof preact;
  readonly hooks: typeof hooks;
  readonly jsxRuntime: typeof jsxRuntime;
  readonly signals: typeof signals;
  readonly model: InstanceType<typeof OverlayModel>;
  /** Ends with the overlay. */
  readonly ended: AbortSignal;
  /** Hands over components, and the text of the sheet they are styled by. */
  offer(parts: LaterParts, style: string): void;
};

type World = typeof globalThis & { tagalongRuntime?: SharedRuntime | undefined };

/** Leaves it there until the overlay ends. */
export function leaveRuntime(runtime: SharedRuntime): void {
  const world = globalThis as World;
  world.tagalongRuntime = runtime;
  runtime.ended.addEventListener('abort', () => {
    if (world.tagalongRuntime === runtime) world.tagalongRuntime = undefined;
  });
}

/**
 * What the overlay of this page shares.
 * @throws where there is none; a built script never gets so far, for its first line looks (wxt.config.ts).
 */
export function sharedRuntime(): SharedRuntime {
  const { tagalongRuntime } = globalThis as World;
  if (!tagalongRuntime) throw new Error('no overlay on this page');
  return tagalongRuntime;
}
