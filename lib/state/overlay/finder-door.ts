import { createModel, signal } from '@preact/signals';
import { isComposition, type KeyPress } from '../../keys/key-press.ts';
import { nothingTyped, type TypedAhead, typeAhead } from '../../overlay/finder/typed-ahead.ts';

/** What the finder does with a key while it is open. True: it used it up; false: the key types. */
type KeyTaker = (press: KeyPress) => boolean;

/**
 * Where the overlay ends and the finder begins: whether it is open, and whose the keys are. The finder's script may have
 * to be put in first; what is typed meanwhile waits here for it.
 */
export const FinderDoor = createModel(() => {
  const isOpen = signal(false);
  let ahead: TypedAhead = nothingTyped;
  let taker: KeyTaker | null = null;

  function close(): void {
    isOpen.value = false;
    ahead = nothingTyped;
    taker = null;
  }

  return {
    isOpen,
    open(): void {
      isOpen.value = true;
    },
    close,
    /** From now on keys go to `next`; the result is what was typed so far. */
    takeOver(next: KeyTaker): TypedAhead {
      const typed = ahead;
      ahead = nothingTyped;
      taker = next;
      return typed;
    },
    /** True: the key is used up. */
    press(press: KeyPress): boolean {
      if (isComposition(press)) return false;
      if (taker) return taker(press);
      if (press.ctrlKey || press.altKey || press.metaKey) return false;
      const next = typeAhead(ahead, press.key);
      if (next) ahead = next;
      else close();
      return true;
    },
  };
});
