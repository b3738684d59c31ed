import { type Binding, parseBinding } from './binding.ts';
import { bindingsOf, type Remap } from './bindings-of.ts';
import type { ActionId, KeyRow } from './key-table.ts';
import { pageKeys } from './page-keys.ts';

/** As printed on the keys: English words stand on Chinese keyboards too, so these are not translated. */
const caps: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  Backquote: '`',
  ContextMenu: 'Menu',
  Class: '1…0',
};
const macCaps: Readonly<Record<string, string>> = { Backspace: '⌫', Delete: '⌦' };

/** The keycaps of a binding, to be shown side by side: `Mod+Shift+z` is Ctrl, Shift, Z (on a Mac ⌘, ⇧, Z). */
export function keycaps(binding: Binding, mac = false): readonly string[] {
  const { mod, shift, key } = parseBinding(binding);
  const cap = (mac && macCaps[key]) || caps[key] || (key.length === 1 ? key.toUpperCase() : key);
  return [...(mod ? [mac && mod === 'Mod' ? '⌘' : 'Ctrl'] : []), ...(shift ? [mac ? '⇧' : 'Shift'] : []), cap];
}

/** The first key of an action within a sentence or a title, `Ctrl+Z`; empty where the person has left it none. */
export function keyText(action: ActionId, remap: Remap, mac = false, table: readonly KeyRow[] = pageKeys): string {
  const row = table.find((one) => one.action === action);
  const [binding] = row ? bindingsOf(row, remap) : [];
  return binding === undefined ? '' : keycaps(binding, mac).join('+');
}
