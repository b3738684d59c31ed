import { type Entry, nameStart, otherStart, termEnd } from './entry.ts';
import { lettersOf } from './fold.ts';
import { isSlip, leftOut, mostLeftOut, slipLength } from './loosely.ts';
import { spells } from './spelling.ts';

/** How well a query fits a class, best first. */
const level = {
  name: 0,
  /** An alias, the initials, the id, the pinyin, whole. */
  other: 1,
  start: 2,
  word: 3,
  inside: 4,
  /** Each of several words starts a word of the class or, but for one, of a class above it. */
  words: 5,
  /** Letters left out; the fewer, the nearer to this. */
  loose: 6,
  slip: 6 + mostLeftOut + 1,
} as const;
export const levels = level.slip + 1;

interface Word {
  readonly text: string;
  /** `lettersOf` it, and of its first letter. */
  readonly letters: number;
  readonly first: number;
}

/** A query, taken apart once for all classes. */
export interface Query {
  readonly text: string;
  readonly tight: string;
  readonly words: readonly Word[];
  readonly letters: number;
  readonly first: number;
  readonly isName: string;
  readonly isOther: string;
  readonly startsName: string;
  readonly startsOther: string;
  readonly startsWord: string;
}

/** `text` is folded. */
export function queryOf(text: string): Query {
  return {
    text,
    tight: text.replaceAll(' ', ''),
    words: text
      .split(' ')
      .map((word) => ({ text: word, letters: lettersOf(word), first: lettersOf(word.slice(0, 1)) })),
    letters: lettersOf(text),
    first: lettersOf(text.slice(0, 1)),
    isName: nameStart + text + termEnd,
    isOther: otherStart + text + termEnd,
    startsName: nameStart + text,
    startsOther: otherStart + text,
    startsWord: ` ${text}`,
  };
}

/** How well a class's own terms have the text, or null. */
function written({ terms }: Entry, query: Query): number | null {
  if (!terms.includes(query.text)) return null;
  if (terms.includes(query.isName)) return level.name;
  if (terms.includes(query.isOther)) return level.other;
  if (terms.includes(query.startsName) || terms.includes(query.startsOther)) return level.start;
  return terms.includes(query.startsWord) ? level.word : level.inside;
}

/** How well `typed` spells one of a class's Chinese names, or null. */
function spelled({ spelled }: Entry, typed: string, first: number): number | null {
  let best: number | null = null;
  for (const units of spelled) {
    for (let from = 0; from < units.length; from += 1) {
      if (((units[from]?.firsts ?? 0) & first) === 0) continue;
      const found = spells(units, from, typed);
      if (!found) continue;
      if (from > 0) best ??= level.word;
      else if (found === 'whole') return level.other;
      else best = level.start;
      break;
    }
  }
  return best;
}

function startsWord(entry: Entry, { text: word, letters, first }: Word): boolean {
  const { terms } = entry;
  if ((letters & ~entry.letters) !== 0) return false;
  return (
    terms.includes(` ${word}`) ||
    terms.includes(nameStart + word) ||
    terms.includes(otherStart + word) ||
    spelled(entry, word, first) !== null
  );
}

/** Whether every word is in the class's path, and at least one is its own. */
function hasWords(entry: Entry, { words }: Query): boolean {
  let own = 0;
  for (const word of words) {
    if (startsWord(entry, word)) own += 1;
    else if (!entry.above.includes(` ${word.text}`)) return false;
  }
  return own > 0;
}

/** How well a class fits, as a `level`; null where it doesn't. A slip is not looked for. */
export function levelOf(entry: Entry, query: Query): number | null {
  const several = query.words.length > 1;
  if ((query.letters & ~entry.letters) !== 0) return several && hasWords(entry, query) ? level.words : null;
  const asWritten = written(entry, query);
  if (asWritten !== null && asWritten <= level.other) return asWritten;
  const asSpelled = entry.spelled.length > 0 ? spelled(entry, query.tight, query.first) : null;
  const best = Math.min(asWritten ?? levels, asSpelled ?? levels);
  if (best < levels) return best;
  if (several && hasWords(entry, query)) return level.words;
  if (query.tight.length < 2) return null;
  const left = leftOut(entry.terms, query.tight);
  return left === null ? null : level.loose + left;
}

/** The same for a query that may have one slip in it. */
export function slipLevelOf(entry: Entry, query: Query): number | null {
  if (query.text.length < slipLength) return null;
  const missing = query.letters & ~entry.letters;
  // One wrong letter is at most one letter the class does not have.
  if ((missing & (missing - 1)) !== 0) return null;
  return isSlip(entry.terms, query.text) ? level.slip : null;
}
