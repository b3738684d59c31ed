import type { ClassId, LabelClass } from '../../domain/label-set.ts';
import type { LocalisedText } from '../../domain/localised-text.ts';

/** What a row says of a class besides its name. */
interface ClassLine {
  /** Its other names and aliases: what it was found by may not be the name it is shown by. */
  readonly also: string;
  /** What is above it in the tree, topmost first. */
  readonly path: string;
}

/** Classes above one that are named: a tree is not deeper, and a broken one may loop. */
const mostAbove = 32;

/** Reads them of a class. `nameOf` is in the language of the person. */
export function classLine(
  one: LabelClass,
  find: (id: ClassId) => LabelClass | undefined,
  nameOf: (text: LocalisedText) => string,
): ClassLine {
  const shown = nameOf(one.name);
  const others = new Set([...Object.values(one.name), ...one.aliases].filter((text) => text !== shown));
  const above: string[] = [];
  let parent = one.parent;
  while (parent !== null && above.length < mostAbove) {
    const found = find(parent);
    if (!found) break;
    above.unshift(nameOf(found.name));
    parent = found.parent;
  }
  return { also: [...others].join(', '), path: above.join(' › ') };
}
