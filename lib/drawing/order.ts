/** A shape's place among the others: higher ones lie above, those of the same order (absent: 0) by id. */
export type Ordered = { readonly id: string; readonly order?: number | undefined };

const orderOf = ({ order = 0 }: Ordered): number => order;

/** The lowest first. */
export const byOrder = (one: Ordered, other: Ordered): number =>
  orderOf(one) - orderOf(other) || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);

export type OrderWay = 'front' | 'back' | 'forward' | 'backward';

/** The items in their new sequence: those that move stay together, in their own order. */
function rearranged(sorted: readonly Ordered[], ids: ReadonlySet<string>, way: OrderWay): Ordered[] {
  const moving = sorted.filter(({ id }) => ids.has(id));
  const others = sorted.filter(({ id }) => !ids.has(id));
  const below = (at: number) => sorted.slice(0, at).filter(({ id }) => !ids.has(id)).length;
  const places: Record<OrderWay, number> = {
    front: others.length,
    back: 0,
    forward: Math.min(others.length, below(sorted.findLastIndex(({ id }) => ids.has(id))) + 1),
    backward: Math.max(0, below(sorted.findIndex(({ id }) => ids.has(id))) - 1),
  };
  return others.toSpliced(places[way], 0, ...moving);
}

/**
 * The orders to be stored so that these shapes go to the front, to the back, or past the next one. Others keep theirs where
 * there is room between them; where they share one, as at first they all do, those above get new ones, too.
 */
export function reorder(
  items: readonly Ordered[],
  ids: ReadonlySet<string>,
  way: OrderWay,
): { id: string; order: number }[] {
  const sorted = [...items].sort(byOrder);
  const sequence = rearranged(sorted, ids, way);
  if (sequence.every(({ id }, n) => id === sorted[n]?.id)) return [];
  const changes: { id: string; order: number }[] = [];
  let last: Ordered | undefined;
  for (const [n, item] of sequence.entries()) {
    const order = ids.has(item.id)
      ? orderBetween(
          last,
          sequence.slice(n).find(({ id }) => !ids.has(id)),
        )
      : orderOf(item);
    const fits = !last || byOrder(last, { id: item.id, order }) < 0;
    const now: Ordered = { id: item.id, order: fits ? order : orderOf(last ?? item) + 1 };
    if (orderOf(now) !== orderOf(item)) changes.push({ id: now.id, order: orderOf(now) });
    last = now;
  }
  return changes;
}

function orderBetween(below: Ordered | undefined, above: Ordered | undefined): number {
  if (!below) return above ? orderOf(above) - 1 : 0;
  return above ? (orderOf(below) + orderOf(above)) / 2 : orderOf(below) + 1;
}
