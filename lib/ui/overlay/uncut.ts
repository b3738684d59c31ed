import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * The classes whose chips can be seen whole in a scrolling row. The browser tells of changes by itself: no key waits
 * for a layout that only this would need. `ids` names what is in the row: another text, another look. Null: not known yet.
 */
export function useUncut(row: RefObject<HTMLElement | null>, ids: string): ReadonlySignal<ReadonlySet<string> | null> {
  const uncut = useSignal<ReadonlySet<string> | null>(null);
  // The children are the row's own, and come and go with `ids`.
  useEffect(() => {
    const root = row.current;
    if (!root) return undefined;
    const whole = new Set<string>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, intersectionRatio } of entries) {
          const id = (target as HTMLElement).dataset.class ?? '';
          if (intersectionRatio > 0.95) whole.add(id);
          else whole.delete(id);
        }
        uncut.value = new Set(whole);
      },
      { root, threshold: 0.96 },
    );
    for (const child of root.children) observer.observe(child);
    return () => observer.disconnect();
  }, [row, ids, uncut]);
  return uncut;
}
