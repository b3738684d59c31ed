/** Frames that our own document can't read, of another origin or sandboxed: what is in them only a script of their own can tell. */

import { pathOf } from './frame-of-part.ts';
import { documentIn, type PageRoot } from './page-roots.ts';
import { attributeOf, boxOf, isVisible } from './unclobbered.ts';

/** Advertisements, counters and buttons are smaller, CSS px. */
const least = { width: 200, height: 150 };

/** How often is looked for frames that came, went or grew, ms. */
const lookEvery = 1000;

export interface ForeignFrame {
  /** The origin it was sent to first; where it went from there it does not tell. */
  readonly origin: string;
  /** Its number in its window, before it that of the frame this window is in, and so on from the top. */
  readonly path: readonly number[];
  /** How much of our window it would fill. */
  readonly share: number;
}

interface ForeignFrames {
  /** Takes note of a tree that a scan met. */
  take(root: PageRoot): void;
  /**
   * Tells such frames as can be seen, the largest first, at once, and whenever they are others or one of them has loaded.
   * Ends with the signal.
   */
  watch(signal: AbortSignal, onChange: (frames: ForeignFrame[]) => void): void;
}

/** Looks for them in `document`, and in the documents of frames that it is told of. */
export function createForeignFrames(document: Document): ForeignFrames {
  // A frame in a shadow tree has no number: no part of ours could say where it is.
  const roots = new Set<Document>([document]);
  let listening = new WeakSet<Document>();
  let watching: { signal: AbortSignal; onLoad: (event: Event) => void } | null = null;

  function listenTo(root: Document): void {
    if (!watching || listening.has(root)) return;
    const { signal, onLoad } = watching;
    root.addEventListener('load', onLoad, { capture: true, passive: true, signal });
    listening.add(root);
  }

  function findFrames(): Element[] {
    const found: Element[] = [];
    for (const root of roots) {
      const frames = framesIn(root);
      if (frames) found.push(...frames);
      else {
        roots.delete(root);
        listening.delete(root);
      }
    }
    return found;
  }

  return {
    take(root) {
      if ('host' in root) return;
      roots.add(root);
      listenTo(root);
    },
    watch(signal, onChange) {
      let last: readonly Element[] | null = null;
      let loaded = false;
      const onLoad = ({ target }: Event) => {
        loaded ||= target instanceof Element && /^i?frame$/.test(target.localName);
      };
      watching = { signal, onLoad };
      listening = new WeakSet();
      for (const root of roots) listenTo(root);
      const look = () => {
        const found = findFrames();
        const same = found.length === last?.length && found.every((frame, at) => frame === last?.[at]);
        if (same && (!loaded || found.length === 0)) return;
        loaded = false;
        last = found;
        onChange(found.flatMap((frame) => told(frame) ?? []).toSorted((one, other) => other.share - one.share));
      };
      const timer = setInterval(look, lookEvery);
      signal.addEventListener('abort', () => {
        clearInterval(timer);
        watching = null;
      });
      look();
    },
  };
}

/** Null: the document is no more. Of a frame that has gone to another page, Firefox lets nothing be asked. */
function framesIn(root: Document): Element[] | null {
  try {
    const { defaultView } = root;
    if (!defaultView) return null;
    // Most pages have no frame, and are asked nothing more.
    return defaultView.length === 0 ? [] : [...root.querySelectorAll('iframe, frame')].filter(isForeign);
  } catch {
    return null;
  }
}

function isForeign(frame: Element): boolean {
  if (documentIn(frame)) return false;
  const { width, height } = boxOf(frame);
  const isLarge = width >= least.width && height >= least.height;
  return isLarge && !isOutside(frame) && isVisible(frame);
}

/** Left or above of where the page can be scrolled to. */
function isOutside(frame: Element): boolean {
  const window = frame.ownerDocument.defaultView;
  const { right, bottom } = boxOf(frame);
  return window !== null && (right + window.scrollX <= 0 || bottom + window.scrollY <= 0);
}

function told(frame: Element): ForeignFrame | null {
  const path = pathOf(frame);
  const { width, height } = boxOf(frame);
  return path && { origin: originNamed(frame), path, share: (width * height) / (innerWidth * innerHeight) };
}

function originNamed(frame: Element): string {
  const address = attributeOf(frame, 'src') ?? '';
  return URL.canParse(address, frame.baseURI) ? new URL(address, frame.baseURI).origin : 'null';
}
