/**
 * No `scroll` within this time means that it has stopped, ms. `scrollend` says so too early: a wheel's every notch ends a
 * scroll, and looking at the whole page at each of them made scrolling twice as dear.
 */
const quiet = 120;
/** A page that never stops scrolling (a ticker, a held key) is not waited for longer than this, ms. */
const patience = 3000;

export interface ScrollWatch {
  /** Whether the page itself is being scrolled, and worth waiting for. */
  scrolling(): boolean;
}

/** Tells when the page, or a scroller in it, has come to rest. `onScroll` comes with each scroll event of the page itself. */
export function watchScrollStop(
  document: Document,
  signal: AbortSignal,
  onStop: () => void,
  onScroll: () => void,
): ScrollWatch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since: number | undefined;
  const stop = () => {
    timer = undefined;
    since = undefined;
    onStop();
  };
  const options = { capture: true, passive: true, signal };
  document.addEventListener(
    'scroll',
    (event) => {
      clearTimeout(timer);
      timer = setTimeout(stop, quiet);
      if (event.target !== document) return;
      since ??= performance.now();
      onScroll();
    },
    options,
  );
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return { scrolling: () => since !== undefined && performance.now() - since < patience };
}
