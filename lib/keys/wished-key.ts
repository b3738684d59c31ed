import { type Binding, isSign } from './binding.ts';
import { bindingsOf, type Remap } from './bindings-of.ts';
import { digitOf, isComposition, type KeyPress, namesOf } from './key-press.ts';
import { type ActionId, keyTable } from './key-table.ts';
import { isAllowed, remapProblems } from './remap.ts';

/** What comes of pressing the key an action shall have. */
export type WishedKey =
  /** A modifier alone: the key itself is still to come. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'refused'; readonly reason: 'composition' | 'digit' | 'sweep' | 'browser' }
  /** Another action has it. */
  | { readonly kind: 'taken'; readonly by: ActionId; readonly binding: Binding }
  | { readonly kind: 'fits'; readonly binding: Binding };

const modifiers = /^(Shift|Control|Alt|AltGraph|Meta|OS|CapsLock|NumLock|Fn|FnLock)$/;

/** Whether a key pressed by the person may be an action's, beside all the other keys as they are now. */
export function wishedKey(action: ActionId, press: KeyPress, remap: Remap): WishedKey {
  if (modifiers.test(press.key)) return { kind: 'waiting' };
  const refused = (reason: 'composition' | 'digit' | 'sweep' | 'browser'): WishedKey => ({ kind: 'refused', reason });
  if (isComposition(press)) return refused('composition');
  if (press.altKey || press.getModifierState?.('AltGraph')) return refused('browser');
  const mod = press.ctrlKey || press.metaKey;
  // With Shift, too: that would be its sweep, whatever sign the layout types. In the shape editor nothing is swept.
  const isSwept = !keyTable.some(
    (row) => row.action === action && row.contexts.every((context) => context === 'editor'),
  );
  if (!mod && digitOf(press) !== undefined && (isSwept || !press.shiftKey)) return refused('digit');
  const bindings = namesOf(press)
    // Backquote goes by its place: its sign differs from layout to layout.
    .toSorted((one, other) => Number(other === 'Backquote') - Number(one === 'Backquote'))
    .map((name) => `${mod ? 'Mod+' : ''}${press.shiftKey && !isSign(name) ? 'Shift+' : ''}${name}`);
  const binding = bindings.find((one) => isAllowed(action, one));
  if (binding === undefined) {
    return refused(!mod && bindings.some((one) => /^Shift\+[a-z]$/.test(one)) ? 'sweep' : 'browser');
  }
  const by = otherWith(action, [binding], remap);
  return by ? { kind: 'taken', by, binding } : { kind: 'fits', binding };
}

/** Another action that has one of these keys in the same place. */
function otherWith(action: ActionId, bindings: readonly Binding[], remap: Remap): ActionId | undefined {
  for (const problem of remapProblems({ ...remap, [action]: bindings })) {
    if (problem.kind === 'conflict' && problem.actions.includes(action))
      return problem.actions.find((one) => one !== action);
  }
  return undefined;
}

/** The action that keeps this one from having its first keys again; undefined where none does. */
export function keepsFromReset(action: ActionId, remap: Remap): ActionId | undefined {
  const row = keyTable.find((one) => one.action === action);
  return row && otherWith(action, bindingsOf(row), remap);
}
