import type { PagePicture, Placement, Rect, ScrollFrame } from '../../state/overlay/view.ts';
import { cutPath } from './cut-path.ts';

/** A layer's own measure: where its origin is on the screen now, and how many screen px one of its px is. */
type Measure = { x: number; y: number; scale: number };

/**
 * An element that belongs on a picture; its edges lie `outset` CSS px outside the picture's. What shows whatever covers
 * the picture (the ring) is `above`.
 */
export type Placed = { picture: PagePicture; layer: HTMLElement; element: HTMLElement; outset: number; above: boolean };

/** Reads where a picture is, and when `thorough` also what clips and covers it. */
export type PlaceOf = (picture: PagePicture, thorough: boolean) => Placement;

type Layer = { frame: ScrollFrame; element: HTMLElement };

const probeSide = 100;

/** Pictures looked into thoroughly in one pass, at 0.3 ms each: in turn, and more after a change of the page. */
const thoroughAtOnce = 4;
const thoroughAfterChange = 12;

/** The layer's probe tells what no property of the page does: transforms, zoom and scroll of html all included. */
function measure(layer: HTMLElement): Measure | null {
  const probe = layer.querySelector('.probe');
  if (!probe) return null;
  const { left, top, width } = probe.getBoundingClientRect();
  return { x: left, y: top, scale: width / probeSide || 1 };
}

/** Hundredths of a px: finer than any screen, coarse enough that equal places give equal text. */
const round = (value: number) => Math.round(value * 100) / 100;

function place({ element, outset, above }: Placed, at: Placement, origin: Measure): void {
  const { style } = element;
  const box = at.turned?.box ?? at.rect;
  const part = above ? at.rect : at.part;
  const hidden = !part || at.rect.width < 1 || at.rect.height < 1;
  style.display = hidden ? 'none' : '';
  if (hidden) return;
  const x = (box.x - origin.x) / origin.scale - outset;
  const y = (box.y - origin.y) / origin.scale - outset;
  const turn = at.turned ? ` matrix(${at.turned.matrix.map((value) => Math.round(value * 1e6) / 1e6)}, 0, 0)` : '';
  style.transform = `translate(${round(x)}px, ${round(y)}px)${turn}`;
  style.width = `${round(box.width / origin.scale + 2 * outset)}px`;
  style.height = `${round(box.height / origin.scale + 2 * outset)}px`;
  style.borderRadius = outset === 0 ? at.radius : '';
  style.clipPath = cutPath(at, part, outset, origin.scale);
}

/**
 * Keeps marks on their pictures. All reading comes before all writing, so that one pass costs one layout; between
 * passes the page scrolls the marks itself. A scroller's layer is its box, in page coordinates, and clips.
 */
export function createPositioner(document: Document, placeOf: PlaceOf) {
  const placed = new Set<Placed>();
  const layers = new Map<string, Layer>();
  /** Whose turn it is to be looked into. */
  let turn = 0;

  /** The page layer that has the page's size. A new one has none, and would clip all it holds. */
  let fitted: HTMLElement | null = null;

  function fitPageLayer(pageChanged: boolean): void {
    const page = layers.get('page')?.element;
    if (!page || (page === fitted && !pageChanged)) return;
    fitted = page;
    // Our own layer must not count as part of the page it is measured against.
    page.style.width = page.style.height = '0px';
    const { scrollWidth, scrollHeight } = document.scrollingElement ?? document.documentElement;
    page.style.width = `${scrollWidth}px`;
    page.style.height = `${scrollHeight}px`;
  }

  function fitScrollers(): void {
    for (const { frame, element } of layers.values()) {
      if (frame.type !== 'scroller') continue;
      element.style.transform = '';
      const origin = element.getBoundingClientRect();
      const box = frame.element.getBoundingClientRect();
      element.style.transform = `translate(${round(box.x - origin.x)}px, ${round(box.y - origin.y)}px)`;
      element.style.width = `${round(box.width)}px`;
      element.style.height = `${round(box.height)}px`;
    }
  }

  /** Those in the window whose turn it is. */
  function takeTurns(places: ReadonlyMap<PagePicture, Placement>, most: number): PagePicture[] {
    const { innerWidth: width, innerHeight: height } = document.defaultView ?? { innerWidth: 0, innerHeight: 0 };
    const inWindow = ({ x, y, width: w, height: h }: Rect) => x < width && y < height && x + w > 0 && y + h > 0;
    const seen = [...places].filter(([, at]) => inWindow(at.rect)).map(([picture]) => picture);
    const first = turn % (seen.length || 1);
    turn = first + most;
    return seen.filter((_, index) => (index - first + seen.length) % seen.length < most);
  }

  return {
    /** A layer came, or went (`element` null). */
    layer(key: string, frame: ScrollFrame, element: HTMLElement | null): void {
      if (element) layers.set(key, { frame, element });
      else layers.delete(key);
    },
    add(entry: Placed): () => void {
      placed.add(entry);
      return () => placed.delete(entry);
    },
    /** `pageChanged`: the page may have another size than at the last pass. `calm`: there is time for a closer look. */
    run({ pageChanged = false, calm = false } = {}): void {
      fitPageLayer(pageChanged);
      fitScrollers();
      const measures = new Map<HTMLElement, Measure | null>();
      const places = new Map<PagePicture, Placement>();
      for (const { layer, picture } of placed) {
        if (!measures.has(layer)) measures.set(layer, measure(layer));
        if (!places.has(picture)) places.set(picture, placeOf(picture, false));
      }
      if (calm) {
        const most = pageChanged ? thoroughAfterChange : thoroughAtOnce;
        for (const picture of takeTurns(places, most)) places.set(picture, placeOf(picture, true));
      }
      for (const entry of placed) {
        const origin = measures.get(entry.layer);
        const at = places.get(entry.picture);
        if (origin && at) place(entry, at, origin);
      }
    },
    /** Whether anything sits on pictures in an inner scroller: then its scrolling moves marks. */
    hasScrollers: () => [...layers.values()].some(({ frame }) => frame.type === 'scroller'),
  };
}

export type Positioner = ReturnType<typeof createPositioner>;
