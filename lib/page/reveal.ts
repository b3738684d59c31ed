/**
 * Brings a picture into view as the person could: by scrolling. What only the page moves (a carousel that hides what is beyond its edge)
 * is left where it is: `scrollIntoView` would move that, too, and the page would never know.
 */
import { containingChain } from './containing-chain.ts';
import { frameElementOf } from './frame-element.ts';
import type { PagePicture, Rect } from './page-picture.ts';
import { isTheViewport } from './scroll-frame.ts';
import { isScrolled, isViewportScrolled } from './scrolled-by-person.ts';
import { boxOf, documentOf } from './unclobbered.ts';
import { isInView } from './visible-part.ts';

/**
 * Into the middle of the window, through every scroller that holds it; one too tall for the window by its top. At once even where the page
 * scrolls smoothly: the next key must find it there. Scrolls only; focus and history stay the page's. False: it can't be brought into view.
 */
export function reveal(picture: PagePicture): boolean {
  bringIntoView(picture.element);
  return isInView(picture);
}

function bringIntoView(element: Element): void {
  const { documentElement } = documentOf(element);
  const { containers, fixed } = containingChain(element);
  for (const { element: scroller, style } of containers) {
    if (isTheViewport(scroller)) continue;
    bringInto(scroller, element, isScrolled(style.overflowX), isScrolled(style.overflowY));
  }
  if (!fixed) {
    const { across, down } = isViewportScrolled(documentOf(element));
    const root = documentOf(element).scrollingElement ?? documentElement;
    bringInto(root, element, across, down);
  }
  const frame = frameElementOf(documentOf(element));
  if (frame) bringIntoView(frame);
}

/** Down to the middle, or by the top; across no further than it must. */
function bringInto(scroller: Element, element: Element, across: boolean, down: boolean): void {
  const window = insideOf(scroller);
  const box = boxOf(element);
  // In a scroller that is drawn larger than it is laid out, a px of scrolling is more than one on the screen.
  const scale = window.scale || 1;
  const tall = box.height > window.height;
  const top = down ? (tall ? box.y - window.y : box.y + box.height / 2 - window.y - window.height / 2) : 0;
  const before = box.x - window.x;
  const beyond = box.x + box.width - window.x - window.width;
  // Too wide for it: what is nearer to what is seen now.
  const nearest = before < 0 === beyond > 0 ? 0 : Math.abs(before) < Math.abs(beyond) ? before : beyond;
  const by = { left: across ? nearest / scale : 0, top: top / scale, behavior: 'instant' };
  Reflect.apply(Element.prototype.scrollBy, scroller, [by]);
}

function insideOf(scroller: Element): Rect & { readonly scale: number } {
  const { clientLeft, clientTop, clientWidth: width, clientHeight: height } = scroller;
  const ownerDocument = documentOf(scroller);
  if (scroller === (ownerDocument.scrollingElement ?? ownerDocument.documentElement)) {
    const view = ownerDocument.defaultView;
    return { x: 0, y: 0, width: view?.innerWidth ?? width, height: view?.innerHeight ?? height, scale: 1 };
  }
  const box = boxOf(scroller);
  const laidOut = 'offsetWidth' in scroller ? Number(scroller.offsetWidth) : box.width;
  const scale = laidOut > 0 ? box.width / laidOut : 1;
  return {
    x: box.x + scale * clientLeft,
    y: box.y + scale * clientTop,
    width: scale * width,
    height: scale * height,
    scale,
  };
}
