/** What is known of a page's pictures between two scans, and what of it is news. */
import { scrollOf } from './find-pictures.ts';
import { screenBox } from './frames.ts';
import type { PagePicture, SeenPicture } from './page-picture.ts';
import { moved as movedBy, sameRect } from './rects.ts';
import { documentOf } from './unclobbered.ts';
import { whileAlive } from './while-alive.ts';

/** What changed since it was last taken. */
interface News {
  readonly swapped: readonly PagePicture[];
  readonly gone: readonly PagePicture[];
  readonly moved: boolean;
}

export interface PictureList {
  /** In reading order; the same array while nothing in it changed. */
  readonly pictures: readonly SeenPicture[];
  readonly seen: ReadonlyMap<PagePicture, SeenPicture>;
  /** Takes over what a scan saw. */
  replace(pictures: readonly SeenPicture[]): void;
  /** Compares what these elements show with what is known. Reads no layout. */
  recheck(elements: Iterable<Element>): void;
  /** Drops those of `near` that left the page. Reads no layout. */
  dropRemoved(near: readonly SeenPicture[]): void;
  /** Reads the places of these anew. */
  remeasure(near: readonly SeenPicture[]): void;
  takeNews(): News;
}

export function createPictureList(): PictureList {
  let pictures: readonly SeenPicture[] = [];
  let seen = new Map<PagePicture, SeenPicture>();
  let byElement = new Map<Element, PagePicture>();
  let swapped = new Set<PagePicture>();
  let gone = new Set<PagePicture>();
  let moved = false;

  const compare = (before: SeenPicture, now: SeenPicture) => {
    if (now.address !== before.address && before.address !== '') swapped.add(now.picture);
    if (!sameRect(now.place, before.place)) moved = true;
  };
  const take = (next: readonly SeenPicture[]) => {
    pictures = next;
    seen = new Map(next.map((each) => [each.picture, each]));
    byElement = new Map(next.map(({ picture }) => [picture.element, picture]));
  };
  /** `undefined` takes a picture off the list. */
  const update = (changes: ReadonlyMap<PagePicture, SeenPicture | undefined>) => {
    if (changes.size === 0) return;
    for (const [picture, now] of changes) {
      const before = seen.get(picture);
      if (!now) gone.add(picture);
      else if (before) compare(before, now);
    }
    for (const [picture, now] of changes) {
      if (now) seen.set(picture, now);
      else {
        seen.delete(picture);
        byElement.delete(picture.element);
      }
    }
    const next: SeenPicture[] = [];
    for (const each of pictures) {
      const now = changes.has(each.picture) ? changes.get(each.picture) : each;
      if (now) next.push(now);
    }
    pictures = next;
  };

  return {
    get pictures() {
      return pictures;
    },
    get seen() {
      return seen;
    },
    replace(next) {
      const still = new Set<PagePicture>();
      let same = next.length === pictures.length;
      for (const [index, now] of next.entries()) {
        still.add(now.picture);
        if (now !== pictures[index]) same = false;
        const before = seen.get(now.picture);
        if (before && before !== now) compare(before, now);
      }
      for (const { picture } of pictures) if (!still.has(picture)) gone.add(picture);
      if (!same) take(next);
    },
    recheck(elements) {
      const changes = new Map<PagePicture, SeenPicture>();
      for (const element of elements) {
        const picture = byElement.get(element);
        const before = picture && seen.get(picture);
        if (!before || !isOnPage(element)) continue;
        const now = { ...before, address: picture.address(), loaded: picture.loaded() };
        if (now.address !== before.address || now.loaded !== before.loaded) changes.set(picture, now);
      }
      update(changes);
    },
    dropRemoved(near) {
      update(new Map(near.filter((each) => !isOnPage(each.picture.element)).map((each) => [each.picture, undefined])));
    },
    remeasure(near) {
      const changes = new Map<PagePicture, SeenPicture | undefined>();
      if (near.length === 0) return;
      const scroll = scrollOf(document);
      for (const { picture } of near) {
        const before = seen.get(picture);
        if (!before) continue;
        const box = screenBox(picture.element);
        const place = movedBy(box, scroll);
        if (sameRect(place, before.place)) continue;
        changes.set(picture, box.width > 0 && box.height > 0 ? { ...before, place } : undefined);
      }
      update(changes);
    },
    takeNews() {
      const news = { swapped: [...swapped].filter((picture) => !gone.has(picture)), gone: [...gone], moved };
      swapped = new Set();
      gone = new Set();
      moved = false;
      return news;
    },
  };
}

/**
 * A frame that goes, or shows another document, takes its old one with it, whose elements still hang together. (Firefox
 * keeps that document's window, which shows the other one by then.)
 */
function isOnPage(element: Element): boolean {
  return whileAlive(() => {
    const ownerDocument = documentOf(element);
    return element.isConnected && ownerDocument.defaultView?.document === ownerDocument;
  }, false);
}
