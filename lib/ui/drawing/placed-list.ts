import type { ListChange } from '../../drawing/list-change.ts';
import { type Bounds, shapeBounds } from './bounds.ts';
import type { ShownShape } from './shown-shape.ts';

/** A shape and where it is: image px. */
export type Placed = { readonly item: ShownShape; readonly bounds: Bounds };

/** `list` with the bounds of each shape, reckoned anew only for those that changed since `before`. */
export function placedAfter(
  before: readonly Placed[],
  list: readonly ShownShape[],
  { start, beforeEnd, afterEnd }: ListChange,
): Placed[] {
  const next = before.slice(0, start);
  for (let at = start; at < afterEnd; at += 1) {
    const item = list[at];
    if (item) next.push({ item, bounds: shapeBounds(item.shape) });
  }
  for (let at = beforeEnd; at < before.length; at += 1) {
    const kept = before[at];
    if (kept) next.push(kept);
  }
  return next;
}
