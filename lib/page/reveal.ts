import type { PagePicture } from './page-picture.ts';

/**
 * Brings a picture into the middle of the window, through every scroller that holds it; one too tall for the window by its top. At once
 * even where the page scrolls smoothly: the next key must find it there. Scrolls only; focus and history stay the page's.
 */
export function reveal(picture: PagePicture): void {
  const { element } = picture;
  const tall = element.getBoundingClientRect().height > (element.ownerDocument.defaultView?.innerHeight ?? 0);
  element.scrollIntoView({ block: tall ? 'start' : 'center', inline: 'nearest', behavior: 'instant' });
}
