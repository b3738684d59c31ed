import { computed } from '@preact/signals';
import type { Attributes } from '../../domain/annotation.ts';
import type { LabelClass } from '../../domain/label-set.ts';
import type { DrawingParts } from './drawing-parts.ts';

type Asked = {
  labelClass: LabelClass;
  values: Attributes;
  count: number;
  /** Which shapes are asked about, as text. */
  of: string;
};

/** What the class of the selected shapes asks about them, and the way to say it. */
export function createAttributeActs({ deps, selection, acts }: DrawingParts) {
  const { labelSet } = deps;

  /** What all of them say alike. */
  function common(all: readonly Attributes[]): Attributes {
    const [first = {}, ...others] = all;
    return Object.fromEntries(
      Object.entries(first).filter(([id, value]) => others.every((other) => other[id] === value)),
    );
  }

  return {
    /** Null where the selected shapes are not all of one class, or it asks nothing. */
    attributes: computed<Asked | null>(() => {
      const selected = selection.selected.value;
      const classes = new Set(selected.map(({ row }) => row.class));
      const [id] = classes;
      void labelSet.set.value;
      const labelClass = classes.size === 1 && id ? labelSet.find(id) : undefined;
      if (!labelClass || labelClass.attributes.length === 0) return null;
      return {
        labelClass,
        values: common(selected.map(({ row }) => row.attributes)),
        count: selected.length,
        of: selected.map(({ id }) => id).join(),
      };
    }),
    /** `undefined` takes the value away. */
    setAttribute(attribute: string, value: string | number | boolean | undefined): void {
      const changes = selection.selected.peek().map(({ id, row }) => {
        const { [attribute]: _, ...others } = row.attributes;
        return { row: id, attributes: value === undefined ? others : { ...others, [attribute]: value } };
      });
      if (changes.length > 0) acts()?.change(changes);
    },
  };
}
