import type { PagePicture, PicturesChange, SeenPicture } from '../../lib/page/page-picture.ts';
import type { PageReader } from '../../lib/state/overlay/deps.ts';

/** A page of pictures that is nothing but data, for models in Node. Three in a row, 100 px each. */
export type FakePictures = ReturnType<typeof fakePictures>;

export function fakePictures(count: number, { furniture = [] as number[], addresses = [] as string[] } = {}) {
  const addressOf = new Map<number, string>();
  const unloaded = new Set<number>();
  const outOfView = new Set<number>();
  const covered = new Set<number>();
  const screensBelow = { left: 0 };
  const revealed: number[] = [];
  const outOfReach = new Set<number>();
  let tell: (change: PicturesChange) => void = () => undefined;
  let signal: AbortSignal | null = null;

  const rectOf = (id: number) => ({
    x: ((id - 1) % 3) * 120,
    y: Math.floor((id - 1) / 3) * 120,
    width: 100,
    height: 100,
  });
  const elementOf = (id: number) => ({ id, ownerDocument: {}, getBoundingClientRect: () => rectOf(id) });
  const pictureOf = (id: number): PagePicture => ({
    id,
    element: elementOf(id) as unknown as Element,
    kind: 'img',
    address: () => addressOf.get(id) ?? addresses[id - 1] ?? `https://example.com/${id}.png`,
    loaded: () => !unloaded.has(id),
    place: () => ({ rect: rectOf(id), turned: undefined, shows: { x: 0, y: 0, width: 1, height: 1 } }),
    rect: () => rectOf(id),
    box: () => rectOf(id),
    naturalSize: () => ({ width: 100, height: 100 }),
  });
  let seen: SeenPicture[] = Array.from({ length: count }, (_, at) => {
    const picture = pictureOf(at + 1);
    const address = picture.address();
    return { picture, address, loaded: true, place: picture.rect(), furniture: furniture.includes(at + 1) };
  });

  const reader: PageReader = {
    stillShows: ({ picture, address }) => picture.loaded() && picture.address() === address,
    isInView: ({ id }) => !outOfView.has(id),
    isCovered: ({ id }) => covered.has(id),
    frameOf: () => ({ type: 'page' }),
    reveal: ({ id }) => {
      revealed.push(id);
      outOfView.delete(id);
      return !outOfReach.has(id);
    },
    scrollOn: () => {
      if (screensBelow.left === 0) return false;
      screensBelow.left -= 1;
      return true;
    },
    sightingOf: () => ({ page: 'https://example.com/page', title: null, alt: null, caption: null, at: 1 }),
    trueSize: async () => ({ width: 640, height: 480, sizeFrom: 'bitmap', vector: false }),
  };

  function change(pictures: readonly SeenPicture[]): PicturesChange {
    const inView = new Set(pictures.filter(({ picture }) => !outOfView.has(picture.id)).map(({ picture }) => picture));
    return { pictures, complete: true, near: pictures, inView, swapped: [], gone: [], moved: true };
  }

  return {
    get seen() {
      return seen;
    },
    reader,
    unloaded,
    outOfView,
    covered,
    /** Screens the page can still be scrolled on. */
    screensBelow,
    /** The pictures that were scrolled to, in order. */
    revealed,
    outOfReach,
    /** Whether the page is being watched. */
    watched: () => signal !== null && !signal.aborted,
    watch: (_: { leastSide: number }, until: AbortSignal, onChange: (change: PicturesChange) => void): void => {
      tell = onChange;
      signal = until;
      onChange(change(seen));
    },
    /** The page shows another picture in the same place. */
    swap(id: number, address: string): void {
      addressOf.set(id, address);
      seen = seen.map((each) => (each.picture.id === id ? { ...each, address } : each));
      tell(change(seen));
    },
    /** The page changed: it shows these pictures now. */
    show: (pictures: readonly SeenPicture[] = seen): void => tell(change(pictures)),
  };
}
