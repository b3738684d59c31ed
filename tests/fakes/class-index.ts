import { isAnswerable, type LabelClass } from '../../lib/domain/label-set.ts';
import { find } from '../../lib/overlay/finder/find.ts';
import { byUse, type ClassIndex, indexClasses } from '../../lib/overlay/finder/index-classes.ts';

/** A class, of whatever matters for a test. */
export function aClass(id: string, more: Partial<LabelClass> = {}): LabelClass {
  return {
    id,
    number: 1,
    name: { en: id },
    parent: null,
    colour: null,
    key: null,
    aliases: [],
    tag: true,
    shapes: [],
    attributes: [],
    retired: false,
    ...more,
  };
}

/** The index of all classes, in one go. */
export function indexNow(classes: readonly LabelClass[]): ClassIndex {
  const making = indexClasses(classes, classes.filter(isAnswerable));
  for (;;) {
    const { done, value } = making.next();
    if (done) return value;
  }
}

/** A finder over classes that are used so often: what is typed finds ids, best first. */
export function finderOver(classes: readonly LabelClass[], uses: Readonly<Record<string, number>> = {}) {
  const index = indexNow(classes);
  const order = byUse(index, uses);
  const found = (typed: string) => find(index, order, typed, null);
  return {
    index,
    order,
    found,
    ids: (typed: string): string[] => [...found(typed).ranked].map((at) => index.ids[at] ?? ''),
  };
}
