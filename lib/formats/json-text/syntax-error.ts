/** One token of JSON (RFC 8259), after its white space; the empty match is the end of the text. */
const token =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters end a string in JSON
  /[ \t\n\r]*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|$)/y;

type Expecting = 'value' | 'firstElement' | 'firstKey' | 'key' | 'colon' | 'next' | 'end';

/**
 * The line, from 1, where a text stops being JSON; null where it is JSON. Parsers don't say: V8's messages leave the
 * place out as often as not.
 */
export function lineOfSyntaxError(text: string): number | null {
  const open: ('{' | '[')[] = [];
  let expecting: Expecting = 'value';
  const afterValue = (): Expecting => (open.length === 0 ? 'end' : 'next');
  token.lastIndex = 0;
  for (;;) {
    const from = token.lastIndex;
    const found = token.exec(text);
    const bad = () => text.slice(0, from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0)).split('\n').length;
    if (!found) return bad();
    const [, mark, string, other] = found;
    const top = open.at(-1);
    const isValueNext = expecting === 'value' || expecting === 'firstElement';
    if (mark === undefined && string === undefined && other === undefined) return expecting === 'end' ? null : bad();
    if (isValueNext && (mark === '{' || mark === '[')) {
      open.push(mark);
      expecting = mark === '{' ? 'firstKey' : 'firstElement';
    } else if (isValueNext && mark === undefined) expecting = afterValue();
    else if ((expecting === 'firstKey' || expecting === 'key') && string !== undefined) expecting = 'colon';
    else if (expecting === 'colon' && mark === ':') expecting = 'value';
    else if (expecting === 'next' && mark === ',') expecting = top === '{' ? 'key' : 'value';
    else if (
      (mark === '}' && top === '{' && (expecting === 'next' || expecting === 'firstKey')) ||
      (mark === ']' && top === '[' && (expecting === 'next' || expecting === 'firstElement'))
    ) {
      open.pop();
      expecting = afterValue();
    } else return bad();
  }
}
