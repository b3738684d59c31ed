/** The pictures of a page, all of them at once or a slice at a time. */
import { beginRound } from './background-search.ts';
import { screenBox } from './frames.ts';
import { isInHeaderOrFooter, isSmallFor, medianSide } from './furniture.ts';
import type { KindReader } from './kinds/kind-reader.ts';
import { pictureKinds } from './kinds/registry.ts';
import { reachOf } from './near-pictures.ts';
import { pageFlow } from './page-flow.ts';
import type { PagePicture, Point, Rect, SeenPicture } from './page-picture.ts';
import { type PageRoot, pageRoots } from './page-roots.ts';
import { pictureHandle } from './picture-handles.ts';
import { readingOrder } from './reading-order.ts';
import { moved, sameRect } from './rects.ts';
import { documentOf, isVisible } from './unclobbered.ts';
import { viewport } from './viewport.ts';

/** Pictures with a smaller side, in CSS px on the screen, are none, unless a setting says otherwise. */
const defaultLeastSide = 64;

export interface FindOptions {
  /** CSS px; `defaultLeastSide` if absent. */
  readonly leastSide?: number;
  /** Leaves out what takes long to find: backgrounds, what is in shadow roots and frames, and what is not near the window. */
  readonly hasty?: boolean;
  /** Told of each tree that is looked through, for watching it. */
  readonly onRoot?: (root: PageRoot) => void;
}

/** What the last scan saw, so that what did not change keeps its object and is not read again. */
interface ScanMemory {
  readonly seen: ReadonlyMap<PagePicture, SeenPicture>;
  /** Elements whose address may have changed since. */
  readonly touched: ReadonlySet<Element>;
}

/** Every picture in the document, in reading order. Reads layout once for each candidate. */
export function findPictures(document: Document, options: FindOptions = {}): readonly SeenPicture[] {
  const scan = scanPictures(document, options);
  for (;;) {
    const step = scan.next();
    if (step.done) return step.value;
  }
}

/** Elements between two pauses of a scan: some 0.3 ms of work. */
const sliceLength = 64;

/** As `findPictures`, pausing at each `yield` so that the caller can give the page its turn. */
export function* scanPictures(
  document: Document,
  options: FindOptions = {},
  memory: ScanMemory = { seen: new Map(), touched: new Set() },
): Generator<undefined, readonly SeenPicture[], undefined> {
  const found: Candidate[] = [];
  let sinceYield = 0;
  let scroll = scrollOf(document);
  const leastSide = options.leastSide ?? defaultLeastSide;
  const isWanted = options.hasty ? reachOf(viewport(document)) : () => true;
  for (const next of candidates(document, options)) {
    if (next) {
      const [reader, element] = next;
      const alone = reader.alone === true && documentOf(element) === document;
      const candidate = look(reader, element, { leastSide, alone, isWanted, scroll }, memory);
      if (candidate) found.push(candidate);
    }
    sinceYield += next ? 1 : sliceLength;
    if (sinceYield >= sliceLength) {
      sinceYield = 0;
      yield;
      scroll = scrollOf(document);
    }
  }
  yield;
  const median = medianSide(found.filter((each) => !each.aside).map((each) => each.place));
  const seen = found.map((each) => seenPicture(each, median, memory));
  yield;
  const order = readingOrder(
    found.map((each) => each.place),
    pageFlow(document),
  );
  return order.flatMap((index) => seen[index] ?? []);
}

interface Candidate extends Omit<SeenPicture, 'furniture'> {
  /** In header, nav or footer. */
  readonly aside: boolean;
  readonly alone: boolean;
}

/** `undefined`: a good moment for a pause. */
function* candidates(
  document: Document,
  { hasty, onRoot }: FindOptions,
): Generator<readonly [KindReader, Element] | undefined> {
  const claimed = new Set<Element>();
  const readers = pictureKinds.filter((reader) => !(hasty && reader.late));
  if (!hasty) beginRound(performance.now());
  for (const root of hasty ? [document] : pageRoots(document)) {
    if (!root) {
      yield undefined;
      continue;
    }
    onRoot?.(root);
    for (const reader of readers) {
      for (const element of reader.elements(root)) {
        if (!element) yield undefined;
        else if (!claimed.has(element)) {
          claimed.add(element);
          yield [reader, element];
        }
      }
    }
  }
}

interface Terms {
  readonly leastSide: number;
  readonly alone: boolean;
  /** By its place in the window's px. */
  isWanted(place: Rect): boolean;
  readonly scroll: Point;
}

function look(
  reader: KindReader,
  element: Element,
  { leastSide, alone, isWanted, scroll }: Terms,
  memory: ScanMemory,
): Candidate | undefined {
  const box = screenBox(element);
  if (!alone && !(box.width >= leastSide && box.height >= leastSide && isWanted(box))) return undefined;
  if (!reader.isPicture(element, box, leastSide) || !isVisible(element)) return undefined;
  const picture = pictureHandle(element, reader);
  if (!picture) return undefined;
  return {
    picture,
    address: addressOf(picture, memory),
    loaded: picture.loaded(),
    place: moved(box, scroll),
    aside: isInHeaderOrFooter(element),
    alone,
  };
}

/** A data address may be megabytes long and is copied each time it is asked for: only if something touched its element. */
function addressOf(picture: PagePicture, { seen, touched }: ScanMemory): string {
  const before = seen.get(picture);
  const keep =
    before?.loaded && before.address.startsWith('data:') && picture.kind !== 'canvas' && !touched.has(picture.element);
  return keep ? before.address : picture.address();
}

/** What to add to a client position to get a page one. Asking costs as much as a box does, so once for many. */
export function scrollOf(document: Document): Point {
  const view = document.defaultView;
  return { x: view?.scrollX ?? 0, y: view?.scrollY ?? 0 };
}

/** The object of the last scan, if nothing in it changed. */
function seenPicture(now: Candidate, median: number, { seen }: ScanMemory): SeenPicture {
  const { picture, address, loaded, place } = now;
  const furniture = !now.alone && (now.aside || isSmallFor(place, median));
  const before = seen.get(picture);
  const same =
    before?.address === address &&
    before.loaded === loaded &&
    before.furniture === furniture &&
    sameRect(before.place, place);
  return same ? before : { picture, address, loaded, place, furniture };
}
