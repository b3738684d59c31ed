import type { LabelClass, LabelSet } from '../domain/label-set.ts';
import type { ClassDraft } from '../domain/label-set-versions.ts';
import { textIn } from '../domain/localised-text.ts';

/**
 * Gives the classes of an edited list what the list cannot say: a class of `base` is known by its name under its
 * parent, else by its name alone, and keeps its id, its names in other languages, its colour, shapes and attributes.
 */
export function keepKnown(base: LabelSet, classes: readonly ClassDraft[], language: string): ClassDraft[] {
  const nameOf = (entry: Pick<LabelClass, 'name'>) => textIn(entry.name, language);
  const byName = new Map<string, LabelClass[]>();
  for (const entry of base.classes) {
    const same = byName.get(nameOf(entry));
    if (same) same.push(entry);
    else byName.set(nameOf(entry), [entry]);
  }
  const ids = new Map<string, string>();
  const taken = new Map<ClassDraft, LabelClass>();
  const used = new Set<string>();
  const claim = (draft: ClassDraft, fits: (entry: LabelClass) => boolean) => {
    const found = byName.get(nameOf(draft))?.find((entry) => !used.has(entry.id) && fits(entry));
    if (!found) return;
    used.add(found.id);
    taken.set(draft, found);
    ids.set(draft.id, found.id);
  };
  const parentOf = (draft: ClassDraft) => (draft.parent === null ? null : (ids.get(draft.parent) ?? draft.parent));
  for (const draft of classes) claim(draft, (entry) => entry.parent === parentOf(draft));
  for (const draft of classes) if (!taken.has(draft)) claim(draft, () => true);

  const old = new Set(base.classes.map((entry) => entry.id));
  for (const draft of classes) {
    if (taken.has(draft)) continue;
    // A new class whose id another one has, or had.
    let id = draft.id;
    for (let next = 2; used.has(id) || old.has(id); next += 1) id = `${draft.id}-${next}`;
    used.add(id);
    ids.set(draft.id, id);
  }
  return classes.map((draft) => {
    const { key, aliases } = draft;
    const parent = parentOf(draft);
    const known = taken.get(draft);
    if (!known) return { ...draft, id: ids.get(draft.id) ?? draft.id, parent };
    const { number: _number, retired: _retired, ...kept } = known;
    return { ...kept, key, aliases, parent };
  });
}
