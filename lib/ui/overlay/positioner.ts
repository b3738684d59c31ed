import type { PagePicture, Rect, ScrollFrame } from '../../state/overlay/view.ts';

/** A layer's own measure: where its origin is on the screen now, how many screen px one of its px is, and its size. */
type Measure = { x: number; y: number; scale: number; width: number; height: number };

/** An element that belongs on a picture; its edges lie `outset` CSS px outside the picture's. */
type Placed = { picture: PagePicture; layer: HTMLElement; element: HTMLElement; outset: number };

/** Where an element of the page was in its layer when it was last looked at, and how large. */
type Box = { x: number; y: number; width: number; height: number };

type Layer = { frame: ScrollFrame; element: HTMLElement };

const probeSide = 100;

/** The layer's probe tells what no property of the page does: transforms, zoom and scroll of html all included. */
function measure(layer: HTMLElement): Measure | null {
  const probe = layer.querySelector('.probe');
  if (!probe) return null;
  const { left, top, width } = probe.getBoundingClientRect();
  return { x: left, y: top, scale: width / probeSide || 1, width: layer.offsetWidth, height: layer.offsetHeight };
}

/** Hundredths of a px: finer than any screen, coarse enough that equal places give equal text. */
const round = (value: number) => Math.round(value * 100) / 100;

function place(element: HTMLElement, rect: Rect, origin: Measure, outset: number): void {
  const { style } = element;
  const hidden = rect.width < 1 || rect.height < 1;
  style.display = hidden ? 'none' : '';
  if (hidden) return;
  const [x, width] = extent((rect.x - origin.x) / origin.scale, rect.width / origin.scale, outset, origin.width);
  const [y, height] = extent((rect.y - origin.y) / origin.scale, rect.height / origin.scale, outset, origin.height);
  style.transform = `translate(${round(x)}px, ${round(y)}px)`;
  style.width = `${round(width)}px`;
  style.height = `${round(height)}px`;
}

/**
 * Start and length along one axis of what lies `outset` px around a picture. At the edge of the layer, which clips, it
 * comes in as far as it must to be seen; a picture that reaches past the edge is clipped with what lies around it.
 */
function extent(start: number, length: number, outset: number, layer: number): [start: number, length: number] {
  const end = start + length;
  const from = start >= 0 ? Math.max(start - outset, 0) : start - outset;
  const to = end <= layer ? Math.min(end + outset, layer) : end + outset;
  return [from, to - from];
}

/**
 * Keeps marks on their pictures. All reading comes before all writing, so that one pass costs one layout; between
 * passes the page scrolls the marks itself. A scroller's layer is its box, in page coordinates, and clips.
 */
export function createPositioner(document: Document) {
  const placed = new Set<Placed>();
  const fresh = new Set<Placed>();
  const boxes = new WeakMap<Placed, Box>();
  const layers = new Map<string, Layer>();

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

  /** Where each scroller's layer was put last: taken off again, that is its own origin, without writing to ask. */
  const shifts = new WeakMap<HTMLElement, { x: number; y: number }>();

  function fitScrollers(): void {
    const reads = [...layers.values()].flatMap(({ frame, element }) =>
      frame.type === 'scroller'
        ? [{ element, own: element.getBoundingClientRect(), box: frame.element.getBoundingClientRect() }]
        : [],
    );
    for (const { element, own, box } of reads) {
      const last = shifts.get(element) ?? { x: 0, y: 0 };
      const shift = { x: round(box.x - own.x + last.x), y: round(box.y - own.y + last.y) };
      shifts.set(element, shift);
      element.style.transform = `translate(${shift.x}px, ${shift.y}px)`;
      element.style.width = `${round(box.width)}px`;
      element.style.height = `${round(box.height)}px`;
    }
  }

  /** An element's box in its layer's px, or null where it is as it was when last looked at: most are, most of the time. */
  function moved(entry: Placed, origin: Measure): Box | null {
    const { x, y, width, height } = entry.picture.element.getBoundingClientRect();
    const now = { x: round((x - origin.x) / origin.scale), y: round((y - origin.y) / origin.scale), width, height };
    const last = boxes.get(entry);
    const same = last && last.x === now.x && last.y === now.y && last.width === width && last.height === height;
    return same && !fresh.has(entry) ? null : now;
  }

  function pass(entries: ReadonlySet<Placed>): void {
    const measures = new Map<HTMLElement, Measure | null>();
    const reads = [...entries].flatMap((entry) => {
      if (!measures.has(entry.layer)) measures.set(entry.layer, measure(entry.layer));
      const origin = measures.get(entry.layer) ?? null;
      const box = origin && moved(entry, origin);
      return origin && box ? [{ entry, origin, box, rect: entry.picture.rect() }] : [];
    });
    for (const { entry, origin, box, rect } of reads) {
      place(entry.element, rect, origin, entry.outset);
      boxes.set(entry, box);
      fresh.delete(entry);
    }
  }

  return {
    /** A layer came, or went (`element` null). */
    layer(key: string, frame: ScrollFrame, element: HTMLElement | null): void {
      if (element) layers.set(key, { frame, element });
      else layers.delete(key);
    },
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
    /** Looks at all again. `pageChanged`: the page may have another size than at the last pass. */
    run(pageChanged = false): void {
      fitPageLayer(pageChanged);
      fitScrollers();
      if (pageChanged) for (const entry of placed) fresh.add(entry);
      pass(placed);
    },
    /** Whether anything sits on pictures in an inner scroller: then its scrolling moves marks. */
    hasScrollers: () => [...layers.values()].some(({ frame }) => frame.type === 'scroller'),
  };
}

export type Positioner = ReturnType<typeof createPositioner>;
