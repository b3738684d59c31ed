import { computed, createModel, type ReadonlySignal, signal } from '@preact/signals';
import type { Id } from '../../domain/ids.ts';
import type { DrawnShape } from './drawn-shape.ts';

type SelectionPorts = {
  shapes: ReadonlySignal<readonly DrawnShape[]>;
  byId: ReadonlySignal<ReadonlyMap<Id, DrawnShape>>;
};

/** Which shapes are selected, hidden and locked: how the person sees the picture, not what they say of it. */
export const SelectionModel = createModel(({ shapes, byId }: SelectionPorts) => {
  const wanted = signal<ReadonlySet<Id>>(new Set());
  const hidden = signal<ReadonlySet<Id>>(new Set());
  const locked = signal<ReadonlySet<Id>>(new Set());

  /** What was deleted, undone or hidden is selected no more; should it come back, it is. */
  const ids = computed<ReadonlySet<Id>>(() => {
    const found = [...wanted.value].filter((id) => byId.value.has(id) && !hidden.value.has(id));
    return found.length === wanted.value.size ? wanted.value : new Set(found);
  });
  const selected = computed(() => [...ids.value].flatMap((id) => byId.value.get(id) ?? []));
  const canSelect = (id: Id) => !hidden.peek().has(id);

  function toggle(set: ReadonlySet<Id>, some: readonly Id[]): ReadonlySet<Id> {
    const all = some.every((id) => set.has(id));
    const rest = [...set].filter((id) => !some.includes(id));
    return new Set(all ? rest : [...rest, ...some]);
  }

  return {
    ids,
    selected,
    hidden,
    locked,
    select(some: readonly Id[]): void {
      // The same again is no change: every row of the list looks at it.
      const now = wanted.peek();
      if (some.length === now.size && some.every((id) => now.has(id))) return;
      wanted.value = new Set(some);
    },
    toggle(some: readonly Id[]): void {
      wanted.value = toggle(ids.peek(), some);
    },
    all(): void {
      wanted.value = new Set(shapes.peek().flatMap(({ id }) => (canSelect(id) && !locked.peek().has(id) ? id : [])));
    },
    /** The next shape from the selected one on that fits, in the order they lie; around the end. Null where none fits. */
    step(by: 1 | -1, fits: (shape: DrawnShape) => boolean = () => true): DrawnShape | null {
      const list = shapes.peek().filter((shape) => canSelect(shape.id) && fits(shape));
      const from = [...ids.peek()].at(by === 1 ? -1 : 0);
      const all = shapes.peek();
      const at = all.findIndex(({ id }) => id === from);
      const rank = (shape: DrawnShape) => all.indexOf(shape);
      const ahead =
        by === 1 ? list.find((shape) => rank(shape) > at) : list.findLast((shape) => at < 0 || rank(shape) < at);
      const next = ahead ?? (by === 1 ? list[0] : list.at(-1)) ?? null;
      if (next) wanted.value = new Set([next.id]);
      return next;
    },
    hide: (some: readonly Id[]): void => {
      hidden.value = toggle(hidden.peek(), some);
    },
    lock: (some: readonly Id[]): void => {
      locked.value = toggle(locked.peek(), some);
    },
    showAll: (): void => {
      hidden.value = new Set();
    },
    unlockAll: (): void => {
      locked.value = new Set();
    },
  };
});
