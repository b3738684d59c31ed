/**
 * Follows the pictures of a page while labelling is on, in as little of the page's time as it can: what changed is looked at in the
 * next frame without layout; places of near pictures, and the whole page, are read at a bounded rate, the page in slices and never
 * while it scrolls.
 */
import { gotBackground } from './background-search.ts';
import { type FindOptions, scanPictures } from './find-pictures.ts';
import { changedCanvases } from './kinds/canvas.ts';
import { nearPictures } from './near-pictures.ts';
import { watchPageChanges } from './page-changes.ts';
import type { PicturesChange, SeenPicture } from './page-picture.ts';
import type { PageRoot } from './page-roots.ts';
import { createPictureList } from './picture-list.ts';
import { createPace } from './scan-pace.ts';
import { watchScrollStop } from './scroll-stop.ts';
import { observeView } from './view-observer.ts';
import { viewport } from './viewport.ts';

export interface WatchOptions extends FindOptions {
  readonly document: Document;
  /** Tagalong's own element: what happens to it is not the page's doing. */
  readonly ownHost?: Element;
}

/** Milliseconds of one frame a scan may take. The first is given more, so that the first ring is there at once. */
const slice = 6;
const firstSlice = 120;

/** Elements asked for a new background at a time. */
const mostRestyled = 256;

type Scan = ReturnType<typeof scanPictures>;

/**
 * Calls `onChange` once before it returns, then at most once a frame, whenever pictures came, left, loaded, were swapped or moved, or
 * others are near or in view. Ends with `signal`, leaving no observer, listener or timer.
 */
export function watchPictures(
  options: WatchOptions,
  signal: AbortSignal,
  onChange: (change: PicturesChange) => void,
): void {
  if (signal.aborted) return;
  const { document, ownHost } = options;
  const view = document.defaultView;
  if (!view) return;
  const list = createPictureList();
  const scanPace = createPace(0.1, 100, 2000);
  const placePace = createPace(0.1, 0, 100);
  const stylePace = createPace(0.05, 0, 1000);
  const canvasPace = createPace(0.05, 400, 3000);
  const canvases = document.getElementsByTagName('canvas');
  let scan: Scan | undefined;
  let scanWork = 0;
  let stale = true;
  let unplaced = false;
  let touched = new Set<Element>();
  let touchedSinceScan = new Set<Element>();
  let restyled = new Set<Element>();
  let hasty = true;
  let near: readonly SeenPicture[] = [];
  let nearAt = { x: 0, y: 0 };
  let nearStale = true;
  let last: PicturesChange | undefined;
  let frame: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const wake = () => {
    frame ??= view.requestAnimationFrame(tick);
  };
  const viewer = observeView(signal, wake);
  const scroll = watchScrollStop(
    document,
    signal,
    () => {
      stale = true;
      unplaced = true;
      wake();
    },
    () => {
      if (farFrom(nearAt, view)) wake();
    },
  );
  const watchRoot = watchPageChanges(document, ownHost, signal, {
    touched(element) {
      touched.add(element);
      touchedSinceScan.add(element);
      stale = true;
      // A picture that arrives may push the others about.
      unplaced = true;
      wake();
    },
    restyled(elements) {
      for (const element of elements) restyled.add(element);
      for (const { picture } of near) {
        if (picture.kind === 'background' && within(elements, picture.element)) touched.add(picture.element);
      }
      wake();
    },
    holds: (element) => near.some(({ picture }) => element.contains(picture.element)),
    stale() {
      stale = true;
      unplaced = true;
      wake();
    },
    moved() {
      unplaced = true;
      wake();
    },
  });

  function onRoot(root: PageRoot) {
    watchRoot(root);
    options.onRoot?.(root);
  }

  function tick() {
    frame = undefined;
    if (signal.aborted) return;
    list.recheck(touched);
    touched = new Set();
    list.dropRemoved(near);
    const now = performance.now();
    if (unplaced && !scroll.scrolling() && placePace.wait(now) === 0) {
      unplaced = false;
      const before = list.pictures;
      list.remeasure(near);
      // Where near ones moved, so probably did the rest.
      if (before !== list.pictures) stale = true;
      placePace.worked(now, performance.now());
    }
    if (restyled.size > 0 && !scroll.scrolling() && stylePace.wait(now) === 0) {
      if (gotBackground(restyled, mostRestyled)) stale = true;
      restyled = new Set();
      stylePace.worked(now, performance.now());
    }
    if (canvases.length > 0 && !scroll.scrolling() && canvasPace.wait(now) === 0) lookAtCanvases(now);
    if (scan || (stale && !scroll.scrolling() && scanPace.wait(now) === 0)) goOn(slice);
    report();
    sleep();
  }

  /** Nothing tells when a canvas is drawn on. */
  function lookAtCanvases(now: number) {
    const changed = changedCanvases(canvases);
    if (changed.length > 0) stale = true;
    list.recheck(changed);
    canvasPace.worked(now, performance.now());
  }

  /** One slice of a scan, begun here if none is under way. */
  function goOn(budget: number) {
    const from = performance.now();
    if (!scan) {
      stale = false;
      scanWork = 0;
      scan = scanPictures(document, { ...options, hasty, onRoot }, { seen: list.seen, touched: touchedSinceScan });
      touchedSinceScan = new Set();
    }
    let step = scan.next();
    while (!step.done && performance.now() - from < budget) step = scan.next();
    const to = performance.now();
    scanWork += to - from;
    if (!step.done) return;
    scan = undefined;
    list.replace(step.value);
    // What the first left out comes next.
    if (hasty) stale = true;
    hasty = false;
    nearStale = true;
    // What was swapped while the slices ran was seen before or after its change: look again.
    list.recheck(touchedSinceScan);
    scanPace.worked(to - scanWork, to);
  }

  function report() {
    if (!view) return;
    if (nearStale || list.pictures !== last?.pictures || farFrom(nearAt, view)) {
      nearStale = false;
      nearAt = { x: view.scrollX, y: view.scrollY };
      const next = nearPictures(list.pictures, { ...viewport(document), ...nearAt });
      if (!sameItems(next, near)) near = next;
      viewer.follow(near);
    }
    const news = list.takeNews();
    const change = { pictures: list.pictures, near, inView: viewer.inView(), ...news };
    const same = last?.pictures === change.pictures && last.near === near && last.inView === change.inView;
    if (same && news.swapped.length === 0 && news.gone.length === 0 && !news.moved) return;
    last = change;
    onChange(change);
  }

  /** Until there is cause, or until the rest is over that the pace asks for. */
  function sleep() {
    if (signal.aborted) return;
    clearTimeout(timer);
    if (scan) return wake();
    if (scroll.scrolling()) return;
    const now = performance.now();
    const waits = [
      ...(stale ? [scanPace.wait(now)] : []),
      ...(unplaced ? [placePace.wait(now)] : []),
      ...(restyled.size > 0 ? [stylePace.wait(now)] : []),
      ...(canvases.length > 0 ? [Math.max(canvasPace.wait(now), 50)] : []),
    ];
    if (waits.length > 0) timer = setTimeout(wake, Math.min(...waits));
  }

  signal.addEventListener(
    'abort',
    () => {
      if (frame !== undefined) view.cancelAnimationFrame(frame);
      clearTimeout(timer);
      scan = undefined;
    },
    { once: true },
  );
  goOn(firstSlice);
  report();
  sleep();
}

function within(elements: ReadonlySet<Element>, element: Element): boolean {
  for (const each of elements) if (each.contains(element)) return true;
  return false;
}

/** Scrolled more than half a window away from `at`, so that others are near now. */
function farFrom(at: { readonly x: number; readonly y: number }, view: Window): boolean {
  return Math.abs(view.scrollY - at.y) > view.innerHeight / 2 || Math.abs(view.scrollX - at.x) > view.innerWidth / 2;
}

function sameItems<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
