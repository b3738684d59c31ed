import { batch, computed, createModel, effect, type Signal, signal, untracked } from '@preact/signals';
import type { PictureKey } from '../../domain/picture-key.ts';
import type { PicturesChange, SeenPicture } from '../../page/page-picture.ts';
import type { RingModel } from './ring-model.ts';

type Where = { page: string; labelSet: string };

type VisitPorts = {
  ring: InstanceType<typeof RingModel>;
  seen: { readonly value: PicturesChange };
  /** Becomes true once it is known where labelling was, or can't be: the ring waits for it, so as not to leap. */
  placed: Signal<boolean>;
  labelSet: { readonly value: { id: string } | null };
  /** The page's address as it is now. */
  pageAddress(): string;
  keyOf(picture: SeenPicture): PictureKey;
  after(ms: number, run: () => void): () => void;
  /** Whether shapes were drawn on it, and no verdict given. */
  isBegun(picture: PictureKey): boolean;
  /** Where labelling was there; null where it wasn't. */
  place(where: Where): Promise<PictureKey | null>;
  leave(where: Where, picture: PictureKey): Promise<unknown>;
};

/** ms a place may lag behind the last key: it must not compete with labels. */
const lag = 1500;
/** ms the page has to show the picture one was at; after that it would only startle. */
const patience = 5000;

const withoutFragment = (address: string) => address.split('#', 1)[0] ?? address;

/**
 * A visit of one view of the page: where labelling was there when one comes back to it, and a fresh choice where the page
 * shows another view under another address without loading.
 */
export const VisitModel = createModel((ports: VisitPorts) => {
  const { ring, seen, after } = ports;
  let address = withoutFragment(ports.pageAddress());
  /**
   * What the ring was on when the address changed, null once the new view is settled: once the page shows something else
   * there, it is the new view's.
   */
  let before: SeenPicture | undefined | null = null;
  /** What the ring was on when the page was last looked at. */
  let at: SeenPicture | undefined;
  let isHasty = false;
  /** The picture one was at, until it is gone to. */
  const wanted = signal<PictureKey | null>(null);
  let noted: { where: Where; picture: PictureKey } | null = null;
  let callOff = () => {};
  let giveUp = () => {};
  let settle = () => {};

  /** The person chose for themselves, or the page does not show it. */
  function stopLooking(): void {
    giveUp();
    wanted.value = null;
  }

  async function lookUp(where: Where): Promise<void> {
    stopLooking();
    const acts = ring.acts.peek();
    const place = await ports.place(where).catch(() => null);
    batch(() => took(where, place, acts));
  }

  function took(where: Where, place: PictureKey | null, acts: number): void {
    ports.placed.value = true;
    if (place === null || ring.acts.peek() !== acts || where.page !== address) return;
    wanted.value = place;
    giveUp = after(patience, stopLooking);
  }

  function leave(): void {
    callOff();
    if (!noted) return;
    const { where, picture } = noted;
    noted = null;
    void ports.leave(where, picture).catch(() => undefined);
  }

  function note(): void {
    const set = ports.labelSet.value;
    const current = ring.current.peek();
    before = null;
    at = current;
    stopLooking();
    if (!set || !current || current.address === '') return;
    const picture = ports.keyOf(current);
    // One that does not outlive the page can't be come back to.
    if (picture.startsWith('visit:')) return;
    const first = noted === null;
    noted = { where: { page: address, labelSet: set.id }, picture };
    if (first) callOff = after(lag, leave);
  }

  effect(() => {
    if (ring.acts.value > 0) untracked(note);
  });

  function chooseAnew(): void {
    ring.step({ type: 'newView' });
    before = at = ring.current.peek();
  }

  effect(() => {
    void seen.value;
    untracked(() => {
      const now = withoutFragment(ports.pageAddress());
      if (now !== address) {
        leave();
        address = now;
        before = at;
        settle();
        settle = after(patience, () => {
          before = null;
        });
        const set = ports.labelSet.value;
        if (set) void lookUp({ page: address, labelSet: set.id });
      }
      at = ring.current.peek();
      if (before === null || (at?.picture === before?.picture && at?.address === before?.address)) return;
      // What is chosen now may still be of the old view: a page puts its pictures in one by one.
      chooseAnew();
      isHasty = ring.pictures.peek().unknown.size > 0;
    });
  });

  effect(() => {
    // Chosen while little was known: once more when all is.
    if (ring.pictures.value.unknown.size > 0) return;
    untracked(() => {
      if (isHasty && before !== null) chooseAnew();
      isHasty = false;
    });
  });

  effect(() => {
    const set = ports.labelSet.value;
    if (set) untracked(() => void lookUp({ page: address, labelSet: set.id }));
  });

  effect(() => {
    const key = wanted.value;
    const { unknown } = ring.pictures.value;
    // Before its first choice the ring knows no pictures to go to.
    if (key === null || unknown.size > 0 || !ring.current.value) return;
    const found = seen.value.pictures.find((picture) => picture.address !== '' && ports.keyOf(picture) === key);
    if (!found) return;
    untracked(() => {
      stopLooking();
      // What was begun there and is not said to be done is gone on with.
      ring.step({ type: ports.isBegun(key) ? 'wentTo' : 'cameBack', picture: found.picture.id });
      before = null;
      at = ring.current.peek();
    });
  });

  return {
    /** The picture one was at is waited for. */
    isLooking: computed(() => wanted.value !== null),
    /** The person took the view into their own hands: they are not to be scrolled away. */
    stopLooking,
    /** The page goes, or may go: where one is, is told at once. */
    leave,
  };
});
