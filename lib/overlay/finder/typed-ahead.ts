/** What was pressed between `/` and the finder's coming: nothing a quick hand types may be lost, or taken for class keys. */
export interface TypedAhead {
  readonly text: string;
  /** Enter was pressed: the best match answers as soon as there is one, and later keys are not taken. */
  readonly entered: boolean;
}

export const nothingTyped: TypedAhead = { text: '', entered: false };

/** `key` as `KeyboardEvent.key`. Null: the finder is not wanted any more. */
export function typeAhead(before: TypedAhead, key: string): TypedAhead | null {
  if (key === 'Escape') return null;
  if (before.entered) return before;
  if (key === 'Enter') return before.text ? { ...before, entered: true } : before;
  if (key === 'Backspace') return { ...before, text: [...before.text].slice(0, -1).join('') };
  return [...key].length === 1 ? { ...before, text: before.text + key } : before;
}
