/**
 * Tells whether any of an element is in view, in a frame of another origin and in the pages above; what lies over it there
 * the top's overlay looks at. The browser's own word (`trackVisibility`) can't be had: it counts a frame as covered, all of
 * it, when anything lies over any part of it, our own bar too (measured in Chromium 156).
 */
export function watchInView(element: Element, signal: AbortSignal, onSeen: (seen: boolean) => void): void {
  if (signal.aborted) return;
  const observer = new IntersectionObserver((entries) => onSeen(entries.at(-1)?.isIntersecting ?? false), {
    threshold: [0, 0.5, 1],
  });
  observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
