import type { LabelClass, LabelSet } from './label-set.ts';

/** A class as a person writes it: its number is not theirs to give. */
export type ClassDraft = Omit<LabelClass, 'number' | 'retired'>;
export type LabelSetDraft = Omit<LabelSet, 'version' | 'classes'> & { classes: ClassDraft[] };

/** The first version of a set: numbers from 1 in the order written. */
export function firstVersion(draft: LabelSetDraft): LabelSet {
  const classes = draft.classes.map((entry, index) => ({ ...entry, number: index + 1, retired: false }));
  return { ...draft, version: 1, classes };
}

/**
 * The version after `previous`. A class keeps its number by its id; a new one gets a number no class of the set ever
 * had; one that the draft leaves out stays, retired, so that what was labelled with it keeps its meaning.
 */
export function nextVersion(previous: LabelSet, draft: LabelSetDraft): LabelSet {
  const before = new Map(previous.classes.map((entry) => [entry.id, entry]));
  let last = previous.classes.reduce((most, entry) => Math.max(most, entry.number), 0);
  const classes: LabelClass[] = draft.classes.map((entry) => {
    const number = before.get(entry.id)?.number;
    if (number === undefined) last += 1;
    return { ...entry, number: number ?? last, retired: false };
  });
  const kept = new Set(draft.classes.map((entry) => entry.id));
  for (const entry of previous.classes) {
    if (!kept.has(entry.id)) classes.push({ ...entry, key: null, retired: true });
  }
  const present = new Set(classes.map((entry) => entry.id));
  const rooted = classes.map((entry) =>
    entry.parent !== null && !present.has(entry.parent) ? { ...entry, parent: null } : entry,
  );
  return { ...draft, version: previous.version + 1, classes: rooted };
}
