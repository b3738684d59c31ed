import { type ActionId, keyTable } from './key-table.ts';
import { bindingsOf, type Remap } from './remap.ts';

/** What is read of a class. `answerable`: not retired, and not a mere heading in the tree. */
export interface KeyedClass {
  readonly id: string;
  readonly key?: string | null | undefined;
  readonly answerable: boolean;
}

/** Why a class did not get the key its set gives it; it gets a digit instead, as if it had named none. */
export type ClassKeyProblem = { readonly classId: string; readonly key: string } & (
  | { readonly reason: 'sameKey'; readonly as: string }
  | { readonly reason: 'command'; readonly as: ActionId }
  | { readonly reason: 'notAKey' }
);

export interface ClassKeys {
  /** Key ('1', 's') to class id, for `matchKey`. */
  readonly byKey: ReadonlyMap<string, string>;
  /** Class id to what its keycap shows ('1', 'S'). Classes past the tenth digit have none. */
  readonly byClass: ReadonlyMap<string, string>;
  readonly problems: readonly ClassKeyProblem[];
}

/**
 * Gives classes their keys, in the order given: a class's own key first (of two that want one key, the earlier class
 * has it), then 1-9 and 0 to the rest. An own key is a digit or a small letter of an alphabet: no keyboard has a key for
 * one Chinese character. A letter the person bound to a command stays the command's.
 */
export function assignClassKeys(classes: readonly KeyedClass[], remap?: Remap): ClassKeys {
  const answerable = classes.filter((one) => one.answerable);
  const byKey = new Map<string, string>();
  const byClass = new Map<string, string>();
  const problems: ClassKeyProblem[] = [];
  const give = (key: string, classId: string) => {
    byKey.set(key, classId);
    byClass.set(classId, key.toUpperCase());
  };

  for (const { id: classId, key: own } of answerable) {
    if (!own) continue;
    const key = own.toLowerCase();
    const as = byKey.get(key);
    const command = keyTable.find((row) => bindingsOf(row, remap).includes(key));
    if (command) problems.push({ classId, key, reason: 'command', as: command.action });
    else if (!/^[\p{Ll}0-9]$/u.test(key)) problems.push({ classId, key, reason: 'notAKey' });
    else if (as !== undefined) problems.push({ classId, key, reason: 'sameKey', as });
    else give(key, classId);
  }
  const digits = [...'1234567890'].filter((digit) => !byKey.has(digit));
  for (const { id } of answerable) {
    if (byClass.has(id)) continue;
    const digit = digits.shift();
    if (digit === undefined) break;
    give(digit, id);
  }
  return { byKey, byClass, problems };
}
