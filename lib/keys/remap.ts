import { type Binding, isSign, parseBinding } from './binding.ts';
import { bindingsOf, type Remap } from './bindings-of.ts';
import { type ActionId, keyTable } from './key-table.ts';

type RemapProblem =
  /** Two actions would be on one key in the same place. */
  | { readonly kind: 'conflict'; readonly actions: readonly [ActionId, ActionId]; readonly binding: Binding }
  /** A key that can't be given away: a digit, a modifier the rules forbid, a key that stays the page's. */
  | { readonly kind: 'notAllowed'; readonly action: ActionId; readonly binding: Binding };

/** True if one key press could mean both. Symmetric. */
export function overlaps(first: Binding, second: Binding): boolean {
  const a = parseBinding(first);
  const b = parseBinding(second);
  const sameShift = a.shift === b.shift || isSign(a.key);
  // Mod is Ctrl or Cmd, so it meets Ctrl; neither meets a bare key.
  return a.key === b.key && sameShift && (a.mod === '') === (b.mod === '');
}

const named = /^(Arrow(Left|Right|Up|Down)|Space|Enter|Delete|Backspace|Escape|Insert|Backquote|ContextMenu)$/;

/** Keys that are a family: a class's own, or one for each way to go. */
const isFixed = (action: ActionId) => /^(classKey|classShape|sweep|pan|nudge(More)?|resize(More)?)$/.test(action);

/** Whether the key table gives it to the action. */
const isOwn = (action: ActionId, binding: Binding) =>
  keyTable.some((row) => row.action === action && row.bindings.includes(binding));

/** Whether a key may be given to an action at all, whoever else has it. */
export function isAllowed(action: ActionId, binding: Binding): boolean {
  const { mod, shift, key } = parseBinding(binding);
  // The class keys are set by the label set, not here.
  if (isFixed(action))
    return action !== 'classKey' && action !== 'classShape' && action !== 'sweep' && isOwn(action, binding);
  if (isOwn(action, binding)) return true;
  // Ctrl and Cmd stay the browser's, but for the two letters that mean undo and redo everywhere.
  if (mod) return (action === 'undo' || action === 'redo') && /^[zy]$/.test(key);
  // What opens a menu where a keyboard has no key for it.
  if (binding === 'Shift+F10') return true;
  // Over the page these scroll it.
  if (/^(Page(Up|Down)|Home|End)$/.test(key))
    return !keyTable.some((row) => row.action === action && row.contexts.includes('page'));
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
