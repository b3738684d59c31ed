/** What the matcher reads of a `KeyboardEvent`; a real one fits as it is. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly repeat: boolean;
  readonly isComposing: boolean;
  /** Deprecated everywhere but here: 229 is the only sign some input methods give. */
  readonly keyCode?: number;
  getModifierState?(name: string): boolean;
}

/** An input method has this key, or will have it: it is part of a word being written. */
export function isComposition(press: KeyPress): boolean {
  return press.isComposing || press.keyCode === 229 || press.key === 'Process';
}

/**
 * The digit on the key cap, whatever the layout types with it (AZERTY types `&` on 1); else a digit typed by another
 * key (Hungarian has its 0 left of 1).
 */
export function digitOf({ code, key, shiftKey }: KeyPress): string | undefined {
  return /^(?:Digit|Numpad)([0-9])$/.exec(code)?.[1] ?? (!shiftKey && /^[0-9]$/.test(key) ? key : undefined);
}

/** A number-pad digit that types no character: Num Lock is off, or (on Windows) Shift turned it off for this press. */
export function isNumLockOff({ code, key }: KeyPress): boolean {
  return /^Numpad[0-9]$/.test(code) && key.length > 1;
}

/**
 * The names a press goes by in bindings, best first: what it types, small and with the full-width forms of Chinese
 * input methods made narrow; then, on layouts that type no Latin there (Cyrillic, dead keys), the letter of its place.
 */
export function namesOf({ key, code }: KeyPress): readonly string[] {
  // Some layouts type a no-break space with Shift.
  if (code === 'Space') return [code];
  // NFKC makes full-width forms narrow; the Chinese full stop is a sign of its own.
  const narrow = key.normalize('NFKC').toLowerCase().replace('。', '.');
  const place = /^[!-~]$/.test(narrow) ? undefined : /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase();
  const name = key.length === 1 ? narrow : key;
  return [name, ...(place ? [place] : []), ...(code === 'Backquote' ? [code] : [])];
}
