import { createModel, signal } from '@preact/signals';
import type { BlockReason } from '../../protocol/envelope.ts';

/** How the overlay stands on its page: what is open, where keys go, and whether they may count. */
export const StandingModel = createModel(() => ({
  /** Whether the bar can really be seen: false until that is known. */
  seen: signal(false),
  /** The page covers or fights us, and we have stopped trying to be seen. */
  gaveUp: signal(false),
  helpOpen: signal(false),
  /** The panel with all classes stands open above the bar. */
  classesOpen: signal(false),
  /** The focus is in a field of the page: keys go there. */
  inField: signal(false),
  /** The focus is in a frame whose keys we can't hear. */
  inFrame: signal(false),
  /** The page does not have the keyboard: it is with the browser's own bars, or another window. */
  isAway: signal(false),
  blocked: signal<BlockReason | null>(null),
  /** The extension was updated or removed under this page: keys are the page's again, and only what is shown stays. */
  isGone: signal(false),
  /** The background is there. What is sent while it is not goes with the page, should that be left before it has started. */
  isLinked: signal(true),
  /** What an overlay from before an update could not save, a line an answer. */
  leftOver: signal(''),
}));
