import { isAnswerable, type LabelSet } from './label-set.ts';

/** What is wrong with a label set whose fields are each right; `class` is the id of the class it was found at. */
export type LabelSetProblem = {
  code: 'noClasses' | 'doubleId' | 'doubleNumber' | 'doubleKey' | 'unknownParent' | 'parentCycle';
  class: string | null;
};

/** Checks what holds between classes: ids, numbers and keys once each, parents there and without a cycle. */
export function checkLabelSet(set: LabelSet): LabelSetProblem[] {
  const problems: LabelSetProblem[] = [];
  if (!set.classes.some(isAnswerable)) problems.push({ code: 'noClasses', class: null });
  const parents = new Map<string, string | null>();
  const numbers = new Set<number>();
  const keys = new Set<string>();
  for (const entry of set.classes) {
    if (parents.has(entry.id)) problems.push({ code: 'doubleId', class: entry.id });
    if (numbers.has(entry.number)) problems.push({ code: 'doubleNumber', class: entry.id });
    if (entry.key && !entry.retired && keys.has(entry.key)) problems.push({ code: 'doubleKey', class: entry.id });
    parents.set(entry.id, entry.parent);
    numbers.add(entry.number);
    if (entry.key && !entry.retired) keys.add(entry.key);
  }
  const rooted = new Set<string>();
  for (const entry of set.classes) {
    if (entry.parent !== null && !parents.has(entry.parent)) {
      problems.push({ code: 'unknownParent', class: entry.id });
      continue;
    }
    const path = new Set<string>();
    let at: string | null = entry.id;
    while (at !== null && !rooted.has(at) && !path.has(at)) {
      path.add(at);
      at = parents.get(at) ?? null;
    }
    if (at !== null && path.has(at)) problems.push({ code: 'parentCycle', class: entry.id });
    for (const id of path) rooted.add(id);
  }
  return problems;
}
