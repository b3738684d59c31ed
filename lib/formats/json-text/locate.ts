import { endOfString } from './guard.ts';

export type JsonPath = readonly (string | number)[];

const keyOf = (path: JsonPath) => JSON.stringify(path.map(String));

/**
 * The line, from 1, on which the value at each path begins; null where there is none. `text` must be valid JSON.
 * One pass over the text however many paths are asked for.
 */
export function linesOfPaths(text: string, paths: readonly JsonPath[]): (number | null)[] {
  const wanted = new Set(paths.map(keyOf));
  const deepest = paths.reduce((most, path) => Math.max(most, path.length), 0);
  const found = new Map<string, number>();
  const path: (string | number)[] = [];
  let line = 1;
  /** Whether the next string is a key: set after `{` and `,` inside an object. */
  let keyNext = false;
  let depth = 0;
  const note = () => {
    if (path.length > deepest || path.length !== depth) return;
    const key = keyOf(path);
    if (wanted.has(key) && !found.has(key)) found.set(key, line);
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (character === '\n') line += 1;
    else if (character === '"') {
      const end = endOfString(text, at);
      if (keyNext) path[depth - 1] = JSON.parse(text.slice(at, end + 1));
      else note();
      keyNext = false;
      at = end;
    } else if (character === '{' || character === '[') {
      note();
      depth += 1;
      path.push(character === '[' ? 0 : '');
      keyNext = character === '{';
    } else if (character === '}' || character === ']') {
      depth -= 1;
      path.pop();
      keyNext = false;
    } else if (character === ',') {
      const last = path[depth - 1];
      if (typeof last === 'number') path[depth - 1] = last + 1;
      else keyNext = true;
    } else if (!/[\s:]/.test(character)) {
      note();
      while (at + 1 < text.length && !/[\s,\]}]/.test(text[at + 1] ?? '')) at += 1;
    }
  }
  return paths.map((wantedPath) => found.get(keyOf(wantedPath)) ?? null);
}
