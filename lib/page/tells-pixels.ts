/** Whether what is seen of a picture can be led back to its file's pixels where it stands. Where not, the loupe still can show it. */
import { frameElementOf } from './frame-element.ts';
import type { PagePicture } from './page-picture.ts';
import { isFlat } from './space.ts';
import { documentOf } from './unclobbered.ts';

/**
 * False for what stands in space or is stretched askew by an SVG's view box, for a part of the file shown as a whole
 * (`object-view-box`), and for a file shown as it is stored and not as its EXIF turns it (`image-orientation: none`; browsers heed that for
 * files of the page's own origin only). Walks up the page: for a picture about to be drawn on.
 */
export function tellsPixels({ element }: PagePicture): boolean {
  for (let at: Element | undefined = element; at; at = frameElementOf(documentOf(at))) if (!isFlat(at)) return false;
  const style = getComputedStyle(element);
  if (!/^(?:none)?$/.test(style.getPropertyValue('object-view-box'))) return false;
  return !(style.imageOrientation === 'none' && isReadable(element));
}

/** Of the page's own origin, or allowed by its server. What is no `<img>` counts as that. */
function isReadable(element: Element): boolean {
  if (!('currentSrc' in element)) return true;
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  try {
    context?.drawImage(element as HTMLImageElement, 0, 0, 1, 1);
    context?.getImageData(0, 0, 1, 1);
    return true;
  } catch {
    return false;
  }
}
