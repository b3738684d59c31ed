import { containingChain } from './containing-chain.ts';
import { frameElementOf } from './frame-element.ts';
import type { PagePicture } from './page-picture.ts';
import { isTheViewport } from './scroll-frame.ts';
import { isScrolled, isViewportScrolled } from './scrolled-by-person.ts';
import { documentOf } from './unclobbered.ts';

/** Of a screen: what was at the end of one is still seen on the next. */
const share = 0.9;

/**
 * Scrolls on from a picture, one screen down: what holds it, from the inside out, as far as the person could. A step at a time, so that a
 * page that puts pictures in as they come near has its cause. False: all of it is at its end.
 */
export function scrollOn({ element }: PagePicture): boolean {
  return scrollOnFrom(element);
}

function scrollOnFrom(element: Element): boolean {
  const ownerDocument = documentOf(element);
  const { containers, fixed } = containingChain(element);
  const inner = containers.filter((each) => !isTheViewport(each.element) && isScrolled(each.style.overflowY));
  if (inner.some((each) => stepDown(each.element))) return true;
  const root = ownerDocument.scrollingElement ?? ownerDocument.documentElement;
  if (!fixed && isViewportScrolled(ownerDocument).down && stepDown(root)) return true;
  const frame = frameElementOf(ownerDocument);
  return frame !== undefined && scrollOnFrom(frame);
}

function stepDown(scroller: Element): boolean {
  const before = scroller.scrollTop;
  scroller.scrollBy({ top: share * scroller.clientHeight, behavior: 'instant' });
  return scroller.scrollTop - before >= 1;
}
