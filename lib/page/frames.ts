/**
 * Boxes of elements in frames of the page's own origin, in the client px of the document we stand in. A frame's own px may be
 * scaled (by zoom, or a transform); a turned frame has no such mapping and is taken as its upright box.
 */
import type { Point, Rect } from './page-picture.ts';
import { boxOf } from './unclobbered.ts';

/** From a document's client px to ours: `at` is where its viewport begins, `scale` how many of our px one of its px is. */
interface FramePlace {
  readonly at: Point;
  readonly scale: number;
}

const here: FramePlace = { at: { x: 0, y: 0 }, scale: 1 };

/** The element that shows this document; `undefined` for our own, and for one no frame of the same origin shows. */
export function frameElementOf(shown: Document): Element | undefined {
  return shown === document ? undefined : (shown.defaultView?.frameElement ?? undefined);
}

export function framePlace(shown: Document): FramePlace {
  const frame = frameElementOf(shown);
  if (!frame) return here;
  const box = screenBox(frame);
  const style = getComputedStyle(frame);
  const width = 'offsetWidth' in frame ? Number(frame.offsetWidth) : 0;
  const scale = width > 0 ? box.width / width : 1;
  return {
    at: {
      x: box.x + scale * (frame.clientLeft + Number.parseFloat(style.paddingLeft)),
      y: box.y + scale * (frame.clientTop + Number.parseFloat(style.paddingTop)),
    },
    scale,
  };
}

/** The border box, in our client px. */
export function screenBox(element: Element): Rect {
  const box = boxOf(element);
  return element.ownerDocument === document ? box : toScreenRect(box, framePlace(element.ownerDocument));
}

export function toScreenRect({ x, y, width, height }: Rect, { at, scale }: FramePlace): Rect {
  return { x: at.x + scale * x, y: at.y + scale * y, width: scale * width, height: scale * height };
}

/** The inverse of a point's `toScreenRect`. */
export function inFrame({ x, y }: Point, { at, scale }: FramePlace): Point {
  return { x: (x - at.x) / scale, y: (y - at.y) / scale };
}
