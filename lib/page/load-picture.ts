import type { Size } from '../domain/frame.ts';
import { isImg } from './kinds/img.ts';
import type { PagePicture } from './page-picture.ts';

type LargePicture = { element: HTMLImageElement | HTMLCanvasElement; width: number; height: number };

/** A picture to be shown by itself, as large as the page has it. Nothing of the page's is touched. */
export async function loadPicture(picture: PagePicture, size: Size, signal: AbortSignal): Promise<LargePicture | null> {
  const address = picture.address();
  const image = document.createElement('img');
  if (isImg(picture.element)) {
    image.crossOrigin = picture.element.crossOrigin;
    image.referrerPolicy = picture.element.referrerPolicy;
  }
  image.src = address;
  await image.decode();
  if (signal.aborted) return null;
  return { element: image, width: image.naturalWidth || size.width, height: image.naturalHeight || size.height };
}
