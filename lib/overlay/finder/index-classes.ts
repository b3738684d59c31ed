import type { ClassId, LabelClass } from '../../domain/label-set.ts';
import { type Entry, entryOf } from './entry.ts';
import { fold } from './fold.ts';
import { prepareReadings } from './pinyin.ts';

/** The classes of a label set that can be answered with, ready to be searched. */
export interface ClassIndex {
  /** In the order of the set; an entry's place in it is its number everywhere here. */
  readonly ids: readonly ClassId[];
  readonly entries: readonly Entry[];
}

/** Classes indexed between two chances to stop: a millisecond's work at most. */
const atOnce = 100;

/** Classes above one that are looked at: more than any tree has, and an end to a loop in a broken one. */
const mostAbove = 32;

/**
 * Indexes `answerable`, classes of `all`; the others may stand above them. Yields often, with how many are done, so that
 * the caller can let frames be drawn between; returns the index.
 */
export function* indexClasses(
  all: readonly LabelClass[],
  answerable: readonly LabelClass[],
): Generator<number, ClassIndex> {
  const byId = new Map(all.map((one) => [one.id, one]));
  const paths = new Map<ClassId | null, string>();
  const entries: Entry[] = [];

  /** The folded names of a class and those above it, topmost first. */
  function pathOf(id: ClassId | null): string {
    const known = paths.get(id);
    if (known !== undefined) return known;
    let path = '';
    let one = id === null ? undefined : byId.get(id);
    for (let steps = 0; one && steps < mostAbove; steps += 1) {
      path = Object.values(one.name).reduce((words, name) => `${words} ${fold(name)}`, '') + path;
      one = one.parent === null ? undefined : byId.get(one.parent);
    }
    paths.set(id, path);
    return path;
  }

  prepareReadings();
  yield 0;
  for (const one of answerable) {
    entries.push(entryOf(one, pathOf(one.parent)));
    if (entries.length % atOnce === 0) yield entries.length;
  }
  return { ids: answerable.map(({ id }) => id), entries };
}

/** The numbers of the classes, most used first; those used equally often in the order of the set. */
export function byUse({ ids }: ClassIndex, uses: Readonly<Record<ClassId, number>>): Int32Array {
  const usesOf = (at: number) => uses[ids[at] ?? ''] ?? 0;
  const used: number[] = [];
  const unused: number[] = [];
  for (let at = 0; at < ids.length; at += 1) (usesOf(at) > 0 ? used : unused).push(at);
  used.sort((one, other) => usesOf(other) - usesOf(one) || one - other);
  return Int32Array.from([...used, ...unused]);
}
