/** A line of a list, taken apart. Fields are as written, less the white space around them. */
type ListLine = { indent: string; name: string; key: string; aliases: string[] };

/** What can stand between fields, and between aliases: ASCII, full width, and the Chinese list commas. */
const fieldMarks = '|｜';
const aliasMarks = ',，、;；';
/** A backslash makes any of these, and itself, plain text. */
const special = `${fieldMarks}${aliasMarks}#＃\\`;

/** Cuts `text` at each of `marks` that no backslash stands before. Backslashes stay. */
function cut(text: string, marks: string): string[] {
  const parts = [''];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    const next = text[at + 1];
    if (character === '\\' && next !== undefined && special.includes(next)) {
      parts.push(`${parts.pop()}${character}${next}`);
      at += 1;
    } else if (marks.includes(character)) parts.push('');
    else parts.push(`${parts.pop()}${character}`);
  }
  return parts;
}

/** A name is one line of visible text: runs of white space and control characters are one space. */
const oneLine = (text: string) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

const plain = (text: string) =>
  oneLine(text).replace(/\\(.)/gu, (whole, character: string) => (special.includes(character) ? character : whole));

/** Takes a line of a list apart; null where it is blank or a comment. Tabs between fields are a spreadsheet's columns. */
export function parseLine(line: string): ListLine | null {
  const indent = /^\s*/.exec(line)?.[0] ?? '';
  const body = line.slice(indent.length).trimEnd();
  if (body === '' || body.startsWith('#') || body.startsWith('＃')) return null;
  const marked = cut(body, fieldMarks);
  const [name = '', key = '', ...more] = marked.length > 1 ? marked : body.split('\t');
  const aliases = more.flatMap((field) => cut(field, aliasMarks)).map(plain);
  return { indent, name: plain(name), key: plain(key), aliases: aliases.filter((alias) => alias !== '') };
}

/** Text, on one line, that `parseLine` gives back as it is, wherever it stands in a line. */
export function escapeText(text: string): string {
  return [...oneLine(text)].map((character) => (special.includes(character) ? `\\${character}` : character)).join('');
}
