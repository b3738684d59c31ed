/** Boxes of elements in frames of the page's own origin, in the client px of the document we stand in. */
import type { Rect } from './page-picture.ts';
import { boxInPlane } from './plane.ts';
import { planeOf } from './space.ts';
import { boxOf, documentOf } from './unclobbered.ts';

/** The upright box round the border box, in our client px. */
export function screenBox(element: Element): Rect {
  const box = boxOf(element);
  return documentOf(element) === document ? box : toScreenRect(box, documentOf(element));
}

/** Of a box in the client px of a document. */
export function toScreenRect(rect: Rect, shown: Document): Rect {
  return boxInPlane(planeOf(shown), rect);
}
