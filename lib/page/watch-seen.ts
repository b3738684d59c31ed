/** Whether an element of ours can really be seen: not faded out, not covered, not moved away by the page. */
import { looksSeen } from './looks-seen.ts';

/** Shortest delay browsers allow with `trackVisibility`, ms. */
const delay = 100;
/** How often to look where the browser does not tell, ms. */
const lookEvery = 250;

declare global {
  interface IntersectionObserverInit {
    readonly trackVisibility?: boolean;
    readonly delay?: number;
  }
  interface IntersectionObserver {
    /** Absent where it is unsupported (Firefox 153, whose entries have no `isVisible` either). */
    readonly trackVisibility?: boolean;
  }
  interface IntersectionObserverEntry {
    readonly isVisible?: boolean;
  }
}

/**
 * Calls `onSeen` at first and whenever it changes: true seen, false not seen, undefined where it can't be told (then neither accept nor
 * accuse on this alone). `element` must be opaque, unfiltered, and covered by nothing of ours, or it counts as unseen. Where the browser
 * does not track visibility it is looked at instead (`looksSeen`), four times a second and at each move of the element's edge.
 */
export function watchSeen(element: Element, signal: AbortSignal, onSeen: (seen: boolean | undefined) => void): void {
  if (signal.aborted) return;
  let last: { readonly seen: boolean | undefined } | undefined;
  let looking = false;
  const report = (seen: boolean | undefined) => {
    if (signal.aborted || (last && last.seen === seen)) return;
    last = { seen };
    onSeen(seen);
  };
  const observer = new IntersectionObserver(
    (entries) => {
      const entry = entries.at(-1);
      if (!entry) return;
      if (observer.trackVisibility && entry.isVisible !== undefined) report(entry.isVisible);
      else if (!looking) {
        looking = true;
        lookOn(() => report(looksSeen(element)), signal);
      } else report(looksSeen(element));
    },
    { trackVisibility: true, delay, threshold: [0, 0.5, 1] },
  );
  observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

function lookOn(look: () => void, signal: AbortSignal): void {
  const timer = setInterval(look, lookEvery);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  look();
}
