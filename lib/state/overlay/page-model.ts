import { computed, createModel, signal } from '@preact/signals';
import { keyOfAddress, type PictureKey } from '../../domain/picture-key.ts';
import type { PagePicture, PicturesChange, SeenPicture } from '../../page/page-picture.ts';
import { area, contains } from '../../page/rects.ts';

export type PagePorts = {
  /** The tab's scope: a picture that does not outlive the page is bound to it. */
  scope: string;
  /** Starts watching the page for pictures of at least this side, CSS px; ends with the signal. */
  watch(options: { leastSide: number }, signal: AbortSignal, onChange: (change: PicturesChange) => void): void;
  leastSide(): number;
  /** Whether something of the page's lies over most of a picture now. */
  isCovered(picture: PagePicture): boolean;
};

const nothingSeen: PicturesChange = {
  pictures: [],
  complete: false,
  near: [],
  inView: new Set(),
  swapped: [],
  gone: [],
  moved: false,
};

/** Keys kept by address: hashing an address takes some 10 µs, a long `data:` one some ms. */
const keysKept = 50_000;

/** The pictures of the page as they are now, each with the key that leads to its labels. */
export const PageModel = createModel((ports: PagePorts) => {
  const seen = signal<PicturesChange>(nothingSeen);
  /** Grows when a picture near the view may have moved. */
  const moves = signal(0);
  const keys = new Map<string, PictureKey>();
  /** Whether pictures that look like page furniture are let in. */
  const furnitureToo = signal(false);
  let watching: AbortController | null = null;

  function keyOf(address: string): PictureKey {
    const present = keys.get(address);
    if (present) return present;
    const key = keyOfAddress(address, ports.scope);
    if (keys.size >= keysKept) keys.clear();
    keys.set(address, key);
    return key;
  }

  const taken = computed(() => seen.value.pictures.filter((picture) => furnitureToo.value || !picture.furniture));

  return {
    seen,
    moves,
    furnitureToo,
    /** The pictures that count: for next, for sweeps, for "12 of 48". In the order the eye sees. */
    taken,
    furniture: computed(() => seen.value.pictures.length - taken.value.length),
    keyOf,
    /** The key of an address that was asked for before: a picture nothing was asked about has no labels to show. */
    knownKey: (address: string): PictureKey | undefined => keys.get(address),
    bySeen: (picture: SeenPicture): PictureKey => keyOf(picture.address),
    find: (picture: PagePicture): SeenPicture | undefined =>
      seen.peek().pictures.find((entry) => entry.picture === picture),

    /**
     * The number of the picture under a point of the window; of several, the smallest: it lies in the larger ones, unless
     * one of them was opened over it.
     */
    pictureAt(x: number, y: number): number | null {
      const point = { x, y };
      const under = seen
        .peek()
        // Its box first: where exactly its pixels are is dearer to read.
        .near.filter(({ picture }) => contains(picture.box(), point))
        .map(({ picture }) => ({ picture, rect: picture.rect() }))
        .filter(({ rect }) => contains(rect, point))
        .toSorted((one, other) => area(one.rect) - area(other.rect));
      // What the page lies over is not what the person points at.
      return under.find(({ picture }) => !ports.isCovered(picture))?.picture.id ?? null;
    },

    start(): void {
      if (watching) return;
      watching = new AbortController();
      ports.watch({ leastSide: ports.leastSide() }, watching.signal, (change) => {
        seen.value = change;
        if (change.moved) moves.value += 1;
      });
    },
    stop(): void {
      watching?.abort();
      watching = null;
      seen.value = nothingSeen;
    },
  };
});
