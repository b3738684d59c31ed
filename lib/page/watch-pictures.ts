/**
 * Follows the pictures of a page while labelling is on, in as little of the page's time as it can: what changed is looked at in the
 * next frame without layout; places of near pictures, and the whole page, are read at a bounded rate, the page in slices and never
 * while it scrolls.
 */
import { gotBackground } from './background-search.ts';
import { backgroundsIn } from './backgrounds-in.ts';
import type { FindOptions } from './find-pictures.ts';
import { changedCanvases } from './kinds/canvas.ts';
import { farFrom, nearPictures, sameIfEqual } from './near-pictures.ts';
import { watchPageChanges } from './page-changes.ts';
import type { PicturesChange, SeenPicture } from './page-picture.ts';
import type { PageRoot } from './page-roots.ts';
import { createPictureList } from './picture-list.ts';
import { createPace } from './scan-pace.ts';
import { createScans } from './scans.ts';
import { watchScrollStop } from './scroll-stop.ts';
import { observeView } from './view-observer.ts';
import { viewport } from './viewport.ts';
import { whileAlive } from './while-alive.ts';

export interface WatchOptions extends FindOptions {
  readonly document: Document;
  /** Tagalong's own element: what happens to it is not the page's doing. */
  readonly ownHost?: Element;
  /** Called whenever something happened on the page after which something else may cover or clip a picture. Must be cheap. */
  readonly onStir?: () => void;
}

/** Milliseconds of one frame a scan may take. The first is given more, so that the first ring is there at once. */
const slice = 6;
/** The same until all pictures are known: the ring may wait for them, and the person for the ring. */
const earlySlice = 24;
const firstSlice = 120;

const never = Number.POSITIVE_INFINITY;

/** Elements asked for a new background at a time. */
const mostRestyled = 256;

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
  const scans = createScans(document, list, { ...options, onRoot });
  const placePace = createPace(0.1, 0, 100);
  const stylePace = createPace(0.05, 0, 1000);
  const canvasPace = createPace(0.05, 400, 3000);
  const canvases = document.getElementsByTagName('canvas');
  let unplaced = false;
  let touched = new Set<Element>();
  let restyled = new Set<Element>();
  let near: readonly SeenPicture[] = [];
  let nearAt = { x: 0, y: 0 };
  let nearStale = true;
  let following = false;
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
      // What scrolling brings tells of itself, or moves those near: the rest is looked at in time.
      scans.age();
      unplaced = true;
      wake();
    },
    () => {
      if (farFrom(nearAt, near, view) || !scroll.scrolling()) wake();
    },
  );
  const watchRoot = watchPageChanges(document, ownHost, signal, {
    touched(element) {
      touched.add(element);
      scans.outdate(element);
      // A picture that arrives may push the others about.
      unplaced = true;
      wake();
    },
    restyled(elements) {
      options.onStir?.();
      for (const element of elements) restyled.add(element);
      for (const element of backgroundsIn(elements, near)) touched.add(element);
      wake();
    },
    holds: (element) => near.some(({ picture }) => whileAlive(() => element.contains(picture.element), false)),
    stale() {
      options.onStir?.();
      scans.outdate();
      unplaced = true;
      wake();
    },
    moved() {
      options.onStir?.();
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
      if (before !== list.pictures) scans.outdate();
      placePace.worked(now, performance.now());
    }
    if (restyled.size > 0 && !scroll.scrolling() && stylePace.wait(now) === 0) {
      if (gotBackground(restyled, mostRestyled)) scans.outdate();
      restyled = new Set();
      stylePace.worked(now, performance.now());
    }
    if (canvases.length > 0 && !scroll.scrolling() && canvasPace.wait(now) === 0) lookAtCanvases(now);
    if (!scroll.scrolling() && (scans.isUnderWay() || scans.wait(now) === 0))
      scan(scans.isComplete() ? slice : earlySlice);
    report();
    sleep();
  }

  /** Nothing tells when a canvas is drawn on. */
  function lookAtCanvases(now: number) {
    const changed = changedCanvases(canvases);
    if (changed.length > 0) scans.outdate();
    list.recheck(changed);
    canvasPace.worked(now, performance.now());
  }

  function scan(budget: number) {
    if (scans.goOn(budget)) nearStale = true;
  }

  function report() {
    if (!view) return;
    if (nearStale || list.pictures !== last?.pictures || farFrom(nearAt, near, view)) {
      nearStale = false;
      nearAt = { x: view.scrollX, y: view.scrollY };
      near = sameIfEqual(near, nearPictures(list.pictures, { ...viewport(document), ...nearAt }, near));
      following = false;
    }
    if (scroll.scrolling()) viewer.rest();
    else if (!following) viewer.follow(near);
    following = !scroll.scrolling();
    const news = list.takeNews();
    const change = { pictures: list.pictures, complete: scans.isComplete(), near, inView: viewer.inView(), ...news };
    const sameView = last?.near === near && last.inView === change.inView;
    const same = sameView && last?.pictures === change.pictures && last.complete === change.complete;
    if (same && news.swapped.length === 0 && news.gone.length === 0 && !news.moved) return;
    last = change;
    onChange(change);
  }

  /** Until there is cause, or until the rest is over that the pace asks for. */
  function sleep() {
    if (signal.aborted) return;
    clearTimeout(timer);
    if (scroll.scrolling()) return;
    if (scans.isUnderWay()) return wake();
    const now = performance.now();
    const waits = [
      scans.wait(now),
      ...(unplaced ? [placePace.wait(now)] : []),
      ...(restyled.size > 0 ? [stylePace.wait(now)] : []),
      ...(canvases.length > 0 ? [Math.max(canvasPace.wait(now), 50)] : []),
    ];
    const wait = Math.min(...waits);
    if (wait < never) timer = setTimeout(wake, wait);
  }

  signal.addEventListener(
    'abort',
    () => {
      if (frame !== undefined) view.cancelAnimationFrame(frame);
      clearTimeout(timer);
      scans.stop();
    },
    { once: true },
  );
  scan(firstSlice);
  report();
  sleep();
}
