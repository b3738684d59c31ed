import { createModel, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { LocalisedText } from '../../domain/localised-text.ts';
import type { Settings, SettingsPatch } from '../../domain/settings.ts';
import type { Binding } from '../../keys/binding.ts';
import type { Remap } from '../../keys/bindings-of.ts';
import type { KeyPress } from '../../keys/key-press.ts';
import type { ActionId } from '../../keys/key-table.ts';
import { keepsFromReset, type WishedKey, wishedKey } from '../../keys/wished-key.ts';
import type { Backend } from '../backend.ts';

/** In how many label sets a class names a letter as its key, and the first of them. */
type LetterUse = { readonly set: LocalisedText; readonly name: LocalisedText; readonly count: number };

/** Why a key is not an action's yet. `letter`: a class has it; it can be had all the same. */
type KeyTrouble =
  | Exclude<WishedKey, { kind: 'waiting' } | { kind: 'fits' }>
  | { readonly kind: 'letter'; readonly binding: Binding; readonly use: LetterUse }
  | { readonly kind: 'resetTaken'; readonly by: ActionId };

type KeysPorts = {
  backend: Backend;
  settings: ReadonlySignal<Settings>;
  change(patch: SettingsPatch): Promise<void>;
};

/** The keys as the person changes them: which one is being set, and what stands in its way. */
export const KeysModel = createModel(({ backend, settings, change }: KeysPorts) => {
  const asking = signal<ActionId | null>(null);
  const trouble = signal<{ action: ActionId; what: KeyTrouble } | null>(null);
  /** By letter: which classes name it as their key. */
  const letters = signal<ReadonlyMap<string, LetterUse>>(new Map());

  async function readLetters(): Promise<void> {
    const found = new Map<string, LetterUse>();
    for (const { id } of await backend.query('labelSets', {})) {
      const set = await backend.query('labelSet', { id, version: null });
      for (const entry of set?.classes ?? []) {
        const letter = entry.key?.toLowerCase();
        if (!set || !letter || entry.retired) continue;
        const known = found.get(letter) ?? { set: set.name, name: entry.name, count: 0 };
        found.set(letter, { ...known, count: known.count + 1 });
      }
    }
    letters.value = found;
  }

  const remap = (): Remap => settings.peek().keys;
  function put(next: Remap): void {
    asking.value = null;
    trouble.value = null;
    void change({ keys: Object.fromEntries(Object.entries(next).map(([action, keys]) => [action, [...keys]])) });
  }
  const give = (action: ActionId, binding: Binding): void => put({ ...remap(), [action]: [binding] });

  effect(() =>
    backend.listen((news) => {
      const sets = news.type === 'events' && news.events.some((event) => event.kind === 'labelSet');
      if (sets || news.type === 'afresh') untracked(() => void readLetters().catch(() => undefined));
    }),
  );

  return {
    asking,
    trouble,
    letters,
    refresh: readLetters,
    /** From now on the next key is the one this action shall have. */
    ask(action: ActionId): void {
      asking.value = action;
      trouble.value = null;
    },
    stopAsking(): void {
      asking.value = null;
    },
    /** A key was pressed while asked for. */
    press(pressed: KeyPress): void {
      const action = asking.peek();
      if (!action) return;
      const wish = wishedKey(action, pressed, remap());
      if (wish.kind === 'waiting') return;
      asking.value = null;
      if (wish.kind !== 'fits') {
        trouble.value = { action, what: wish };
        return;
      }
      const use = letters.peek().get(wish.binding);
      if (use) trouble.value = { action, what: { kind: 'letter', binding: wish.binding, use } };
      else give(action, wish.binding);
    },
    /** Takes the letter from the class, which gets a digit instead. */
    giveAnyway(): void {
      const known = trouble.peek();
      if (known?.what.kind === 'letter') give(known.action, known.what.binding);
    },
    reset(action: ActionId): void {
      const by = keepsFromReset(action, remap());
      if (by) {
        asking.value = null;
        trouble.value = { action, what: { kind: 'resetTaken', by } };
        return;
      }
      const { [action]: _, ...rest } = remap();
      put(rest);
    },
    resetAll: (): void => put({}),
  };
});
