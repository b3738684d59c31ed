/** What untrusted JSON may have at most. Real files stay far below: a polygon in an event is 9 deep. */
const jsonLimits = { depth: 32, keys: 10_000, containers: 4_000_000 };

type JsonExcess = { code: 'tooDeep' | 'tooManyKeys' | 'tooManyValues'; line: number };

/**
 * Looks through the text of a JSON value, before it is parsed, for what would break or stall its reader: parsing
 * itself stands any depth, but what walks the value after does not. Says what and on which line, from 1.
 */
export function findExcess(text: string, limits = jsonLimits): JsonExcess | null {
  const keys: number[] = [];
  let containers = 0;
  let line = 1;
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case 0x0a:
        line += 1;
        break;
      case 0x22:
        at = endOfString(text, at);
        break;
      case 0x5b: // [
      case 0x7b: // {
        keys.push(0);
        containers += 1;
        if (keys.length > limits.depth) return { code: 'tooDeep', line };
        if (containers > limits.containers) return { code: 'tooManyValues', line };
        break;
      case 0x5d:
      case 0x7d:
        keys.pop();
        break;
      case 0x3a: {
        const depth = keys.length - 1;
        const count = (keys[depth] ?? 0) + 1;
        if (count > limits.keys) return { code: 'tooManyKeys', line };
        keys[depth] = count;
        break;
      }
    }
  }
  return null;
}

/** Index of the quote that ends the string beginning at `start`, or of the text's end where none does. */
export function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end > 0) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === 0x5c) slashes += 1;
    if (slashes % 2 === 0) return end;
    end = text.indexOf('"', end + 1);
  }
  return text.length;
}
