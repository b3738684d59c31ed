import { findExcess } from '../json-text/guard.ts';
import { lineOfSyntaxError } from '../json-text/syntax-error.ts';
import { newLayout } from './json-layout.ts';
import { type Chunks, decode, type Line, linesIn, type ReadLimits, readLimits } from './lines.ts';
import { type Found, Unreadable } from './problem.ts';
import { recordsOfWhole } from './whole-json.ts';

export type Stretch = Iterable<Found>;

const shortOf = (error: unknown) => (error instanceof Error ? error.message.slice(0, 120) : '');

function parseLine(found: Line, trusted: boolean): Found {
  const excess = trusted ? null : findExcess(found.text);
  if (excess) return { ...found, value: null, problem: { code: excess.code, detail: '' } };
  try {
    return { ...found, value: JSON.parse(found.text) };
  } catch (error) {
    return { ...found, value: null, problem: { code: 'notJson', detail: shortOf(error) } };
  }
}

function* parseLines(lines: readonly Line[], trusted: boolean): Generator<Found> {
  for (const line of lines) if (line.text.trim() !== '') yield parseLine(line, trusted);
}

type Form = 'jsonl' | 'layout' | 'whole';

/** Told by the first two lines that say anything: a typed record; or the opening of the writer's own layout; or neither. */
function formOf([first, second]: readonly Line[]): Form {
  if (first && /^\s*\{\s*"type"\s*:/.test(first.text)) return 'jsonl';
  return first?.text === '{' && second?.text.startsWith('"header":') ? 'layout' : 'whole';
}

const brokenAt = (line: number, detail: string): Found => {
  return { line, text: '', value: null, problem: { code: 'notJson', detail } };
};

function* parseLayout(
  layout: ReturnType<typeof newLayout>,
  lines: readonly Line[],
  trusted: boolean,
): Generator<Found> {
  for (const line of lines) {
    const record = layout.take(line);
    if (record?.broken) yield brokenAt(line.line, record.broken);
    else if (record) yield parseLine(record, trusted);
  }
}

/** A file's records, in order, a stretch for each chunk. `trusted` text is not looked through before it is parsed. */
export async function* stretchesOf(
  chunks: Chunks,
  limits: Partial<ReadLimits>,
  trusted = false,
): AsyncGenerator<Stretch> {
  const { bytes, line: longest } = { ...readLimits, ...limits };
  const layout = newLayout();
  let form: Form | null = null;
  let held: Line[] = [];
  let last = 0;
  const stretch = (lines: readonly Line[]) =>
    form === 'jsonl' ? parseLines(lines, trusted) : parseLayout(layout, lines, trusted);
  for await (const lines of linesIn(decode(chunks, bytes), longest)) {
    last = lines.at(-1)?.line ?? last;
    if (form === null || form === 'whole') {
      for (const line of lines) if (form || held.length > 0 || line.text.trim() !== '') held.push(line);
      if (form || held.length < 2) continue;
      form = formOf(held);
      if (form === 'whole') continue;
      yield stretch(held);
      held = [];
    } else yield stretch(lines);
  }
  if (form === null && held.length > 0) form = formOf(held);
  if (form === 'whole') yield wholeOf(held.map((line) => line.text).join('\n'));
  else if (form) yield stretch(held);
  if (form === 'layout' && !layout.ended()) yield [brokenAt(last, 'the text ends before its closing brace')];
}

function wholeOf(text: string): Stretch {
  const excess = findExcess(text);
  if (excess) throw new Unreadable(excess.line, excess.code);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Unreadable(lineOfSyntaxError(text), 'notJson', shortOf(error));
  }
  return recordsOfWhole(text, value);
}
