import type { PagePicture, Placement, Rect, ScrollFrame, Size } from '../../state/overlay/view.ts';
import { type Measure, type Placed, placeOnPicture, round } from './place-on-picture.ts';

/** Reads where a picture is, and when `thorough` also what clips and covers it; with its true size to the pixel. */
export type PlaceOf = (picture: PagePicture, thorough: boolean, size?: Size) => Placement;

/** What is to be placed in one pass, as it was read. `box`: of its element in the layer's px; `at`: null where all is as before. */
type Read = { entry: Placed; origin: Measure; box: Rect; at: Placement | null };

type Layer = { frame: ScrollFrame; element: HTMLElement };

const probeSide = 100;

/**
 * ms a pass may spend on looking into pictures thoroughly, in turn, and how many times that it then rests from it: on a page of
 * ten thousand elements one picture takes 3 ms.
 */
const closerLook = { afterChange: { most: 8, rest: 9 }, idle: { most: 3, rest: 49 } };

/** Marks out of the window are looked at in every so manyth pass of a page nothing happens on. */
const everySo = 8;

/** The layer's probe tells what no property of the page does: transforms, zoom and scroll of html all included. */
function measure(layer: HTMLElement): Measure | null {
  const probe = layer.querySelector('.probe');
  if (!probe) return null;
  const { left, top, width } = probe.getBoundingClientRect();
  return { x: left, y: top, scale: width / probeSide || 1, width: layer.offsetWidth, height: layer.offsetHeight };
}

/**
 * Keeps marks on their pictures. All reading comes before all writing, so that one pass costs one layout; between
 * passes the page scrolls the marks itself. A scroller's layer is its box, in page coordinates, and clips.
 */
export function createPositioner(document: Document, placeOf: PlaceOf) {
  const placed = new Set<Placed>();
  const fresh = new Set<Placed>();
  /** Where each was when it was last placed. */
  const known = new WeakMap<Placed, { box: Rect; at: Placement }>();
  const layers = new Map<string, Layer>();
  /** Whose turn it is to be looked into, from when on, and how many were not since the page changed. */
  let turn = 0;
  const restUntil = { afterChange: 0, idle: 0 };
  let waiting = 0;
  let changed = false;
  let passes = 0;

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
      // The prototype's own: a form that scrolls may have a field of that name.
      const box = Element.prototype.getBoundingClientRect.call(frame.element);
      element.style.transform = `translate(${round(box.x - origin.x)}px, ${round(box.y - origin.y)}px)`;
      element.style.width = `${round(box.width)}px`;
      element.style.height = `${round(box.height)}px`;
    }
  }

  /** The element's own box: cheaper than where its pixels are, and most are where they were, most of the time. */
  function boxOf(picture: PagePicture, origin: Measure): Rect {
    const { x, y, width, height } = picture.box();
    return { x: round((x - origin.x) / origin.scale), y: round((y - origin.y) / origin.scale), width, height };
  }

  /** What moved, is new, or has something round it that may have moved. */
  function look(entry: Placed, origin: Measure): Read {
    const box = boxOf(entry.picture, origin);
    const before = known.get(entry);
    const same = before?.at.steady && sameBox(before.box, box) && !fresh.has(entry);
    return { entry, origin, box, at: same ? null : placeOf(entry.picture, false, entry.size) };
  }

  /** The window's size is asked for once: it costs as much as a box does. */
  function inWindow(): (at: Pick<Read, 'origin' | 'box'>) => boolean {
    const { innerWidth, innerHeight } = document.defaultView ?? { innerWidth: 0, innerHeight: 0 };
    return ({ origin, box }) => {
      const [x, y] = [box.x * origin.scale + origin.x, box.y * origin.scale + origin.y];
      return x < innerWidth && y < innerHeight && x + box.width > 0 && y + box.height > 0;
    };
  }

  /** Those in the window whose turn it is are read again, thoroughly, as far as time allows. */
  function takeTurns(reads: readonly Read[]): readonly Read[] {
    const from = performance.now();
    const seen = [...new Set(reads.filter(inWindow()).map(({ entry }) => entry.picture))];
    if (changed) {
      changed = false;
      waiting = seen.length;
    }
    // Idle looks keep none after a change waiting: what covers a picture then has to be known at once.
    const why = waiting > 0 ? 'afterChange' : 'idle';
    if (from < restUntil[why]) return reads;
    const { most, rest } = closerLook[why];
    const chosen = new Map<PagePicture, Placement>();
    while (chosen.size < seen.length && performance.now() - from < most) {
      const picture = seen[turn % seen.length];
      if (picture) chosen.set(picture, placeOf(picture, true));
      turn += 1;
    }
    waiting = Math.max(0, waiting - chosen.size);
    restUntil[why] = from + (performance.now() - from) * (1 + rest);
    return reads.map((read) => {
      const { picture, size } = read.entry;
      const turn = chosen.get(picture);
      return { ...read, at: turn ? (size ? placeOf(picture, false, size) : turn) : read.at };
    });
  }

  /** `closer`: there is time to look into pictures thoroughly. */
  function pass(entries: Iterable<Placed>, { closer = false, onlyInWindow = false } = {}): void {
    const measures = new Map<HTMLElement, Measure | null>();
    const isInWindow = inWindow();
    const cheap = [...entries].flatMap((entry) => {
      if (!measures.has(entry.layer)) measures.set(entry.layer, measure(entry.layer));
      const origin = measures.get(entry.layer);
      if (!origin) return [];
      const before = onlyInWindow && !fresh.has(entry) ? known.get(entry) : undefined;
      return before && !isInWindow({ origin, box: before.box }) ? [] : [look(entry, origin)];
    });
    for (const { entry, origin, box, at } of closer ? takeTurns(cheap) : cheap) {
      if (!at) continue;
      placeOnPicture(entry, at, origin);
      known.set(entry, { box, at });
      fresh.delete(entry);
    }
  }

  return {
    /** A layer came, or went (`element` null). */
    layer(key: string, frame: ScrollFrame, element: HTMLElement | null): void {
      if (element) layers.set(key, { frame, element });
      else layers.delete(key);
    },
    /** Whether it scrolls pictures that something is placed on. */
    scrollsWith: (target: EventTarget | null): boolean =>
      [...layers.values()].some(({ frame }) => frame.type === 'scroller' && frame.element === target),
    add(entry: Placed): () => void {
      placed.add(entry);
      fresh.add(entry);
      return () => {
        placed.delete(entry);
        fresh.delete(entry);
      };
    },
    /** Places what came since the last pass; the rest stays where it is. */
    placeNew(): void {
      if (fresh.size === 0) return;
      fitPageLayer(false);
      fitScrollers();
      pass(fresh);
    },
    /**
     * Looks at all again. `pageChanged`: the page may have another size than at the last pass; `stirred`: something happened on it.
     * `calm`: there is time for a closer look at what clips and covers pictures.
     */
    run({ pageChanged = false, stirred = false, calm = false } = {}): void {
      fitPageLayer(pageChanged);
      fitScrollers();
      if (pageChanged) for (const entry of placed) fresh.add(entry);
      changed ||= pageChanged || stirred || !calm;
      passes += 1;
      pass(placed, { closer: calm, onlyInWindow: calm && !changed && passes % everySo !== 0 });
    },
    /** Something scrolled. Places again what the page does not carry along: what is in inner scrollers, and what sticks. */
    scrolled(): void {
      changed = true;
      const scrollers = new Set([...layers.values()].filter(isScroller).map(({ element }) => element));
      const left = [...placed].filter((entry) => scrollers.has(entry.layer) || known.get(entry)?.at.sticks);
      if (left.length === 0) return;
      fitScrollers();
      pass(left);
    },
  };
}

function isScroller({ frame }: Layer): boolean {
  return frame.type === 'scroller';
}

function sameBox(a: Rect, b: Rect): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}

export type Positioner = ReturnType<typeof createPositioner>;
