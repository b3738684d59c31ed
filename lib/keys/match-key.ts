import { isSign, parseBinding } from './binding.ts';
import { bindingsOf, type Remap } from './bindings-of.ts';
import { digitOf, isComposition, isNumLockOff, type KeyPress, namesOf } from './key-press.ts';
import type { KeyContext } from './key-row.ts';
import type { ActionId, KeyRow } from './key-table.ts';
import { pageKeys } from './page-keys.ts';

type KeyRefusal =
  /** Ours, but held down: swallow it, answer nothing. */
  | 'held'
  /** A digit or letter no class of the set has: the page gets it, the bar says so. */
  | 'noSuchKey'
  /** A number-pad digit that types none: the page gets it, the bar says so. */
  | 'numLockOff';

export type KeyMatch =
  | { readonly kind: 'class'; readonly classId: string; readonly sweep: boolean }
  | { readonly kind: 'action'; readonly action: ActionId }
  | { readonly kind: 'refused'; readonly reason: KeyRefusal; readonly key: string };

/**
 * What a key press means, by the order of design section 6; null is not ours and goes to the page untouched.
 * The caller has seen to it that the press is trusted, in no typing field, and that the overlay can be seen.
 * `table`: the whole key table, where the editor's keys count. `classKeys` leads from a key ('1', 's') to a class id: `assignClassKeys(...).byKey`.
 */
export function matchKey(
  press: KeyPress,
  context: KeyContext,
  classKeys: ReadonlyMap<string, string>,
  remap?: Remap,
  table: readonly KeyRow[] = pageKeys,
): KeyMatch | null {
  if (isComposition(press) || press.altKey || press.getModifierState?.('AltGraph')) return null;
  const withMod = press.ctrlKey || press.metaKey;
  const takesClasses = context !== 'finder' && !withMod;
  const numLockOff = isNumLockOff(press);
  const digit = takesClasses && !numLockOff ? digitOf(press) : undefined;
  const names = namesOf(press);
  const refused = (reason: KeyRefusal, key = ''): KeyMatch => ({ kind: 'refused', reason, key });
  const answer = (key: string, sweep: boolean): KeyMatch => {
    const classId = classKeys.get(key);
    if (classId === undefined) return refused('noSuchKey', key);
    return press.repeat ? refused('held', key) : { kind: 'class', classId, sweep };
  };

  if (digit !== undefined && !press.shiftKey) return answer(digit, false);

  for (const row of table) {
    if (!row.contexts.includes(context)) continue;
    if (!bindingsOf(row, remap).some((binding) => isPressed(binding, press, names))) continue;
    if (press.repeat && !row.repeats) return refused('held', names[0]);
    return { kind: 'action', action: row.action };
  }
  if (!takesClasses) return null;
  if (numLockOff) return refused('numLockOff', digitOf(press));
  if (digit !== undefined) return answer(digit, true);

  const letter =
    names.find((name) => !isSign(name) && classKeys.has(name)) ?? names.find((name) => /^[a-z]$/.test(name));
  return letter === undefined ? null : answer(letter, press.shiftKey);
}

function isPressed(binding: string, press: KeyPress, names: readonly string[]): boolean {
  const { mod, shift, key } = parseBinding(binding);
  const modFits =
    mod === 'Mod' ? press.ctrlKey !== press.metaKey : press.ctrlKey === (mod === 'Ctrl') && !press.metaKey;
  return modFits && (isSign(key) || shift === press.shiftKey) && names.includes(key);
}
