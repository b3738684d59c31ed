/**
 * From an element's own px to the screen. There is no reading the matrix a browser draws with; its linear part follows from the
 * transforms on the way up, and the place from the box round it all, whose middle is the element's middle. Good for every plane turn,
 * scale and skew, and through frames; of 3D only the box round it is known.
 */
import { flatParent } from './containing-chain.ts';
import { frameElementOf } from './frame-element.ts';
import { shareOf } from './geometry.ts';
import type { ImagePlace, Rect, Size, Turned } from './page-picture.ts';
import { boxInPlane, joined, type Linear, type Plane, planeThrough, samePlane } from './plane.ts';
import { centre, sameRect } from './rects.ts';
import { boxOf, documentOf } from './unclobbered.ts';

interface Space {
  /** Border box, own px. */
  readonly size: Size;
  /** The upright box round a rectangle given in own px, client px. */
  toClient(rect: Rect): Rect;
  /**
   * Of an image that would be painted all over `painted`, and is seen in `seen`, own px. `exact`: `turned` also tells what is no more than
   * mirrored, upside down or on its side.
   */
  place(seen: Rect, painted: Rect, exact?: boolean): ImagePlace;
}

/** `exact` also where only what is not in its middle would show the difference: mirrored, upside down. That costs a walk up the page. */
export function spaceOf(element: Element, exact = false): Space {
  const { size, plane: own } = ownSpace(element, exact);
  const plane = documentOf(element) === document ? own : joined(planeOf(documentOf(element), exact), own);
  const toClient = (rect: Rect) => boxInPlane(plane, rect);
  return {
    size,
    toClient,
    place: (seen, painted, all) => ({
      rect: toClient(seen),
      turned: turnedIn(plane, seen, all),
      shows: shareOf(painted, seen),
    }),
  };
}

/** From a document's client px to ours. */
export function planeOf(shown: Document, exact = false): Plane {
  const frame = frameElementOf(shown);
  if (!frame) return samePlane;
  const { paddingLeft, paddingTop } = getComputedStyle(frame);
  const x = frame.clientLeft + Number.parseFloat(paddingLeft);
  const y = frame.clientTop + Number.parseFloat(paddingTop);
  const { plane } = ownSpace(frame, exact);
  return joined(planeOf(frame.ownerDocument, exact), joined(plane, [1, 0, 0, 1, x, y]));
}

/** To the client px of its own document. */
function ownSpace(element: Element, exact = false): { readonly size: Size; readonly plane: Plane } {
  const box = boxOf(element);
  const size = layoutSize(element);
  const same = size && near(box.width, size.width) && near(box.height, size.height);
  if (!size || (same && !exact)) return upright(box, sizeOf(box));
  const turn = linearOf(element);
  if (turn && !isUpright(turn)) return askew(box, size, turn);
  return upright(box, same ? sizeOf(box) : size);
}

/** offsetWidth is rounded to whole px: a difference that rounding explains is no scaling. */
function near(screen: number, layout: number): boolean {
  return Math.abs(screen - layout) <= 0.5;
}

function upright({ x, y, width, height }: Rect, size: Size) {
  const sx = size.width > 0 ? width / size.width : 1;
  const sy = size.height > 0 ? height / size.height : 1;
  return { size, plane: [sx, 0, 0, sy, x, y] as const };
}

function askew(box: Rect, size: Size, [a, b, c, d]: Linear) {
  // What the transforms don't tell: zoom, and the scale of an SVG's view box.
  const k = box.width / (Math.abs(a) * size.width + Math.abs(c) * size.height) || 1;
  return { size, plane: planeThrough([k * a, k * b, k * c, k * d], centre({ x: 0, y: 0, ...size }), centre(box)) };
}

function turnedIn(plane: Plane, rect: Rect, all = false): Turned | undefined {
  const [a, b, c, d] = plane;
  const sx = Math.hypot(a, b);
  const sy = Math.hypot(c, d);
  const straight = all ? isUpright([a, b, c, d]) : (none(b) && none(c)) || (none(a) && none(d));
  if (straight || !sx || !sy) return undefined;
  const { x, y } = centre(boxInPlane(plane, rect));
  const width = sx * rect.width;
  const height = sy * rect.height;
  return {
    box: { x: x - width / 2, y: y - height / 2, width, height },
    matrix: [a / sx, b / sx, c / sy, d / sy],
  };
}

/** Whether its place in its own document is known: nothing takes it out of the page's plane, or stretches it in no way we read. */
export function isFlat(element: Element): boolean {
  const { size, plane } = ownSpace(element, true);
  return linearOf(element) !== undefined && sameRect(boxInPlane(plane, { x: 0, y: 0, ...size }), boxOf(element));
}

/** The linear part of all transforms from the element up; `undefined` if one of them leaves the plane. */
function linearOf(element: Element): Linear | undefined {
  let total = new DOMMatrix();
  for (let at: Element | null = element; at; at = flatParent(at)) {
    const { transform, rotate, scale } = getComputedStyle(at);
    if (transform === 'none' && rotate === 'none' && scale === 'none') continue;
    // `rotate: y 45deg` is of three dimensions; of `scale` the third is left out.
    if (rotate.includes(' ')) return undefined;
    const list = [`rotate(${rotate})`, `scale(${scale.split(' ').slice(0, 2)})`, transform];
    const own = list.filter((each) => !each.includes('none'));
    total = new DOMMatrix(own.join('')).multiply(total);
  }
  return total.is2D ? [total.a, total.b, total.c, total.d] : undefined;
}

/** Neither turned nor mirrored: then the box says it all, 3D or not. */
function isUpright([a, b, c, d]: Linear): boolean {
  return none(b) && none(c) && a > 0 && d > 0;
}

function none(value: number): boolean {
  return Math.abs(value) < 1e-6;
}

/** In own px, before transforms. `undefined` where layout tells none. */
function layoutSize(element: Element): Size | undefined {
  if ('offsetWidth' in element && 'offsetHeight' in element) {
    const size = { width: Number(element.offsetWidth), height: Number(element.offsetHeight) };
    return size.width > 0 && size.height > 0 ? size : undefined;
  }
  return 'getBBox' in element ? sizeOf((element as SVGGraphicsElement).getBBox()) : undefined;
}

/** A plain one: of a DOM box nothing is left when it is spread. */
function sizeOf({ width, height }: Size): Size {
  return { width, height };
}
