/**
 * A binding is text, so that the table, a remapping and its file read the same: `[Mod+|Ctrl+][Shift+]key`.
 * `Mod` is Ctrl or Cmd. `key` is what `KeyboardEvent.key` says ('Enter', ','), a small letter, 'Space', or
 * 'Backquote' (by `code`: its character differs from layout to layout). 'Class' stands for the class keys.
 */
export type Binding = string;

interface ParsedBinding {
  readonly mod: '' | 'Mod' | 'Ctrl';
  readonly shift: boolean;
  readonly key: string;
}

export function parseBinding(binding: Binding): ParsedBinding {
  const mod = (['Mod', 'Ctrl'] as const).find((name) => binding.startsWith(`${name}+`)) ?? '';
  const rest = mod ? binding.slice(mod.length + 1) : binding;
  const shift = rest.startsWith('Shift+');
  return { mod, shift, key: shift ? rest.slice(6) : rest };
}

/** A sign such as `?`: which keys type it is the layout's affair, so Shift is not asked about. */
export function isSign(key: string): boolean {
  return key.length === 1 && key.toLowerCase() === key.toUpperCase();
}
