import { type Binding, parseBinding } from './binding.ts';

/** As printed on the keys: English words stand on Chinese keyboards too, so these are not translated. */
const caps: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  Backquote: '`',
  Class: '1…0',
};
const macCaps: Readonly<Record<string, string>> = { Backspace: '⌫', Delete: '⌦' };

/** The keycaps of a binding, to be shown side by side: `Mod+Shift+z` is Ctrl, Shift, Z (on a Mac ⌘, ⇧, Z). */
export function keycaps(binding: Binding, mac = false): readonly string[] {
  const { mod, shift, key } = parseBinding(binding);
  const cap = (mac && macCaps[key]) || caps[key] || (key.length === 1 ? key.toUpperCase() : key);
  return [...(mod ? [mac && mod === 'Mod' ? '⌘' : 'Ctrl'] : []), ...(shift ? [mac ? '⇧' : 'Shift'] : []), cap];
}
