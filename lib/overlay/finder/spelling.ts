import { lettersOf } from './fold.ts';
import { readingsOf } from './pinyin.ts';

/** One character of Chinese, or one word of another script, and all that may be typed for it. */
export interface Unit {
  /** In full: the character itself, its readings; the word. */
  readonly forms: readonly string[];
  /** Its beginning alone, as in `jq`: the first letter, and `zh`, `ch`, `sh`. */
  readonly heads: readonly string[];
  /** `lettersOf` the first letters of all of them: most units can't be where a query begins. */
  readonly firsts: number;
}

type Spelled = 'whole' | 'start' | null;

const parts = /\p{Script=Han}|[^\p{Script=Han}\s]+/gu;
const han = /\p{Script=Han}/u;
const units = new Map<string, Unit>();

function unitOf(part: string): Unit {
  const known = units.get(part);
  if (known) return known;
  const readings = han.test(part) ? (readingsOf(part) ?? []) : [part];
  const heads = new Set(readings.flatMap((one) => [one.slice(0, 1), ...(/^[zcs]h/.exec(one) ?? [])]));
  const forms = [...new Set([part, ...readings])];
  const firsts = lettersOf(forms.map((form) => form.slice(0, 1)).join(''));
  const unit = { forms, heads: [...heads], firsts };
  if (han.test(part)) units.set(part, unit);
  return unit;
}

/** What may be typed for a folded text that has Chinese in it, a unit after the other; null for one that has none. */
export function unitsOf(folded: string): readonly Unit[] | null {
  return han.test(folded) ? (folded.match(parts) ?? []).map(unitOf) : null;
}

/**
 * Whether `typed` (no spaces) spells the text from unit `from` on: each unit in full or by its head, the last one as far
 * as it was typed (`jinqiu`, `jq`, `jinq`, `jqiu`, `进q`). All ways are followed at once, so it costs units x positions.
 */
export function spells(text: readonly Unit[], from: number, typed: string): Spelled {
  const { length } = typed;
  let reached = [0];
  let started = false;
  for (let at = from; at < text.length && reached.length > 0; at += 1) {
    const unit = text[at];
    if (!unit) break;
    const next: number[] = [];
    for (const position of reached) {
      for (const form of unit.forms) {
        if (typed.startsWith(form, position)) add(next, position + form.length);
        else if (form.length > length - position && form.startsWith(typed.slice(position))) started = true;
      }
      for (const head of unit.heads) if (typed.startsWith(head, position)) add(next, position + head.length);
    }
    if (next.includes(length)) {
      if (at === text.length - 1) return 'whole';
      started = true;
    }
    reached = next.filter((position) => position < length);
  }
  return started ? 'start' : null;
}

function add(positions: number[], position: number): void {
  if (!positions.includes(position)) positions.push(position);
}
