import { fold } from './fold.ts';
import type { ClassIndex } from './index-classes.ts';
import { levelOf, levels, type Query, queryOf, slipLevelOf } from './level.ts';

/** What a query found. */
export interface Found {
  /** As it was compared. */
  readonly query: string;
  /** Numbers of the classes, best first: by how they fit, then by use, then by the set's order. */
  readonly ranked: Int32Array;
  /** The same in the order given, for the next keystroke to narrow. */
  readonly kept: Int32Array;
  /** Nothing fitted as typed: these fit but for one slip. */
  readonly slips: boolean;
}

/** Whether all that `query` finds is among what `before` found: a letter was added to the last word. */
function narrows(before: Found | null, query: Query): before is Found {
  if (!before || before.slips || before.query === '' || !query.text.startsWith(before.query)) return false;
  return before.query.split(' ').length === query.words.length;
}

function pick(order: Int32Array, levelFor: (at: number) => number | null) {
  const kept = new Int32Array(order.length);
  const fits = new Uint8Array(order.length);
  const starts = new Int32Array(levels + 1);
  let count = 0;
  for (const at of order) {
    const fit = levelFor(at);
    if (fit === null) continue;
    kept[count] = at;
    fits[count] = fit;
    starts[fit + 1] = (starts[fit + 1] ?? 0) + 1;
    count += 1;
  }
  for (let fit = 1; fit <= levels; fit += 1) starts[fit] = (starts[fit] ?? 0) + (starts[fit - 1] ?? 0);
  // Each level keeps the order given: ranking is total and stable, and nothing is compared.
  const ranked = new Int32Array(count);
  for (let at = 0; at < count; at += 1) {
    const fit = fits[at] ?? 0;
    const place = starts[fit] ?? 0;
    ranked[place] = kept[at] ?? 0;
    starts[fit] = place + 1;
  }
  return { kept: kept.slice(0, count), ranked };
}

/**
 * Looks for what a person typed. `order` is all numbers of the index, most used first; `before` what the keystroke before
 * found with the same index and order, or null. Nothing typed finds all.
 */
export function find(index: ClassIndex, order: Int32Array, typed: string, before: Found | null): Found {
  const query = queryOf(fold(typed));
  if (query.text === '') return { query: '', ranked: order, kept: order, slips: false };
  const { entries } = index;
  const among = narrows(before, query) ? before.kept : order;
  const found = pick(among, (at) => {
    const entry = entries[at];
    return entry ? levelOf(entry, query) : null;
  });
  if (found.ranked.length > 0) return { query: query.text, ...found, slips: false };
  const slips = pick(order, (at) => {
    const entry = entries[at];
    return entry ? slipLevelOf(entry, query) : null;
  });
  return { query: query.text, ...slips, slips: true };
}
