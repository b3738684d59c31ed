import type { Line } from './lines.ts';
import { rowTypes, sections } from './records.ts';

const openings = rowTypes.map((type) => `"${sections[type]}":[`);
const names = ['"header":', '"summary":'] as const;

type LaidOut = Line & { broken?: string };

/**
 * Takes the JSON form apart line by line, where its layout is the writer's own (a record a line), and gives its records
 * as lines of the JSON Lines form: so a large file is read as a stream. What is not laid out so is `broken`, with the
 * reason: the text as a whole would then not be JSON, or not the writer's.
 */
export function newLayout() {
  let at: 'start' | 'between' | 'inside' | 'after' | 'end' = 'start';
  let section = -1;
  /** Whether the last line said that another element follows; null right after an opening. */
  let comma: boolean | null = null;

  function named(line: Line, name: string): LaidOut {
    const wanted = name === names[0];
    const end = wanted ? ',' : '';
    const { text } = line;
    if (at !== 'between' || wanted !== section < 0) return { ...line, broken: 'not the place for this' };
    if (!text.endsWith(end)) return { ...line, broken: 'no comma after this line' };
    at = wanted ? 'between' : 'after';
    if (wanted) section = 0;
    return { line: line.line, text: text.slice(name.length, wanted ? -1 : undefined) };
  }

  return {
    /** The record on this line; null where the line only frames records. */
    take(line: Line): LaidOut | null {
      const { text } = line;
      if (text === '') return null;
      if (text.startsWith('{"type":') && at === 'inside') {
        const missing = comma === false;
        comma = text.endsWith(',');
        if (missing) return { ...line, broken: 'no comma before this line' };
        return { line: line.line, text: comma ? text.slice(0, -1) : text };
      }
      const name = names.find((start) => text.startsWith(start));
      if (name) return named(line, name);
      const opened = openings.indexOf(text);
      if (at === 'start' && text === '{') at = 'between';
      else if (at === 'after' && text === '}') at = 'end';
      else if (at === 'between' && opened >= 0 && opened >= section) {
        at = 'inside';
        section = opened + 1;
        comma = null;
      } else if (at === 'inside' && text === '],' && comma !== true) at = 'between';
      else return { ...line, broken: 'this line does not belong here' };
      return null;
    },
    /** Whether the text was closed. */
    ended: () => at === 'end',
  };
}
