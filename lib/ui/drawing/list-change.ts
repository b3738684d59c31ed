import type { ShownShape } from './shown-shape.ts';

/**
 * Where two lists differ: `before[start..beforeEnd)` has become `after[start..afterEnd)`; the rest is the same objects in
 * the same order. Null where nothing differs.
 */
export type ListChange = { readonly start: number; readonly beforeEnd: number; readonly afterEnd: number };

export function listChange(before: readonly ShownShape[], after: readonly ShownShape[]): ListChange | null {
  if (before === after) return null;
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let [beforeEnd, afterEnd] = [before.length, after.length];
  while (beforeEnd > start && afterEnd > start && before[beforeEnd - 1] === after[afterEnd - 1]) {
    beforeEnd -= 1;
    afterEnd -= 1;
  }
  return beforeEnd === start && afterEnd === start ? null : { start, beforeEnd, afterEnd };
}
