import type { Binding } from './binding.ts';

/** Where a key is pressed: over the page, in the shape editor (loupe or in place), or in the class finder. */
export type KeyContext = 'page' | 'editor' | 'finder';

export interface RowShape<Action extends string> {
  readonly action: Action;
  readonly contexts: readonly KeyContext[];
  readonly bindings: readonly Binding[];
  /** Held down, it goes on: moves only, for a held key must never answer twice. */
  readonly repeats?: true;
}
interface Row<Action extends string> extends RowShape<Action> {
  /** What the person reads about it; the text is in lib/ui/messages. */
  readonly message: `keys.${Action}`;
}
// One call a row keeps the table small: it is put into every page.
/** A key that acts once a press. */
export function live<Action extends string>(
  action: Action,
  bindings: readonly Binding[],
  contexts: readonly KeyContext[] = ['page'],
): Row<Action> {
  return { action, contexts, bindings, message: `keys.${action}` };
}
/** A key that goes on while it is held. */
export function move<Action extends string>(
  action: Action,
  bindings: readonly Binding[],
  contexts?: readonly KeyContext[],
): Row<Action> {
  return { ...live(action, bindings, contexts), repeats: true };
}
