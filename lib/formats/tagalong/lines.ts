import { Unreadable } from './problem.ts';

export type Chunks = AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>;
export type Line = { line: number; text: string };

/** Bytes a file may have, and UTF-16 code units a line, unless the caller says otherwise. */
export type ReadLimits = { bytes: number; line: number };
export const readLimits: ReadLimits = { bytes: 50_000_000, line: 50_000_000 };

/** Text of UTF-8 chunks, refused where it is not UTF-8 or more than `most` bytes. A byte order mark is dropped. */
export async function* decode(chunks: Chunks, most: number): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let bytes = 0;
  let lines = 1;
  const text = (chunk?: Uint8Array): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      throw new Unreadable(lines, 'notUtf8', 'on this line or soon after it');
    }
  };
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > most) throw new Unreadable(null, 'tooLarge', `more than ${most} bytes`);
    const piece = typeof chunk === 'string' ? chunk : text(chunk);
    yield piece;
    for (let at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', at + 1)) lines += 1;
  }
  yield text();
}

/** The lines of a text, without their ends (LF or CRLF), a batch for each piece that came in. */
export async function* linesIn(pieces: AsyncIterable<string>, most: number): AsyncGenerator<Line[]> {
  let rest = '';
  let next = 1;
  const numbered = (text: string): Line => {
    const line = next;
    next += 1;
    return { line, text: text.endsWith('\r') ? text.slice(0, -1) : text };
  };
  for await (const piece of pieces) {
    const parts = piece.split('\n');
    if (rest.length + (parts[0]?.length ?? 0) > most) throw new Unreadable(next, 'tooLong', `more than ${most}`);
    parts[0] = rest + (parts[0] ?? '');
    rest = parts.pop() ?? '';
    yield parts.map(numbered);
  }
  if (rest !== '') yield [numbered(rest)];
}
