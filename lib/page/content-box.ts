/** Where an element's replaced content is on the screen now. Reads layout and computed style: for a few pictures, not for all. */
import { paintedBox, readFitPosition, seenBox, unrounded } from './geometry.ts';
import type { ImagePlace, Rect, Size } from './page-picture.ts';
import { spaceOf } from './space.ts';

/** `natural` is the size the page reports, CSS px; `size` as for `PagePicture.place`. */
export function imagePlace(element: Element, natural: Size, size?: Size): ImagePlace {
  const style = getComputedStyle(element);
  let space = spaceOf(element, size !== undefined);
  const content = insideEdges(space.size, style, true);
  const [x, y] = readFitPosition(style.objectPosition);
  const painted = paintedBox(content, unrounded(natural, size), { fit: style.objectFit, x, y });
  const seen = seenBox(content, painted);
  if (!size && !isInTheMiddle(seen, space.size)) space = spaceOf(element, true);
  return space.place(seen, painted, size !== undefined);
}

/** Then it does not matter which way round it stands. */
function isInTheMiddle(seen: Rect, { width, height }: Size): boolean {
  return Math.abs(2 * seen.x + seen.width - width) < 1 && Math.abs(2 * seen.y + seen.height - height) < 1;
}

/** A border box of `size` without its border, and without its padding: the padding or the content box, own px. */
export function insideEdges(size: Size, style: CSSStyleDeclaration, withoutPadding: boolean): Rect {
  const edge = (side: 'Left' | 'Top' | 'Right' | 'Bottom') =>
    px(style[`border${side}Width`]) + (withoutPadding ? px(style[`padding${side}`]) : 0);
  const x = edge('Left');
  const y = edge('Top');
  return {
    x,
    y,
    width: Math.max(0, size.width - x - edge('Right')),
    height: Math.max(0, size.height - y - edge('Bottom')),
  };
}

/** Of a computed length. */
export function px(length: string): number {
  return Number.parseFloat(length) || 0;
}
