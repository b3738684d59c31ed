import type { KeyPress } from '../../../lib/keys/key-press.ts';

/** A press with no modifiers; name what differs. */
export function press(key: string, code: string, more: Partial<KeyPress> = {}): KeyPress {
  return {
    key,
    code,
    shiftKey: false,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    repeat: false,
    isComposing: false,
    ...more,
  };
}
export const shift = { shiftKey: true };
export const ctrl = { ctrlKey: true };
export const meta = { metaKey: true };
/** AltGr as Windows reports it; elsewhere only `getModifierState` tells. */
export const altGrWindows = { ctrlKey: true, altKey: true, getModifierState: (name: string) => name === 'AltGraph' };
export const altGrLinux = { getModifierState: (name: string) => name === 'AltGraph' };
