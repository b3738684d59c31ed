import { computed, createModel, signal } from '@preact/signals';
import type { KeyPress } from '../../keys/key-press.ts';
import type { Target } from './target.ts';

/** What the shape editor does with the person's keys once it is there. */
export type EditorHands = {
  /** True: the key is used up; false: it is for the control of ours that has the focus. */
  press(press: KeyPress): boolean;
  release(press: KeyPress): void;
  /** The class that was looked up in the finder. */
  giveClass(id: string): void;
};

/**
 * Where the overlay ends and the shape editor begins: which picture is in the loupe, and whose the keys are. The editor's
 * script may have to be put in first; keys pressed meanwhile wait here for it.
 */
export const EditorDoor = createModel((target: () => Target | null) => {
  const loupe = signal<Target | null>(null);
  let hands: EditorHands | null = null;
  let ahead: KeyPress[] = [];

  function close(): void {
    loupe.value = null;
    hands = null;
    ahead = [];
  }

  return {
    /** The picture in the loupe. */
    loupe,
    isOpen: computed(() => loupe.value !== null),
    /** Opens the loupe on the current picture. */
    open(): void {
      loupe.value = target();
    },
    close,
    /** From now on keys go to `next`, those pressed meanwhile first. */
    takeOver(next: EditorHands): void {
      hands = next;
      for (const press of ahead.splice(0)) next.press(press);
    },
    press(press: KeyPress): boolean {
      if (hands) return hands.press(press);
      if (press.key === 'Escape') close();
      else ahead.push(press);
      return true;
    },
    /** Null until it is there. */
    hands: () => hands,
  };
});
