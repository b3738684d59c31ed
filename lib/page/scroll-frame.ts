import { type Container, containingChain } from './containing-chain.ts';
import { frameElementOf } from './frame-element.ts';
import type { ScrollFrame } from './page-picture.ts';
import { documentOf } from './unclobbered.ts';

/**
 * What carries the element along when it scrolls, which says where a mark on it has to live. Reads computed style of the element's
 * ancestors: for pictures near the view, not for all.
 */
export function scrollFrame(element: Element): ScrollFrame {
  const frame = frameElementOf(documentOf(element));
  if (frame) return outermost(frame);
  const { containers, fixed } = containingChain(element);
  const scroller = containers.find(scrolls);
  if (scroller) return { type: 'scroller', element: scroller.element };
  return fixed ? { type: 'fixed' } : { type: 'page' };
}

/** The frame in our own document: what is in it is followed like what a scroller holds. */
function outermost(frame: Element): ScrollFrame {
  const outer = frameElementOf(frame.ownerDocument);
  return outer ? outermost(outer) : { type: 'scroller', element: frame };
}

/** `hidden` too: it is scrolled by script, as carousels do. Where there is nothing to scroll, nothing moves. */
function scrolls({ element, style }: Container): boolean {
  if (isTheViewport(element)) return false;
  const along = (overflow: string) => overflow === 'auto' || overflow === 'scroll' || overflow === 'hidden';
  return (
    (along(style.overflowY) && element.scrollHeight > element.clientHeight) ||
    (along(style.overflowX) && element.scrollWidth > element.clientWidth)
  );
}

/** The overflow of body is the viewport's as long as html has none of its own (CSS Overflow 3, section 3.3). */
export function isTheViewport(element: Element): boolean {
  const { body, documentElement } = documentOf(element);
  if (element !== body) return false;
  const root = getComputedStyle(documentElement);
  return root.overflowX === 'visible' && root.overflowY === 'visible';
}
