import type { LabelClass } from '../../domain/label-set.ts';
import { fold, initialsOf, lettersOf } from './fold.ts';
import { type Unit, unitsOf } from './spelling.ts';

/** What starts and ends a term in `terms`: no folded text has them. */
export const nameStart = '\u0001';
export const otherStart = '\u0002';
const looseStart = '\u0003';
export const termEnd = '\u0000';

/** A class as it is searched. */
export interface Entry {
  /**
   * Its terms one after the other: names, then what else finds it (aliases, initials, its id), then pinyin by first
   * readings for what is typed loosely. One string, so that most questions are one `includes`.
   */
  readonly terms: string;
  /** Names and aliases that have Chinese in them. */
  readonly spelled: readonly (readonly Unit[])[];
  /** `lettersOf` all that may be typed for it. */
  readonly letters: number;
  /** The folded names of the classes above it, each word after a space: ` animal mammal`. */
  readonly above: string;
}

const put = (start: string, terms: Iterable<string>) => {
  let text = '';
  for (const term of terms) text += start + term + termEnd;
  return text;
};

/** A class to be searched under its names in all languages, its aliases, its id, their initials and their pinyin. */
export function entryOf(one: LabelClass, above: string): Entry {
  const names = new Set(Object.values(one.name).map(fold));
  const aliases = new Set(one.aliases.map(fold));
  const others = new Set([...aliases, fold(one.id)]);
  for (const text of [...names, ...aliases]) {
    const initials = initialsOf(text);
    if (initials) others.add(initials);
  }
  for (const name of names) others.delete(name);
  const spelled = [...new Set([...names, ...aliases])].flatMap((text) => {
    const units = unitsOf(text);
    return units ? [units] : [];
  });
  const loose = spelled.map((units) => units.map(({ forms }) => forms[1] ?? forms[0] ?? '').join(' '));
  const terms = put(nameStart, names) + put(otherStart, others) + put(looseStart, loose);
  let letters = lettersOf(terms);
  for (const units of spelled) for (const { forms } of units) for (const form of forms) letters |= lettersOf(form);
  return { terms, spelled, letters, above };
}
