import type { Flow } from './reading-order.ts';

/** Which way this page is read, by its body's own style. */
export function pageFlow(document: Document): Flow {
  const style = document.defaultView?.getComputedStyle(document.body ?? document.documentElement);
  if (!style) return 'horizontal-ltr';
  if (style.writingMode.startsWith('vertical') || style.writingMode.startsWith('sideways')) {
    return style.writingMode.endsWith('rl') ? 'vertical-rl' : 'vertical-lr';
  }
  return style.direction === 'rtl' ? 'horizontal-rtl' : 'horizontal-ltr';
}
