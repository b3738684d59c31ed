import type { Remap } from './bindings-of.ts';

/** What is read of a class. `answerable`: not retired, and not a mere heading in the tree. */
export interface KeyedClass {
  readonly id: string;
  readonly key?: string | null | undefined;
  readonly answerable: boolean;
}

interface ClassKeys {
  /** Key ('1', 's') to class id, for `matchKey`. */
  readonly byKey: ReadonlyMap<string, string>;
  /** Class id to what its keycap shows ('1', 'S'). Classes past the tenth digit have none. */
  readonly byClass: ReadonlyMap<string, string>;
}

/**
 * Gives classes their keys, in the order given: a class's own key first (of two that want one key, the earlier class
 * has it), then 1-9 and 0 to the rest, those included whose own key can't be had (`classKeyProblems` says why).
 */
export function assignClassKeys(classes: readonly KeyedClass[], remap?: Remap): ClassKeys {
  const byKey = new Map<string, string>();
  const byClass = new Map<string, string>();
  const give = (key: string, { id, answerable }: KeyedClass) => {
    if (!answerable || byKey.has(key) || byClass.has(id)) return false;
    byKey.set(key, id);
    byClass.set(id, key.toUpperCase());
    return true;
  };
  for (const one of classes) {
    if (one.key && isClassKey(one.key, remap)) give(one.key.toLowerCase(), one);
  }
  const digits = [...'1234567890'].filter((digit) => !byKey.has(digit));
  for (const one of classes) {
    if (digits[0] && give(digits[0], one)) digits.shift();
  }
  return { byKey, byClass };
}

/**
 * A digit or a letter of an alphabet (no keyboard has a key for one Chinese character) that no command has: a letter
 * the person bound to a command stays the command's.
 */
export function isClassKey(key: string, remap: Remap = {}): boolean {
  const small = key.toLowerCase();
  return /^[\p{Ll}0-9]$/u.test(small) && !Object.values(remap).some((bindings) => bindings.includes(small));
}
