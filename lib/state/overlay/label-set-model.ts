import { computed, createModel, signal } from '@preact/signals';
import { isAnswerable, type LabelClass, type LabelSet } from '../../domain/label-set.ts';
import type { Remap } from '../../keys/bindings-of.ts';
import { assignClassKeys } from '../../keys/class-keys.ts';
import type { ClassView } from './view.ts';

type LabelSetPorts = {
  labelSet(id: string): Promise<LabelSet | null>;
  classCounts(id: string): Promise<Record<string, number>>;
  after(ms: number, run: () => void): () => void;
  /** The person's own keys: a letter that is a command's is no class's. */
  remap: { readonly value: Remap };
};

/** How long counts may lag behind the last label, in ms. */
const countsLag = 300;

/** The tab's label set: its classes, their keys, and how many annotations each has. */
export const LabelSetModel = createModel((ports: LabelSetPorts) => {
  const set = signal<LabelSet | null>(null);
  const counts = signal<Record<string, number>>({});
  let countsDue = false;
  /** The set asked for last: of two under way the later one counts, whichever comes first. */
  let wanted: string | null = null;

  const classes = computed(() => set.value?.classes.filter(isAnswerable) ?? []);
  const byId = computed(() => new Map(set.value?.classes.map((entry) => [entry.id, entry]) ?? []));
  const keys = computed(() =>
    assignClassKeys(
      classes.value.map((entry) => ({ id: entry.id, key: entry.key, answerable: true })),
      ports.remap.value,
    ),
  );

  async function loadCounts(): Promise<void> {
    const id = set.peek()?.id;
    if (!id) return;
    const loaded = await ports.classCounts(id).catch(() => null);
    if (loaded && set.peek()?.id === id) counts.value = loaded;
  }

  return {
    set,
    counts,
    classes,
    keys,
    find: (id: string): LabelClass | undefined => byId.value.get(id),
    /** A class as it is drawn; one that this version of the set does not have goes by its id. */
    viewOf(id: string): ClassView {
      const found = byId.value.get(id);
      return found
        ? { id, number: found.number, name: found.name, colour: found.colour }
        : { id, number: 1, name: { und: id }, colour: null };
    },

    /** Null where there is no such set, or another one was asked for meanwhile. */
    async load(id: string): Promise<LabelSet | null> {
      wanted = id;
      const loaded = await ports.labelSet(id);
      if (wanted !== id) return null;
      set.value = loaded;
      counts.value = {};
      void loadCounts();
      return loaded;
    },

    /** Labels changed: the counts are read again soon, once for many changes. */
    countAgain(): void {
      if (countsDue) return;
      countsDue = true;
      ports.after(countsLag, () => {
        countsDue = false;
        void loadCounts();
      });
    },
  };
});
