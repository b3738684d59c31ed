import type { LabelClass, LabelSet } from '../domain/label-set.ts';
import type { ClassDraft } from '../domain/label-set-versions.ts';
import { textIn } from '../domain/localised-text.ts';

/**
 * Gives the classes of an edited list what the list cannot say: a class of `base` is known by its name under its
 * parent, else by its name alone, and keeps its id, its names in other languages, its colour, shapes and attributes.
 */
export function keepKnown(base: LabelSet, classes: readonly ClassDraft[], language: string): ClassDraft[] {
  const free = new Set(base.classes);
  const ids = new Map<string, string>();
  const taken = new Map<ClassDraft, LabelClass>();
  const claim = (draft: ClassDraft, fits: (entry: LabelClass) => boolean) => {
    const found = [...free].find(
      (entry) => textIn(entry.name, language) === textIn(draft.name, language) && fits(entry),
    );
    if (!found) return;
    free.delete(found);
    taken.set(draft, found);
    ids.set(draft.id, found.id);
  };
  const parentOf = (draft: ClassDraft) => (draft.parent === null ? null : (ids.get(draft.parent) ?? draft.parent));
  for (const draft of classes) claim(draft, (entry) => entry.parent === parentOf(draft));
  for (const draft of classes) if (!taken.has(draft)) claim(draft, () => true);

  const used = new Set([...taken.values()].map((entry) => entry.id));
  for (const draft of classes) {
    if (taken.has(draft)) continue;
    // A new class whose id an old one has already.
    let id = draft.id;
    for (let next = 2; used.has(id) || base.classes.some((entry) => entry.id === id); next += 1)
      id = `${draft.id}-${next}`;
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
