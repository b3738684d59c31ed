import { type Binding, isSign, parseBinding } from './binding.ts';
import { type ActionId, type KeyRow, keyTable } from './key-table.ts';

/** A person's own keys: the bindings named here replace an action's defaults; an empty list frees its keys. */
export type Remap = { readonly [action in ActionId]?: readonly Binding[] };

type RemapProblem =
  /** Two actions would be on one key in the same place. */
  | { readonly kind: 'conflict'; readonly actions: readonly [ActionId, ActionId]; readonly binding: Binding }
  /** A key that can't be given away: a digit, a modifier the rules forbid, a key that stays the page's. */
  | { readonly kind: 'notAllowed'; readonly action: ActionId; readonly binding: Binding };

/** The keys of an action as the person has them. */
export function bindingsOf(row: KeyRow, remap: Remap = {}): readonly Binding[] {
  return remap[row.action] ?? row.bindings;
}

/** True if one key press could mean both. Symmetric. */
export function overlaps(first: Binding, second: Binding): boolean {
  const a = parseBinding(first);
  const b = parseBinding(second);
  const sameShift = a.shift === b.shift || isSign(a.key);
  // Mod is Ctrl or Cmd, so it meets Ctrl; neither meets a bare key.
  return a.key === b.key && sameShift && (a.mod === '') === (b.mod === '');
}

const named = /^(Arrow(Left|Right|Up|Down)|Space|Enter|Delete|Backspace|Escape|Insert|Backquote|ContextMenu)$/;

/** Whether a key may be given to an action at all, whoever else has it. */
export function isAllowed(action: ActionId, binding: Binding): boolean {
  const { mod, shift, key } = parseBinding(binding);
  // The class keys are set by the label set, not here.
  if (action === 'classKey' || action === 'sweep') return false;
  // Ctrl and Cmd stay the browser's, but for the two letters that mean undo and redo everywhere.
  if (mod) return (action === 'undo' || action === 'redo') && /^[zy]$/.test(key);
  // What opens a menu where a keyboard has no key for it.
  if (binding === 'Shift+F10') return true;
  // Digits are class keys, and Shift + letter sweeps; a sign says nothing about Shift.
  return named.test(key) || /^[!-,./:-@[-`{-~-]$/.test(key) ? !(shift && isSign(key)) : /^[a-z]$/.test(key) && !shift;
}

/** What is wrong with a remapping, in table order; an empty list means it may be used. */
export function remapProblems(remap: Remap): readonly RemapProblem[] {
  const problems: RemapProblem[] = [];
  keyTable.forEach((row, index) => {
    for (const binding of bindingsOf(row, remap)) {
      if (remap[row.action] && !isAllowed(row.action, binding)) {
        problems.push({ kind: 'notAllowed', action: row.action, binding });
      }
      for (const other of keyTable.slice(index + 1)) {
        const meet = other.contexts.some((context) => row.contexts.includes(context));
        if (meet && bindingsOf(other, remap).some((theirs) => overlaps(binding, theirs))) {
          problems.push({ kind: 'conflict', actions: [row.action, other.action], binding });
        }
      }
    }
  });
  return problems;
}
