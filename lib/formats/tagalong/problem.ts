/** What is wrong with a file. `line` counts from 1; null where it is the file as a whole. */
export type Problem = { line: number | null; code: ProblemCode; detail: string };

const texts = {
  tooLarge: 'the file is larger than may be read',
  tooLong: 'the line is longer than may be read',
  tooDeep: 'values are nested too deep',
  tooManyKeys: 'an object has too many keys',
  tooManyValues: 'there are too many values',
  notUtf8: 'the text is not UTF-8',
  notJson: 'this is not JSON',
  notTagalong: 'this is not a tagalong file',
  newerFormat: 'the file was made by a newer Tagalong',
  badRecord: 'the record is not as the format says',
  wrongPlace: 'the record stands in the wrong place',
  wrongOrder: 'the record is out of order, or there twice',
  noSummary: 'the file ends without its summary: it was cut short',
  wrongExport: 'header and summary are of different exports',
  wrongCount: 'the summary counts other records than the file holds',
  wrongHash: 'the records are not those that were written: their SHA-256 differs from the summary',
  missingPicture: 'the picture it is about is not in the file',
  missingLabelSet: 'the label set version it names is not in the file',
  missingMask: 'the mask it names is not in the file',
  missingClass: 'the class it names is not in that label set version',
} as const;
type ProblemCode = keyof typeof texts;

/** A record as it stands in a file: its line, its text in the JSON Lines form, its value; or why there is none. */
export type Found = {
  line: number;
  text: string;
  value: unknown;
  problem?: { code: ProblemCode; detail: string };
};

/** A problem in plain English, for command lines and logs. Surfaces translate the code instead. */
export function describeProblem({ line, code, detail }: Problem): string {
  return `${line === null ? '' : `line ${line}: `}${texts[code]}${detail === '' ? '' : ` (${detail})`}`;
}

/** Problems as they are found; past `most` they are only counted. */
export type Problems = {
  add(line: number | null, code: ProblemCode, detail?: string): void;
  readonly list: readonly Problem[];
  readonly count: number;
};

/** No problems yet; of those to come the first `most` are kept. */
export function newProblems(most = 100): Problems {
  const list: Problem[] = [];
  let count = 0;
  return {
    add(line, code, detail = '') {
      count += 1;
      if (list.length < most) list.push({ line, code, detail });
    },
    list,
    get count() {
      return count;
    },
  };
}

/** Thrown inside a reader where going on makes no sense; readers turn it into a problem. */
export class Unreadable extends Error {
  readonly line: number | null;
  readonly code: ProblemCode;

  constructor(line: number | null, code: ProblemCode, detail = '') {
    super(detail);
    this.line = line;
    this.code = code;
  }
}
