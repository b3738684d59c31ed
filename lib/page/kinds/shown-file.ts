/** The file of a picture whose element does not tell whether it is loaded, or how large it is. */
import type { Size } from '../page-picture.ts';
import { documentOf } from '../unclobbered.ts';

interface Shown {
  readonly address: string;
  readonly image: HTMLImageElement;
}

const shown = new WeakMap<Element, Shown>();
const listeners = new Set<() => void>();

/** A spacer or a stand-in is at most this one way, px. */
const spacerSide = 2;

/**
 * An image of our own, in no document, of the address the element shows: the browser answers from what it holds, as it does for a
 * page that uses one picture twice. One an element, so that it goes with the element.
 */
export function shownFile(element: Element, address: string): HTMLImageElement | undefined {
  if (address === '') return undefined;
  const known = shown.get(element);
  if (known?.address === address) return known.image;
  const image = documentOf(element).createElement('img');
  image.onload = image.onerror = () => {
    for (const listener of listeners) listener();
  };
  image.src = address;
  shown.set(element, { address, image });
  return image;
}

/** Calls back whenever such a file has come, or could not be had. */
export function onFileArrived(listener: () => void, signal: AbortSignal): void {
  listeners.add(listener);
  signal.addEventListener('abort', () => listeners.delete(listener), { once: true });
}

export function isFileLoaded(image: HTMLImageElement | undefined): image is HTMLImageElement {
  return image?.complete === true && image.naturalWidth > 0;
}

/** Whether the file is no picture: broken, or a spacer. Not while it is on its way. */
export function isNoPicture(image: HTMLImageElement | undefined): boolean {
  if (!image) return true;
  return image.complete && Math.min(image.naturalWidth, image.naturalHeight) <= spacerSide;
}

export function fileSize(image: HTMLImageElement | undefined): Size {
  return isFileLoaded(image) ? { width: image.naturalWidth, height: image.naturalHeight } : { width: 0, height: 0 };
}
