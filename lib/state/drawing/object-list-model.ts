import { computed, createModel, signal } from '@preact/signals';
import type { Id } from '../../domain/ids.ts';
import type { DrawnShape } from './drawn-shape.ts';

/** '' shows all, '-' those without a class, '=id' those of a class. */
type Filter = string;

const fits = (filter: Filter, { row }: DrawnShape): boolean =>
  filter === '' || (filter === '-' ? row.class === null : row.class === filter.slice(1));

type ListPorts = {
  shapes: { readonly value: readonly DrawnShape[] };
  /** The same, as the list is to follow them. */
  listed: { readonly value: readonly DrawnShape[] };
};

/** What the list beside the picture shows, the newest first, and what its filter hides on the picture. */
export const ObjectListModel = createModel(({ shapes, listed }: ListPorts) => {
  const filter = signal<Filter>('');
  const hidesOthers = signal(false);
  const nothing: ReadonlySet<Id> = new Set();
  return {
    filter,
    hidesOthers,
    shown: computed(() => {
      const asked = filter.value;
      return (asked === '' ? listed.value : listed.value.filter((shape) => fits(asked, shape))).toReversed();
    }),
    /** The shapes the filter leaves out, while they are to be hidden. */
    leftOut: computed<ReadonlySet<Id>>(() => {
      if (!hidesOthers.value || filter.value === '') return nothing;
      return new Set(shapes.value.flatMap((shape) => (fits(filter.value, shape) ? [] : shape.id)));
    }),
  };
});
