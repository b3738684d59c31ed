/** `<img>`, in all its forms: src, srcset, inside `<picture>`, lazy. */
import { imagePlace } from '../content-box.ts';
import type { Size } from '../page-picture.ts';
import { isStandIn } from '../stand-in.ts';
import type { KindReader, PictureSource } from './kind-reader.ts';
import { fileSize, isFileLoaded } from './shown-file.ts';

export const imgKind: KindReader = {
  kind: 'img',
  elements: (root) => root.querySelectorAll('img'),
  read: (element) => (isImg(element) ? imgSource(element) : undefined),
  isPicture: (element, shown) =>
    isImg(element) && imgAddress(element) !== '' && !isBroken(element) && !isStandIn(element, shown),
  attributes: ['src', 'srcset', 'sizes', 'loading', 'media', 'type'],
};

/** By name and not by `instanceof`, which fails for elements of another frame's document. */
export function isImg(element: Element): element is HTMLImageElement {
  return element.localName === 'img' && element.namespaceURI === 'http://www.w3.org/1999/xhtml';
}

function imgSource(element: HTMLImageElement): PictureSource {
  const naturalSize = () => naturalSizeOf(element);
  return {
    element,
    kind: 'img',
    address: () => imgAddress(element),
    loaded: () => isLoaded(element),
    place: (size) => imagePlace(element, naturalSize(), size),
    naturalSize,
  };
}

function isLoaded(img: HTMLImageElement): boolean {
  return isFileLoaded(img) && img.currentSrc !== '';
}

function naturalSizeOf(img: HTMLImageElement): Size {
  return fileSize(isLoaded(img) ? img : undefined);
}

/** What each showed when it was last asked and had all it needed. */
const shown = new WeakMap<HTMLImageElement, string>();

/**
 * While a new picture loads, Chromium reports no `currentSrc` and Firefox may still report the old one: where there is nothing to
 * choose from, `src` says what is coming, so that a swap is seen at once; where there is, nobody knows what is.
 */
function imgAddress(img: HTMLImageElement): string {
  const { complete, currentSrc } = img;
  if (complete) shown.set(img, currentSrc);
  else if (!hasCandidates(img)) return img.src;
  else if (currentSrc === shown.get(img)) return '';
  return currentSrc;
}

function hasCandidates(img: HTMLImageElement): boolean {
  return img.hasAttribute('srcset') || img.parentElement?.localName === 'picture';
}

function isBroken(img: HTMLImageElement): boolean {
  return img.complete && img.naturalWidth === 0;
}
