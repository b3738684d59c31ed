import { computed, createModel, effect, signal, untracked } from '@preact/signals';
import type { ClassId, LabelClass, LabelSet } from '../../domain/label-set.ts';
import type { KeyPress } from '../../keys/key-press.ts';
import { type Found, find } from '../../overlay/finder/find.ts';
import { byUse, type ClassIndex } from '../../overlay/finder/index-classes.ts';
import type { TypedAhead } from '../../overlay/finder/typed-ahead.ts';
import type { ClassIndexes } from './class-indexes.ts';

type FinderPorts = {
  set: { readonly value: LabelSet | null };
  /** Those of the set that can be answered with. */
  answerable: { readonly value: readonly LabelClass[] };
  /** How often each class was used, by its id. */
  uses(): Readonly<Record<ClassId, number>>;
  indexes: ClassIndexes;
  choose(id: ClassId): void;
  close(): void;
};

/** Rows a page is, for PageUp and PageDown. */
const page = 9;
const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page };

/** One opening of the finder: what is typed, what it found, and which of it Enter takes. */
export const FinderModel = createModel((ports: FinderPorts) => {
  const typed = signal('');
  const index = signal<ClassIndex | null>(null);
  const found = signal<Found | null>(null);
  /** Place in the ranking of what Enter takes; with nothing typed and no arrow pressed Enter takes nothing. */
  const active = signal<number | null>(null);
  let order: Int32Array = new Int32Array();
  let entered = false;

  function look(before: Found | null): void {
    const known = index.peek();
    if (!known) return;
    found.value = find(known, order, typed.peek(), before);
    active.value = found.value.query !== '' && found.value.ranked.length > 0 ? 0 : null;
    if (entered) {
      entered = false;
      take(active.peek());
    }
  }

  function idAt(rank: number): ClassId | undefined {
    return index.peek()?.ids[found.peek()?.ranked[rank] ?? -1];
  }

  function take(rank: number | null): void {
    // Still indexing: the best match is taken when there is one.
    if (!index.peek()) entered = typed.peek() !== '';
    const id = rank === null ? undefined : idAt(rank);
    if (id !== undefined) ports.choose(id);
  }

  function move(by: number): void {
    const last = (found.peek()?.ranked.length ?? 0) - 1;
    const from = active.peek() ?? (by > 0 ? -1 : 0);
    active.value = last < 0 ? null : Math.min(Math.max(from + by, 0), last);
  }

  effect(() => {
    const set = ports.set.value;
    index.value = null;
    found.value = null;
    if (!set) return undefined;
    return ports.indexes.get(set, ports.answerable.value, (made) =>
      untracked(() => {
        order = byUse(made, ports.uses());
        index.value = made;
        look(null);
      }),
    );
  });

  return {
    typed,
    found,
    active,
    count: computed(() => found.value?.ranked.length ?? null),
    idAt,
    /** Goes on with what was typed before the finder was there. */
    goOn(ahead: TypedAhead): void {
      typed.value = ahead.text;
      entered = ahead.entered;
      look(null);
    },
    type(text: string): void {
      if (text === typed.peek()) return;
      typed.value = text;
      look(found.peek());
    },
    take,
    /** Arrows move, Enter takes, Esc closes; all else types. */
    press({ key, shiftKey, ctrlKey, altKey, metaKey, repeat }: KeyPress): boolean {
      if (ctrlKey || altKey || metaKey) return false;
      if (key === 'Escape') ports.close();
      else if (key === 'Enter') {
        if (!repeat && !shiftKey) take(active.peek());
      } else if (steps[key] !== undefined && !shiftKey) move(steps[key]);
      else return false;
      return true;
    },
  };
});
