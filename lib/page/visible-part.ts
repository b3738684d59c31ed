/** How much of a picture can be seen in the window, cut by what clips it. Covers are `isCovered`'s. */
import { type Container, containingChain } from './containing-chain.ts';
import type { PagePicture, Rect } from './page-picture.ts';
import { area, intersection } from './rects.ts';
import { isTheViewport } from './scroll-frame.ts';
import { boxOf } from './unclobbered.ts';

/** Of a picture whose pixels lie at `rect`: the part inside every clip. Pure. */
export function partInside(rect: Rect, clips: readonly Rect[]): Rect | undefined {
  let part: Rect | undefined = area(rect) > 0 ? rect : undefined;
  for (const clip of clips) part = part && intersection(part, clip);
  return part;
}

/**
 * Half of the picture, or, of one too large for the window, half of the window filled with it: else it could never be answered. Pure.
 */
export function isHalfSeen(part: Rect | undefined, whole: Rect, view: Rect): boolean {
  if (!part) return false;
  return area(part) >= area(whole) / 2 || area(part) >= area(view) / 2;
}

/** The part in the window and inside every ancestor that clips, client px. Reads layout and style of its ancestors. */
export function visiblePart(picture: PagePicture): Rect | undefined {
  return partInside(picture.rect(), clipsOf(picture.element));
}

/** Whether enough of it is in view for a key to answer it. For the moment of the key; reads layout. */
export function isInView(picture: PagePicture): boolean {
  const whole = picture.rect();
  return isHalfSeen(partInside(whole, clipsOf(picture.element)), whole, viewport(picture.element.ownerDocument));
}

export function viewport(document: Document): Rect {
  const view = document.defaultView;
  return { x: 0, y: 0, width: view?.innerWidth ?? 0, height: view?.innerHeight ?? 0 };
}

/** The boxes that cut the element, client px: the window and the ancestors that clip. For clipping its mark, too. */
function clipsOf(element: Element): Rect[] {
  const clips = [viewport(element.ownerDocument)];
  for (const container of containingChain(element).containers) {
    const clip = clipOf(container);
    if (clip) clips.push(clip);
  }
  return clips;
}

const wide = 1e7;

/** An ancestor that clips along one axis only is given no end along the other. */
function clipOf({ element, style }: Container): Rect | undefined {
  const painted = /paint|strict|content/.test(style.contain);
  const cutX = painted || style.overflowX !== 'visible';
  const cutY = painted || style.overflowY !== 'visible';
  if (!(cutX || cutY) || isTheViewport(element)) return undefined;
  const box = boxOf(element);
  return {
    x: cutX ? box.x + element.clientLeft : -wide,
    y: cutY ? box.y + element.clientTop : -wide,
    width: cutX ? element.clientWidth : 2 * wide,
    height: cutY ? element.clientHeight : 2 * wide,
  };
}
