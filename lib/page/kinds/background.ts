/** CSS backgrounds that show a picture, rather than dress an element: no pattern, no sprite, no wallpaper behind a page. */
import { contentFile, type FileLayer, fileLayers, isTiled, tileOf } from '../background-layers.ts';
import { withBackgrounds } from '../background-search.ts';
import { imagePlace, insideEdges } from '../content-box.ts';
import type { ImagePlace, Rect, Size } from '../page-picture.ts';
import { pseudoBox, pseudos } from '../pseudo-box.ts';
import { withPseudoBackgrounds } from '../pseudo-search.ts';
import { area, intersection, moved } from '../rects.ts';
import { spaceOf } from '../space.ts';
import { allIn, boxOf, documentOf } from '../unclobbered.ts';
import { viewport } from '../viewport.ts';
import type { KindReader } from './kind-reader.ts';
import { isFileLoaded, isNoPicture, shownFile } from './shown-file.ts';

/** Of the topmost layer with a file. */
interface BackgroundPlace extends ImagePlace {
  /** Drawn several times over. */
  readonly tiled: boolean;
  /** How much of the file is shown, 0 to 1. A sprite shows little of it, without being asked to cover. */
  readonly share: number;
}

/** Of what is drawn once and cut off: a sprite sheet shows a tenth of itself, a picture in a window most. */
const leastShare = 0.25;

export const backgroundKind: KindReader = {
  kind: 'background',
  // After the others: a page of many elements takes many frames.
  late: true,
  attributes: [],
  elements: bothWays,
  isPicture: (element, shown, leastSide) => {
    const layer = layerOf(element);
    const file = layer && shownFile(element, layer.address);
    if (!layer || !file || isNoPicture(file)) return false;
    // Until the file is here its size is not known, and nothing but a cover shows where it will be.
    if (!isFileLoaded(file)) return layer.size === 'cover' && !isGround(element, shown);
    const { rect, tiled, share } = placeOf(element);
    if (tiled || !(rect.width >= leastSide && rect.height >= leastSide)) return false;
    return (layer.size === 'cover' || share >= leastShare) && !isGround(element, shown);
  },
  read: (element) => ({
    element,
    kind: 'background',
    address: () => layerOf(element)?.address ?? '',
    loaded: () => isFileLoaded(shownFile(element, layerOf(element)?.address ?? '')),
    naturalSize: () => naturalSize(element, layerOf(element)),
    place: (size) => placeOf(element, size),
  }),
};

function* bothWays(root: ParentNode): Generator<Element | undefined> {
  yield* withBackgrounds(root);
  yield* withPseudoBackgrounds(root);
}

/** What of an element is painted with a file: itself, or its `::before` or `::after`; `border` in the element's own px. */
interface Painted {
  readonly layer: FileLayer;
  readonly style: CSSStyleDeclaration;
  readonly border: Rect;
  /** It takes the place of what is in the element. */
  readonly replaces: boolean;
}

function paintedOf(element: Element, size: Size): Painted | undefined {
  const ratio = documentOf(element).defaultView?.devicePixelRatio ?? 1;
  const own = getComputedStyle(element);
  const content = contentFile(own, ratio);
  const layer = content ?? fileLayers(own, ratio)[0];
  if (layer) return { layer, style: own, border: { x: 0, y: 0, ...size }, replaces: content !== undefined };
  for (const pseudo of pseudos) {
    const style = getComputedStyle(element, pseudo);
    const [file] = fileLayers(style, ratio);
    const border = file && pseudoBox(element, size, pseudo);
    if (border) return { layer: file, style, border, replaces: false };
  }
  return undefined;
}

function layerOf(element: Element): FileLayer | undefined {
  // A layer does not depend on the size; that there is a box for it does.
  return paintedOf(element, { width: 1, height: 1 })?.layer;
}

function naturalSize(element: Element, layer: FileLayer | undefined): Size {
  const file = layer && shownFile(element, layer.address);
  if (!layer || !isFileLoaded(file)) return { width: 0, height: 0 };
  return { width: file.naturalWidth / layer.density, height: file.naturalHeight / layer.density };
}

function placeOf(element: Element, size?: Size): BackgroundPlace {
  const exact = size !== undefined;
  const space = spaceOf(element, exact);
  const painted = paintedOf(element, space.size);
  const border = painted?.border ?? { x: 0, y: 0, ...space.size };
  const natural = naturalSize(element, painted?.layer);
  const all = { ...space.place(border, border, exact), tiled: false, share: 1 };
  if (!painted || natural.width === 0 || natural.height === 0) return all;
  const { layer, style, replaces } = painted;
  const inEdges = (withoutPadding: boolean) => moved(insideEdges(border, style, withoutPadding), border);
  if (replaces) return { ...all, ...imagePlace(element, natural, size) };
  let ground = border;
  if (layer.fixed) {
    const box = boxOf(element);
    ground = { ...viewport(documentOf(element)), x: -box.x, y: -box.y };
  } else if (layer.origin !== 'border-box') {
    ground = inEdges(layer.origin === 'content-box');
  }
  const tile = tileOf(layer, ground, natural);
  const inside = style.backgroundClip.startsWith('border-box')
    ? border
    : inEdges(style.backgroundClip.startsWith('content-box'));
  const part = intersection(tile, inside);
  // One that stays in the window shows nothing where its element is not: there it would show.
  if (!part && layer.fixed) return all;
  const seen = part ?? { x: 0, y: 0, width: 0, height: 0 };
  return {
    ...space.place(seen, tile, exact),
    tiled: isTiled(layer, tile, inside),
    share: area(seen) / (area(tile) || 1),
  };
}

/** Behind pictures: a stand-in for one that lies over it, or a wallpaper behind several. Asked of the few that have a file. */
function isGround(element: Element, shown: Size): boolean {
  const within = [...allIn(element, 'img, canvas, video')].slice(0, 50);
  const large = within.map(boxOf).filter((box) => area(box) * 20 > area(shown));
  return large.length > 2 || large.some((box) => area(box) * 2 > area(shown));
}
