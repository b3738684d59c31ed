import { type LabelSet, labelSetSchema } from '../../domain/label-set.ts';
import { checkLabelSet, type LabelSetProblem } from '../../domain/label-set-check.ts';
import { findExcess } from '../json-text/guard.ts';
import { type JsonPath, linesOfPaths } from '../json-text/locate.ts';
import { lineOfSyntaxError } from '../json-text/syntax-error.ts';

/** What is wrong with a label set file, where: `path` as in `classes.3.key`, `line` from 1, null where not known. */
type LabelSetFileProblem = {
  code: 'tooLarge' | 'tooDeep' | 'tooManyKeys' | 'tooManyValues' | 'notJson' | 'badField' | LabelSetProblem['code'];
  path: string;
  line: number | null;
  /** For a person, in English: what a field should be, or the class it is about. */
  detail: string;
};
type ReadLabelSet = { set: LabelSet; problems: [] } | { set: null; problems: LabelSetFileProblem[] };

/** 20 MB holds 100,000 classes with names in two languages. */
const mostCharacters = 20_000_000;
const mostProblems = 100;

/** Reads a label set file: JSON of the label set schema. Never throws for what is in the file. */
export function readLabelSet(text: string): ReadLabelSet {
  const refuse = (code: LabelSetFileProblem['code'], line: number | null, detail = ''): ReadLabelSet => ({
    set: null,
    problems: [{ code, path: '', line, detail }],
  });
  if (text.length > mostCharacters) return refuse('tooLarge', null);
  const json = text.replace(/^\ufeff/, '');
  const excess = findExcess(json);
  if (excess) return refuse(excess.code, excess.line);
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return refuse('notJson', lineOfSyntaxError(json));
  }
  const parsed = labelSetSchema.safeParse(value);
  if (parsed.success) return checked(parsed.data, json);
  const issues = parsed.error.issues.slice(0, mostProblems);
  const paths = issues.map((issue) => issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part)));
  const lines = nearestLines(json, paths);
  const problems = issues.map((issue, index) => ({
    code: 'badField' as const,
    path: paths[index]?.join('.') ?? '',
    line: lines[index] ?? null,
    detail: issue.message,
  }));
  return { set: null, problems };
}

/** The line of each path, or of the nearest value above it that is there: a field may be wrong by being missing. */
function nearestLines(json: string, paths: readonly JsonPath[]): (number | null)[] {
  const lines = linesOfPaths(json, [...paths, ...paths.map((path) => path.slice(0, -1))]);
  return paths.map((_, index) => lines[index] ?? lines[paths.length + index] ?? null);
}

function checked(set: LabelSet, json: string): ReadLabelSet {
  const problems = checkLabelSet(set).slice(0, mostProblems);
  if (problems.length === 0) return { set, problems: [] };
  // The last class with this id: of two alike, the later one is the one too many.
  const index = new Map(set.classes.map(({ id }, at) => [id, at]));
  const paths = problems.map((problem): JsonPath => {
    const at = problem.class === null ? undefined : index.get(problem.class);
    return at === undefined ? ['classes'] : ['classes', at];
  });
  const lines = linesOfPaths(json, paths);
  return {
    set: null,
    problems: problems.map(({ code, class: about }, at) => ({
      code,
      path: paths[at]?.join('.') ?? '',
      line: lines[at] ?? null,
      detail: about ?? '',
    })),
  };
}
