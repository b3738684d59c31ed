/**
 * Where two lists differ: `before[start..beforeEnd)` has become `after[start..afterEnd)`; the rest is the same objects in
 * the same order.
 */
export type ListChange = { readonly start: number; readonly beforeEnd: number; readonly afterEnd: number };

/** Where `after` differs from `before`, told by the objects' identity; null where nothing does. */
export function listChange<Item>(before: readonly Item[], after: readonly Item[]): ListChange | null {
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

/** Gives what `make` makes of each item of a list; of those that are where they were before, what it made before. */
export function createMapped<Item, Made>(make: (item: Item) => Made): (list: readonly Item[]) => readonly Made[] {
  let known: readonly Item[] = [];
  let made: readonly Made[] = [];
  return (list) => {
    const change = listChange(known, list);
    known = list;
    if (change) {
      const { start, beforeEnd, afterEnd } = change;
      made = made.slice(0, start).concat(list.slice(start, afterEnd).map(make), made.slice(beforeEnd));
    }
    return made;
  };
}
