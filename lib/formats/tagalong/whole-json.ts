import { endOfString } from '../json-text/guard.ts';
import { type Found, Unreadable } from './problem.ts';
import { rowTypes, sections } from './records.ts';

/** The line on which each element of each array right under the top begins, by the array's name. `text` is valid JSON. */
function elementLines(text: string): Map<string, number[]> {
  const lines = new Map<string, number[]>();
  let name = '';
  let depth = 0;
  let line = 1;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\n') line += 1;
    else if (character === '"') {
      const end = endOfString(text, at);
      if (depth === 1) name = text.slice(at + 1, end);
      at = end;
    } else if (character === '{' || character === '[') {
      if (depth === 2) {
        const starts = lines.get(name) ?? [];
        starts.push(line);
        lines.set(name, starts);
      }
      depth += 1;
    } else if (character === '}' || character === ']') depth -= 1;
  }
  return lines;
}

/**
 * The records of a JSON form that was parsed whole, whatever its layout. Their text is made again, as the writer makes
 * it: numbers and key order are JSON's own, so that a file which was only laid out anew still has the same SHA-256.
 */
export function* recordsOfWhole(text: string, value: unknown): Generator<Found> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Unreadable(1, 'notTagalong');
  const { header, summary, ...rest } = value as Record<string, unknown>;
  if (header === undefined) throw new Unreadable(1, 'notTagalong', 'there is no header');
  const found = (record: unknown, line: number): Found => ({ line, value: record, text: JSON.stringify(record) });
  const lines = elementLines(text);
  yield found(header, 1);
  for (const type of rowTypes) {
    const records = rest[sections[type]];
    delete rest[sections[type]];
    if (records === undefined && (type === 'event' || type === 'mask')) continue;
    if (!Array.isArray(records)) {
      yield { ...found(null, 1), problem: { code: 'badRecord', detail: `${sections[type]} is not a list` } };
      continue;
    }
    const starts = lines.get(sections[type]) ?? [];
    for (const [index, record] of records.entries()) {
      const at = found(record, starts[index] ?? 1);
      const isOther = (record as { type?: unknown } | null)?.type !== type;
      yield isOther ? { ...at, problem: { code: 'wrongPlace', detail: `among ${sections[type]}` } } : at;
    }
  }
  for (const name of Object.keys(rest)) {
    yield { ...found(null, 1), problem: { code: 'badRecord', detail: `unknown key ${name.slice(0, 40)}` } };
  }
  if (summary !== undefined) yield found(summary, text.split('\n').length);
}
