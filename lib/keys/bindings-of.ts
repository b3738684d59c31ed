import type { Binding } from './binding.ts';
import type { ActionId, KeyRow } from './key-table.ts';

/** A person's own keys: the bindings named here replace an action's defaults; an empty list frees its keys. */
export type Remap = { readonly [action in ActionId]?: readonly Binding[] };

/** The keys of an action as the person has them. */
export function bindingsOf(row: KeyRow, remap: Remap = {}): readonly Binding[] {
  return remap[row.action] ?? row.bindings;
}
