import { bindingsOf, type Remap } from './bindings-of.ts';
import { isClassKey, type KeyedClass } from './class-keys.ts';
import { type ActionId, keyTable } from './key-table.ts';

/** Why a class does not get the key its set gives it; it gets a digit instead, as if it had named none. */
type ClassKeyProblem = { readonly classId: string; readonly key: string } & (
  | { readonly reason: 'sameKey'; readonly as: string }
  | { readonly reason: 'command'; readonly as: ActionId }
  | { readonly reason: 'notAKey' }
);

/** For label-set import and editor; apart from `assignClassKeys` because a page has no use for it. */
export function classKeyProblems(classes: readonly KeyedClass[], remap?: Remap): readonly ClassKeyProblem[] {
  const problems: ClassKeyProblem[] = [];
  const taken = new Map<string, string>();
  for (const { id: classId, key: own, answerable } of classes) {
    if (!own || !answerable) continue;
    const key = own.toLowerCase();
    const command = keyTable.find((row) => bindingsOf(row, remap).includes(key));
    const as = taken.get(key);
    if (command) problems.push({ classId, key, reason: 'command', as: command.action });
    else if (!isClassKey(key, remap)) problems.push({ classId, key, reason: 'notAKey' });
    else if (as !== undefined) problems.push({ classId, key, reason: 'sameKey', as });
    else taken.set(key, classId);
  }
  return problems;
}
