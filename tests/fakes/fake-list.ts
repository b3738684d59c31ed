import type { ClassDraft } from '../../lib/domain/label-set-versions.ts';
import type { ParsedList, SourceProblem } from '../../lib/state/set-draft-model.ts';
import { setIdOf } from '../../lib/state/set-id.ts';

/** A plain stand-in for the list parser: indent by two, `name | key | alias`, a name twice in one place is a problem. */
export function fakeParseList(text: string): ParsedList {
  const classes: ClassDraft[] = [];
  const problems: SourceProblem[] = [];
  const path: ClassDraft[] = [];
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const [name = '', key = '', ...aliases] = line.split('|').map((part) => part.trim());
    const depth = Math.floor((line.length - line.trimStart().length) / 2);
    const parent = path[depth - 1]?.id ?? null;
    const own = setIdOf(name);
    const id = parent !== null && classes.some((entry) => entry.id === own) ? `${parent}-${own}` : own;
    if (classes.some((entry) => entry.id === id)) problems.push({ line: index + 1, code: 'doubleId', text: name });
    const made: ClassDraft = {
      id,
      name: { und: name },
      parent,
      colour: null,
      key: key || null,
      aliases,
      tag: true,
      shapes: [],
      attributes: [],
    };
    path.length = depth;
    path.push(made);
    classes.push(made);
  });
  return { classes, problems };
}
