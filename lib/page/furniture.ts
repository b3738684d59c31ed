/** Which pictures are the page's own furniture (icons, avatars, logos) rather than what one came to label. */
import { isShadowRoot } from './nodes.ts';
import type { Size } from './page-picture.ts';
import { closestTo, rootOf } from './unclobbered.ts';

/**
 * Whether an element stands in the page's header, nav or footer. A `header` or `footer` of an article, a figure or another part is
 * a heading of that part and not of the page (as HTML-AAM says of their roles), so a picture there counts.
 */
export function isInHeaderOrFooter(element: Element): boolean {
  const frame = closestTo(element, `header, footer, ${landmarks}`);
  if (!frame) {
    const root = rootOf(element);
    return isShadowRoot(root) && isInHeaderOrFooter(root.host);
  }
  return closestTo(frame, landmarks) !== null || closestTo(frame, 'article, aside, figure, main, section') === null;
}

const landmarks = 'nav, [role="navigation"], [role="banner"], [role="contentinfo"]';

/** The median side, px: of the roots of the areas, so that long and square pictures compare. 0 for none. */
export function medianSide(sizes: readonly Size[]): number {
  const sides = sizes.map(side).sort((a, b) => a - b);
  const middle = sides.length >> 1;
  const upper = sides[middle] ?? 0;
  return sides.length % 2 === 1 ? upper : (upper + (sides[middle - 1] ?? upper)) / 2;
}

/** Smaller than half the median, side for side. */
export function isSmallFor(size: Size, median: number): boolean {
  return side(size) < median / 2;
}

function side(size: Size): number {
  return Math.sqrt(Math.max(0, size.width) * Math.max(0, size.height));
}
