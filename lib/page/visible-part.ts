/** How much of a picture can be seen in the window, cut by what clips it. Covers are `isCovered`'s. */
import { type Container, containingChain } from './containing-chain.ts';
import { frameElementOf } from './frame-element.ts';
import { toScreenRect } from './frames.ts';
import type { PagePicture, Rect } from './page-picture.ts';
import { area, intersection } from './rects.ts';
import { isTheViewport } from './scroll-frame.ts';
import { spaceOf } from './space.ts';
import { viewport } from './viewport.ts';

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
  return isHalfSeen(partInside(whole, clipsOf(picture.element)), whole, viewport(document));
}

/** The boxes that cut the element, client px: the windows and the ancestors that clip. For clipping its mark, too. */
function clipsOf(element: Element): Rect[] {
  return clippersOf(element).map((clipper) => clipper());
}

/** As `clipsOf`, each to be read whenever it is wanted: which ones they are changes less often than where they are. */
export function clippersOf(element: Element): (() => Rect)[] {
  const { ownerDocument } = element;
  const clippers = [() => toScreenRect(viewport(ownerDocument), ownerDocument)];
  for (const container of containingChain(element).containers) {
    const clipper = clipperOf(container);
    if (clipper) clippers.push(clipper);
  }
  const frame = frameElementOf(ownerDocument);
  return frame ? [...clippers, ...clippersOf(frame)] : clippers;
}

const wide = 1e7;

/** An ancestor that clips along one axis only is given no end along the other. */
function clipperOf({ element, style }: Container): (() => Rect) | undefined {
  const painted = /paint|strict|content/.test(style.contain) || style.contentVisibility === 'auto';
  const cutX = painted || style.overflowX !== 'visible';
  const cutY = painted || style.overflowY !== 'visible';
  if (!(cutX || cutY) || isTheViewport(element)) return undefined;
  return () => {
    const space = spaceOf(element);
    const { x, y, width, height } = space.toClient({
      x: element.clientLeft,
      y: element.clientTop,
      width: element.clientWidth,
      height: element.clientHeight,
    });
    return {
      x: cutX ? x : -wide,
      y: cutY ? y : -wide,
      width: cutX ? width : 2 * wide,
      height: cutY ? height : 2 * wide,
    };
  };
}
