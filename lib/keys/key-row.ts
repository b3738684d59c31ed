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

// One call a row keeps the table small: it is put into every page.
/** A key that acts once a press. */
export function live<Action extends string>(
  action: Action,
  bindings: readonly Binding[],
  contexts: readonly KeyContext[] = ['page'],
): RowShape<Action> {
  return { action, contexts, bindings };
}
/** A key that goes on while it is held. */
export function move<Action extends string>(
  action: Action,
  bindings: readonly Binding[],
  contexts?: readonly KeyContext[],
): RowShape<Action> {
  return { ...live(action, bindings, contexts), repeats: true };
}
