import type { PagePicture, SeenPicture } from './page-picture.ts';
import { area } from './rects.ts';
import { isHalfSeen } from './visible-part.ts';
import { whileAlive } from './while-alive.ts';

interface ViewObserver {
  /** Observes these pictures and no others. */
  follow(near: readonly SeenPicture[]): void;
  /** Observes nothing until it follows again: each frame of a scroll would be reckoned with otherwise. */
  rest(): void;
  /** Those at least half in view when the browser last said. A new set whenever it changed. */
  inView(): ReadonlySet<PagePicture>;
}

const thresholds = [0, 0.1, 0.25, 0.5, 0.75];

/** Which of the near pictures are in view, told by the browser without our reading layout. */
export function observeView(signal: AbortSignal, onChange: () => void): ViewObserver {
  const observed = new Map<Element, PagePicture>();
  let inView: ReadonlySet<PagePicture> = new Set();
  const observer = new IntersectionObserver(
    (entries) => {
      const next = new Set(inView);
      for (const entry of entries) {
        const picture = observed.get(entry.target);
        if (!picture) continue;
        if (isEntryInView(entry)) next.add(picture);
        else next.delete(picture);
      }
      replace(next);
    },
    { threshold: thresholds },
  );
  const replace = (next: ReadonlySet<PagePicture>) => {
    if (next.size === inView.size && [...next].every((picture) => inView.has(picture))) return;
    inView = next;
    onChange();
  };
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return {
    follow(near) {
      const wanted = new Map(near.map(({ picture }) => [picture.element, picture]));
      for (const element of observed.keys()) {
        if (!wanted.has(element)) whileAlive(() => observer.unobserve(element), undefined);
      }
      for (const element of wanted.keys()) if (!observed.has(element)) observer.observe(element);
      observed.clear();
      for (const [element, picture] of wanted) observed.set(element, picture);
      const kept = new Set(wanted.values());
      replace(new Set([...inView].filter((picture) => kept.has(picture))));
    },
    rest() {
      observer.disconnect();
      observed.clear();
    },
    inView: () => inView,
  };
}

function isEntryInView({
  isIntersecting,
  intersectionRect,
  boundingClientRect,
  rootBounds,
}: IntersectionObserverEntry): boolean {
  if (!isIntersecting || area(boundingClientRect) === 0) return false;
  return isHalfSeen(intersectionRect, boundingClientRect, rootBounds ?? boundingClientRect);
}
