import { nameStart, termEnd } from './entry.ts';

/** Most letters left out between two typed ones, and the sum past which more makes no difference. */
const mostBetween = 8;
export const mostLeftOut = 20;

/** Any term's start is below this, and so is the space between words; all that is typed is above. */
const isStart = (code: number) => code <= 32;
const end = termEnd.charCodeAt(0);
const firstStart = nameStart.charCodeAt(0);

/**
 * How many letters `typed` (no spaces) leaves out where it fits best: its letters in order, from the start of a word on,
 * within one term (`ftbl`: football, 4). The next letter found is taken, so what fits with one letter more fits
 * without it too. Null where it fits nowhere.
 */
export function leftOut(terms: string, typed: string): number | null {
  let best: number | null = null;
  const first = typed.charCodeAt(0);
  for (let at = 1; at < terms.length; at += 1) {
    if (terms.charCodeAt(at) !== first || !isStart(terms.charCodeAt(at - 1))) continue;
    const left = leftOutFrom(terms, at, typed);
    if (left !== null && (best === null || left < best)) best = left;
  }
  return best;
}

function leftOutFrom(terms: string, from: number, typed: string): number | null {
  let sum = 0;
  let at = from + 1;
  for (let next = 1; next < typed.length; next += 1) {
    const wanted = typed.charCodeAt(next);
    const last = Math.min(terms.length, at + mostBetween + 1);
    const before = at;
    while (at < last && terms.charCodeAt(at) !== wanted) {
      if (terms.charCodeAt(at) === end) return null;
      at += 1;
    }
    if (at >= last) return null;
    sum += at - before;
    at += 1;
  }
  return Math.min(sum, mostLeftOut);
}

/** Shortest query that may have a slip in it. */
export const slipLength = 4;

/**
 * Whether `typed` is a term but for one slip: a letter wrong, missing, too many, or two in each other's place. Looked
 * for only where nothing else was found. The end of the term need not have been typed.
 */
export function isSlip(terms: string, typed: string): boolean {
  const first = typed.charCodeAt(0);
  for (let at = 1; at < terms.length; at += 1) {
    const before = terms.charCodeAt(at - 1);
    // The first letter is taken as right: few get it wrong, and it spares nearly all the work.
    if (terms.charCodeAt(at) === first && before >= firstStart && isStart(before) && slipsFrom(terms, at, typed)) {
      return true;
    }
  }
  return false;
}

function slipsFrom(terms: string, from: number, typed: string): boolean {
  let same = 1;
  while (same < typed.length && terms.charCodeAt(from + same) === typed.charCodeAt(same)) same += 1;
  const rest = (inTerm: number, inTyped: number) => terms.startsWith(typed.slice(same + inTyped), from + same + inTerm);
  const swapped =
    terms.charCodeAt(from + same) === typed.charCodeAt(same + 1) &&
    terms.charCodeAt(from + same + 1) === typed.charCodeAt(same) &&
    rest(2, 2);
  return swapped || rest(1, 1) || rest(1, 0) || rest(0, 1);
}
