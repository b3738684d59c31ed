/** How much of a picture can be seen in the window, cut by what clips it. Covers are `isCovered`'s. */
import { clipBox } from './clip-shape.ts';
import { type Container, containingChain } from './containing-chain.ts';
import { frameElementOf } from './frame-element.ts';
import { toScreenRect } from './frames.ts';
import { isHtml } from './nodes.ts';
import type { PagePicture, Rect } from './page-picture.ts';
import { area, intersection } from './rects.ts';
import { isTheViewport } from './scroll-frame.ts';
import { shownWindow } from './shown-window.ts';
import { spaceOf } from './space.ts';
import { documentOf } from './unclobbered.ts';
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
export function visiblePart(picture: Pick<PagePicture, 'element' | 'rect'>): Rect | undefined {
  return partInside(picture.rect(), clipsOf(picture.element));
}

/** Whether enough of it is in view for a key to answer it. For the moment of the key; reads layout. */
export function isInView(picture: PagePicture): boolean {
  const whole = picture.rect();
  return isHalfSeen(partInside(whole, clipsOf(picture.element)), whole, viewport(document));
}

/** The boxes that cut the element, client px: the windows and the ancestors that clip. */
function clipsOf(element: Element): Rect[] {
  return [shownWindow(document), ...clippersOf(element).map((clipper) => clipper())];
}

/**
 * What cuts the element, our own window aside (the page scrolls marks itself), each to be read whenever it is wanted:
 * which ones they are changes less often than where they are.
 */
export function clippersOf(element: Element): Clipper[] {
  const ownerDocument = documentOf(element);
  const { containers } = containingChain(element);
  const own = shapeOf({ element, style: getComputedStyle(element) });
  const clippers = [own, ...containers.flatMap((each) => [shapeOf(each), clipperOf(each)])].filter((each) => !!each);
  const frame = frameElementOf(ownerDocument);
  if (!frame) return clippers;
  return [...clippers, () => toScreenRect(viewport(ownerDocument), ownerDocument), ...clippersOf(frame)];
}

type Clipper = () => Rect;

/** The box round its `clip-path`, if it has one. */
function shapeOf({ element, style }: Container): Clipper | undefined {
  const { clipPath } = style;
  if (clipPath === 'none' || !clipBox(clipPath, { width: 1, height: 1 })) return undefined;
  return () => {
    const space = spaceOf(element);
    return space.toClient(clipBox(clipPath, space.size) ?? { x: 0, y: 0, ...space.size });
  };
}

const wide = 1e7;

/** An ancestor that clips along one axis only is given no end along the other. What is inside an SVG has no such box. */
function clipperOf({ element, style }: Container): Clipper | undefined {
  const painted = /paint|strict|content/.test(style.contain) || style.contentVisibility === 'auto';
  const cutX = painted || style.overflowX !== 'visible';
  const cutY = painted || style.overflowY !== 'visible';
  if (!(cutX || cutY) || isTheViewport(element) || (element.clientWidth === 0 && !isHtml(element))) return undefined;
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
