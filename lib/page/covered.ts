/** Whether something of the page lies over a picture: a dialog, a cookie banner, another slide. */
import { flatParent } from './containing-chain.ts';
import { frameElementOf } from './frame-element.ts';
import { isTree } from './nodes.ts';
import { opacityOf } from './opacity.ts';
import type { PagePicture, Point, Rect } from './page-picture.ts';
import { fromPlane } from './plane.ts';
import { centre, intersection } from './rects.ts';
import { planeOf } from './space.ts';
import { documentOf, localNameOf, rootOf } from './unclobbered.ts';
import { visiblePart } from './visible-part.ts';

/**
 * Whether most of what is in view of the picture is hidden behind something that paints. `ownHost` is Tagalong's own element, which is
 * no cover. What lets the pointer through is not noticed, as the browser's hit test does not see it; see-through links and shades over a
 * picture are no covers. Nothing in view counts as covered, and so does what is faded out.
 */
export function isCovered(picture: Pick<PagePicture, 'element' | 'rect'>, ownHost: Element | undefined): boolean {
  const part = visiblePart(picture);
  if (!part || opacityOf(picture.element) < faintest) return true;
  const points = samplePoints(part);
  const most = Math.ceil(points.length / 2);
  let [covered, free] = [0, 0];
  for (const point of points) {
    if (coverAt(picture.element, point, ownHost)) covered += 1;
    else free += 1;
    if (covered === most || free === most) break;
  }
  return covered === most;
}

/** A picture fainter than this is not seen: pages fade in what they load, and dim what is not pointed at. */
const faintest = 0.1;

/** The middle and the middles of the four quarters. Pure. */
function samplePoints(part: Rect): Point[] {
  const at = (u: number, v: number) => ({ x: part.x + u * part.width, y: part.y + v * part.height });
  return [at(0.5, 0.5), at(0.25, 0.25), at(0.75, 0.25), at(0.25, 0.75), at(0.75, 0.75)];
}

/**
 * What lies over a picture at the middle and the sides of this part of it, client px: what hides all of it, or cuts off one side, lies
 * at one of those.
 */
export function coversOf(element: Element, part: Rect, ownHost: Element | undefined): Set<Element> {
  const covers = new Set<Element>();
  for (const point of [centre(part), ...sidePoints(part)]) {
    const cover = coverAt(element, point, ownHost);
    if (cover) covers.add(cover);
  }
  return covers;
}

/** px from the edge, so that a neighbour that only touches it is no cover. */
const inset = 3;

function sidePoints({ x, y, width, height }: Rect): Point[] {
  const [u, v] = [x + width / 2, y + height / 2];
  return [
    { x: u, y: y + inset },
    { x: u, y: y + height - inset },
    { x: x + inset, y: v },
    { x: x + width - inset, y: v },
  ];
}

/** What is left of a box that another lies over: the box cut at one side, or all of it where none is cut off whole. Pure. */
export function cutBy(part: Rect, cover: Rect): Rect | undefined {
  if (!intersection(part, cover)) return part;
  const [right, bottom] = [part.x + part.width, part.y + part.height];
  const [coverRight, coverBottom] = [cover.x + cover.width, cover.y + cover.height];
  const across = cover.x <= part.x + 1 && coverRight >= right - 1;
  const down = cover.y <= part.y + 1 && coverBottom >= bottom - 1;
  if (across && down) return undefined;
  if (across && cover.y <= part.y + 1) return { ...part, y: coverBottom, height: bottom - coverBottom };
  if (across && coverBottom >= bottom - 1) return { ...part, height: cover.y - part.y };
  if (down && cover.x <= part.x + 1) return { ...part, x: coverRight, width: right - coverRight };
  if (down && coverRight >= right - 1) return { ...part, width: cover.x - part.x };
  return part;
}

/** What hides an element at a point, in our own client px. What covers a frame covers what is in it. */
export function coverAt(element: Element, point: Point, ownHost: Element | undefined): Element | undefined {
  const root = rootOf(element);
  const { x, y } = fromPlane(planeOf(documentOf(element)), point);
  // Most often the picture is on top. Asking for the whole stack is four times as dear, and each key asks.
  const onTop = isTree(root) && root.elementFromPoint(x, y) === element;
  for (const above of isTree(root) && !onTop ? root.elementsFromPoint(x, y) : []) {
    if (above === ownHost) continue;
    // What holds the picture is painted behind it; so is all that follows.
    if (above === element || holds(above, element)) break;
    if (hides(above)) return above;
  }
  const frame = frameElementOf(documentOf(element));
  return frame && coverAt(frame, point, ownHost);
}

function holds(ancestor: Element, element: Element): boolean {
  for (let at = flatParent(element); at; at = flatParent(at)) if (at === ancestor) return true;
  return false;
}

const replaced = new Set(['img', 'video', 'canvas', 'iframe', 'embed', 'object', 'picture']);

/** More see-through than this hides nothing. */
const opaqueFrom = 0.5;

function hides(element: Element): boolean {
  const style = getComputedStyle(element);
  if (style.visibility !== 'visible' || opacityOf(element) < opaqueFrom) return false;
  if (replaced.has(localNameOf(element))) return !isSpacer(element);
  // A gradient is nearly always a shade under a caption; a picture as background hides.
  return alphaOf(style.backgroundColor) >= opaqueFrom || style.backgroundImage.includes('url(');
}

/** An all but empty image that some sites lay over a photograph, against saving it: there is nothing in it to see. */
function isSpacer(element: Element): boolean {
  return element instanceof HTMLImageElement && element.complete && element.naturalWidth * element.naturalHeight <= 4;
}

/** Of a computed colour: `rgb(r, g, b)`, `rgba(r, g, b, a)`, `oklch(l c h / a)`. */
export function alphaOf(colour: string): number {
  if (colour === 'transparent') return 0;
  const alpha = /^rgba\(.*,\s*([\d.]+)\)$/.exec(colour)?.[1] ?? /\/\s*([\d.]+%?)\)$/.exec(colour)?.[1];
  if (alpha === undefined) return 1;
  return alpha.endsWith('%') ? Number.parseFloat(alpha) / 100 : Number(alpha);
}
