/** Where a mark on a picture has to be, and how much of it may be seen. */
import { containingChain } from './containing-chain.ts';
import { coversOf, cutBy } from './covered.ts';
import { screenBox } from './frames.ts';
import type { PagePicture, Placement, Rect, Size } from './page-picture.ts';
import { sameRect } from './rects.ts';
import { viewport } from './viewport.ts';
import { clippersOf, partInside } from './visible-part.ts';

/** What is read of a picture's surroundings: changes seldom, and costs ten times what its place does. */
interface Around {
  readonly clippers: readonly (() => Rect)[];
  readonly covers: readonly Element[];
  readonly radius: string;
  readonly sticks: boolean;
}

/**
 * Reads the place, and that of what is round the picture, at each call. What is round it is looked for at the first call, and again
 * when `thorough`: 0.3 ms.
 */
type PlaceOf = (picture: PagePicture, thorough: boolean, size?: Size) => Placement;

/** `ownHost`, Tagalong's own element, covers nothing. */
export function createPlaceOf(ownHost: Element): PlaceOf {
  const known = new WeakMap<PagePicture, Around>();
  return (picture, thorough, size) => {
    const place = picture.place(size);
    const { rect } = place;
    // Nowhere, or gone with its frame.
    if (rect.width === 0) return { ...place, part: undefined, radius: '', sticks: false, steady: false };
    const before = known.get(picture);
    const around = before && !thorough ? before : lookAround(picture, rect, thorough ? ownHost : undefined);
    known.set(picture, around);
    let part = partInside(
      rect,
      around.clippers.map((clipper) => clipper()),
    );
    for (const cover of around.covers) part = part && cutBy(part, screenBox(cover));
    const steady = around.clippers.length === 0 && around.covers.length === 0;
    return { ...place, part, radius: around.radius, sticks: around.sticks, steady };
  };
}

/** Without `ownHost` covers are left for another time. */
function lookAround({ element }: PagePicture, rect: Rect, ownHost: Element | undefined): Around {
  const clippers = clippersOf(element);
  const clips = clippers.map((clipper) => clipper());
  const inView = partInside(rect, [viewport(document), ...clips]);
  return {
    clippers,
    covers: ownHost && inView ? [...coversOf(element, inView, ownHost)] : [],
    radius: radiusOf(element, rect),
    sticks: sticks(element),
  };
}

function sticks(element: Element): boolean {
  const isSticky = ({ position }: CSSStyleDeclaration) => position === 'sticky';
  return (
    isSticky(getComputedStyle(element)) || containingChain(element).containers.some(({ style }) => isSticky(style))
  );
}

/** Of its own corners, or those of what it fills and is cut by. */
function radiusOf(element: Element, rect: Rect): string {
  const own = getComputedStyle(element).borderRadius;
  if (own && own !== '0px') return own;
  for (const { element: container, style } of containingChain(element).containers.slice(0, 3)) {
    if (style.overflowX === 'visible' || style.borderRadius === '0px') continue;
    if (sameRect(screenBox(container), rect)) return style.borderRadius;
  }
  return '';
}
