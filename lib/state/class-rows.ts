import { isAnswerable, type LabelClass, type LabelSet } from '../domain/label-set.ts';
import type { Remap } from '../keys/bindings-of.ts';
import { classKeyProblems } from '../keys/class-key-problems.ts';
import { assignClassKeys } from '../keys/class-keys.ts';
import { hasText } from './has-text.ts';

/** One class as a list shows it. */
type ClassRowData = {
  readonly entry: LabelClass;
  /** How deep it stands in the tree, from 0. */
  readonly depth: number;
  /** It only groups the classes below it. */
  readonly heading: boolean;
  /** What its keycap shows, or null. */
  readonly cap: string | null;
};

const keyed = (classes: readonly LabelClass[]) =>
  classes.map((entry) => ({ id: entry.id, key: entry.key, answerable: isAnswerable(entry) }));

/** A key a class names and can't have, whoever else would like it. Two classes with one key are a fault of the set. */
type KeyProblem = {
  readonly entry: LabelClass;
  readonly key: string;
  readonly reason: 'command' | 'notAKey';
};

export function keyProblems(set: Pick<LabelSet, 'classes'>, remap: Remap): readonly KeyProblem[] {
  return classKeyProblems(keyed(set.classes), remap).flatMap(({ classId, key, reason }) => {
    const entry = set.classes.find((one) => one.id === classId);
    return entry && reason !== 'sameKey' ? [{ entry, key, reason }] : [];
  });
}

/** The classes in use, each parent right above its children, with the keys they answer to. */
export function classRows(set: Pick<LabelSet, 'classes'>, remap: Remap): readonly ClassRowData[] {
  const used = set.classes.filter((entry) => !entry.retired);
  const { byClass } = assignClassKeys(keyed(used), remap);
  const ids = new Set(used.map((entry) => entry.id));
  const children = new Map<string | null, LabelClass[]>();
  for (const entry of used) {
    const parent = entry.parent !== null && ids.has(entry.parent) ? entry.parent : null;
    const siblings = children.get(parent);
    if (siblings) siblings.push(entry);
    else children.set(parent, [entry]);
  }
  const rows: ClassRowData[] = [];
  const stack = [...(children.get(null) ?? [])].reverse().map((entry) => ({ entry, depth: 0 }));
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { entry, depth } = next;
    rows.push({ entry, depth, heading: !isAnswerable(entry), cap: byClass.get(entry.id) ?? null });
    for (const child of [...(children.get(entry.id) ?? [])].reverse()) stack.push({ entry: child, depth: depth + 1 });
  }
  return rows;
}

/** The rows whose name, in any language, or alias has `text` in it, without the tree. All of them for no text. */
export function findRows(rows: readonly ClassRowData[], text: string): readonly ClassRowData[] {
  if (text.trim() === '') return rows;
  return rows
    .filter(({ entry }) => hasText(text, [...Object.values(entry.name), ...entry.aliases, entry.id]))
    .map((row) => ({ ...row, depth: 0 }));
}
