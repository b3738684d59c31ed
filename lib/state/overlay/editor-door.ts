import { computed, createModel, signal } from '@preact/signals';
import type { ClassId, LabelClass } from '../../domain/label-set.ts';
import type { KeyPress } from '../../keys/key-press.ts';
import type { Target } from './target.ts';

/** What the shape editor does with the person's keys once it is there. */
export type EditorHands = {
  /** True: the key is used up; false: it is for the control of ours that has the focus, or for the page. */
  press(press: KeyPress): boolean;
  release(press: KeyPress): void;
  /** The class that was looked up in the finder, or whose key was pressed over the page. */
  giveClass(id: ClassId): void;
  /** Takes the next tool. */
  nextTool(): void;
};

type EditorPorts = {
  /** The current picture, if it may be worked on now; otherwise it is said why not. */
  target(): Target | null;
  /** Says why nothing can be drawn in place here; false where it can. */
  refuses(): boolean;
};

/**
 * Where the overlay ends and the shape editor begins: which picture is in the loupe, whether something is in the hand over
 * the page's own pictures, and whose the keys are. The editor's script may have to be put in first; what is done meanwhile
 * waits here for it.
 */
export const EditorDoor = createModel(({ target, refuses }: EditorPorts) => {
  const loupe = signal<Target | null>(null);
  const inPlace = signal(false);
  let hands: EditorHands | null = null;
  let ahead: ((hands: EditorHands) => unknown)[] = [];

  function close(): void {
    loupe.value = null;
    inPlace.value = false;
    hands = null;
    ahead = [];
  }

  /** Draws in place from now on: a class; with null by the next tool. */
  function draw(id: ClassId | null): void {
    if (refuses()) return;
    const take = (to: EditorHands) => (id === null ? to.nextTool() : to.giveClass(id));
    inPlace.value = true;
    if (hands) take(hands);
    else ahead.push(take);
  }

  return {
    /** The picture in the loupe. */
    loupe,
    /** Something is in the hand over the page's own pictures. */
    inPlace,
    isOpen: computed(() => loupe.value !== null),
    /** Opens the loupe on the current picture. */
    open(): void {
      const next = target();
      if (!next) return;
      close();
      loupe.value = next;
    },
    close,
    draw,
    /** True where a class is drawn and not put on the whole picture: it is only for shapes, or something is in the hand. */
    draws({ id, tag, shapes }: LabelClass): boolean {
      if (tag && !(inPlace.peek() && shapes.length > 0)) return false;
      draw(id);
      return true;
    },
    /** From now on keys go to `next`, what was done meanwhile first. */
    takeOver(next: EditorHands): void {
      hands = next;
      for (const act of ahead.splice(0)) act(next);
    },
    press(press: KeyPress): boolean {
      if (hands) return hands.press(press);
      if (press.key === 'Escape') close();
      else ahead.push((next) => next.press(press));
      return true;
    },
    /** Null until it is there. */
    hands: () => hands,
  };
});
