/** Where an element's replaced content is on the screen now. Reads layout and computed style: for a few pictures, not for all. */
import { type ObjectFit, paintedBox, readFitPosition, seenBox } from './geometry.ts';
import type { Rect, Size } from './page-picture.ts';

const fits: readonly string[] = ['fill', 'contain', 'cover', 'none', 'scale-down'] satisfies ObjectFit[];

/** Of an image on the screen, client px: `painted` is where all of its pixels would be, `seen` the part its element shows. */
export interface ImagePlace {
  readonly painted: Rect;
  readonly seen: Rect;
}

/** `natural` is the size the page reports, CSS px. */
export function imagePlace(element: Element, natural: Size): ImagePlace {
  const style = getComputedStyle(element);
  const content = contentBox(element, style);
  const fit = style.objectFit;
  const [x, y] = readFitPosition(style.objectPosition);
  const scale = content.scale;
  const painted = paintedBox(
    content.box,
    { width: natural.width * scale.x, height: natural.height * scale.y },
    {
      fit: isFit(fit) ? fit : 'fill',
      x: { share: x.share, offset: x.offset * scale.x },
      y: { share: y.share, offset: y.offset * scale.y },
    },
  );
  return { painted, seen: seenBox(content.box, painted) };
}

function isFit(value: string): value is ObjectFit {
  return fits.includes(value);
}

/**
 * The content box, client px. Scaling (by transform or zoom) is what the screen's box measures against the layout's; a rotated
 * element has no such box, and gets the upright one round it (its own transform comes with the next kinds of layout).
 */
function contentBox(element: Element, style: CSSStyleDeclaration): { box: Rect; scale: { x: number; y: number } } {
  const border = element.getBoundingClientRect();
  const scale = { x: 1, y: 1 };
  if (hasLayoutSize(element)) {
    scale.x = ratio(border.width, element.offsetWidth);
    scale.y = ratio(border.height, element.offsetHeight);
  }
  const edge = (side: 'Left' | 'Top' | 'Right' | 'Bottom') =>
    Number.parseFloat(style[`border${side}Width`]) + Number.parseFloat(style[`padding${side}`]);
  const left = edge('Left') * scale.x;
  const top = edge('Top') * scale.y;
  return {
    scale,
    box: {
      x: border.x + left,
      y: border.y + top,
      width: Math.max(0, border.width - left - edge('Right') * scale.x),
      height: Math.max(0, border.height - top - edge('Bottom') * scale.y),
    },
  };
}

/** offsetWidth is rounded to whole px: a difference that rounding explains is no scaling. */
function ratio(screen: number, layout: number): number {
  return Math.abs(screen - layout) <= 0.5 ? 1 : screen / layout;
}

/** By its members and not by `instanceof`, which fails for elements of another frame's document. */
function hasLayoutSize(element: Element): element is HTMLElement {
  return (
    'offsetWidth' in element &&
    'offsetHeight' in element &&
    Number(element.offsetWidth) > 0 &&
    Number(element.offsetHeight) > 0
  );
}
