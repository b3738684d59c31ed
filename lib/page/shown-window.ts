import type { Rect } from './page-picture.ts';
import { viewport } from './viewport.ts';

/** In a frame of another origin: what the pages above show of it. */
let shown: Rect | null = null;

/** As `viewport`, but of our own window only what the pages above show, where they can't be read. */
export function shownWindow(of: Document): Rect {
  return shown && of === document ? shown : viewport(of);
}

const steps = Array.from({ length: 51 }, (_, at) => at / 50);

/**
 * In a frame of another origin: follows how much of it can be seen. `filling`: an element as large as the window, in one
 * that is put at the top of what is seen.
 */
export function followShownPart(filling: HTMLElement, signal: AbortSignal): void {
  const observer = new IntersectionObserver(
    (entries) => {
      shown = entries.at(-1)?.intersectionRect ?? null;
      if (filling.parentElement) filling.parentElement.style.top = `${shown?.y ?? 0}px`;
    },
    { threshold: steps },
  );
  observer.observe(filling);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    shown = null;
  });
}
