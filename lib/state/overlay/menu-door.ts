import { computed, createModel, signal } from '@preact/signals';
import type { KeyPress } from '../../keys/key-press.ts';
import type { SeenPicture } from '../../page/page-picture.ts';
import type { ActDeps } from './deps.ts';

/** Client px of our window. */
type Spot = { readonly x: number; readonly y: number };

type MenuPorts = Pick<ActDeps, 'page' | 'ring' | 'feedback'> & {
  /** Whether the overlay, or its open dialog, can be seen. */
  seen: { peek(): boolean };
};

/**
 * Where the overlay ends and the menu of a picture begins: whose it is, where it stands, and who gets the keys. Its picture
 * becomes the current one, so that the ring shows which it is.
 */
export const MenuDoor = createModel((ports: MenuPorts) => {
  const { page, ring, feedback, seen } = ports;
  const open = signal<{ readonly of: SeenPicture; readonly at: Spot } | null>(null);
  let taker: ((press: KeyPress) => void) | null = null;
  /** Pressed before the menu's script has come. */
  let ahead: KeyPress[] = [];

  function close(): void {
    if (open.peek()) ring.step({ type: 'key' });
    open.value = null;
    taker = null;
    ahead = [];
  }

  function show(at: Spot | null): boolean {
    const of = ring.current.peek();
    if (!of) return false;
    const { x, y, width, height } = of.picture.rect();
    open.value = { of, at: at ?? { x: x + width / 2, y: y + height / 2 } };
    return true;
  }

  return {
    open,
    isOpen: computed(() => open.value !== null),
    close,
    /** The menu of the picture under a point; false where there is none. */
    openAt(spot: Spot): boolean {
      const picture = page.pictureAt(spot.x, spot.y);
      if (picture === null) return false;
      ring.step({ type: 'pointed', picture });
      return ring.current.peek()?.picture.id === picture && show(spot);
    },
    /** The menu of the current picture. */
    openOnCurrent(): void {
      if (!show(null)) feedback.say('overlay.refusedNoPicture', {}, 'warning');
    },
    /** From now on keys go to `next`, those pressed meanwhile first. */
    takeOver(next: (press: KeyPress) => void): void {
      taker = next;
      for (const press of ahead.splice(0)) next(press);
    },
    press(press: KeyPress): void {
      if (taker) taker(press);
      else if (press.key === 'Escape') close();
      else ahead.push(press);
    },
    /** Closes, and does what was chosen, if the picture is still the current one and shows what it did. */
    choose(act: () => void): void {
      const of = open.peek()?.of;
      const now = ring.current.peek();
      const same = of && now?.picture === of.picture && now.address === of.address;
      const visible = seen.peek();
      close();
      if (!visible) feedback.say('overlay.refusedHidden', {}, 'warning');
      else if (same) act();
      else feedback.say('overlay.refusedChanged', {}, 'warning');
    },
  };
});
