/**
 * The true pixels of a picture. The page reports them corrected for density (`srcset 2x` halves them); decoding the element's own image
 * does not, and asks nothing of the network. Costs some 11 ms: for pictures about to be drawn on, not for all.
 */
import type { Size } from '../domain/frame.ts';
import { isImg } from './kinds/img.ts';
import { fileSize, shownFile } from './kinds/shown-file.ts';
import type { PagePicture } from './page-picture.ts';
import { documentOf } from './unclobbered.ts';

/**
 * In oriented pixels. `undefined` if the picture is not loaded, was swapped meanwhile, or the signal was aborted. A vector picture has no
 * pixels: its natural size, `vector: true`. In Firefox a file with EXIF resolution tags that is of another origin reports scaled pixels
 * (notes, item 4).
 */
export async function trueSize(picture: PagePicture, signal?: AbortSignal): Promise<Size | undefined> {
  const address = picture.address();
  if (!picture.loaded()) return undefined;
  const vector = isVector(address);
  const size = vector ? undefined : await decodedSize(picture, address);
  if (signal?.aborted || !picture.loaded() || picture.address() !== address) return undefined;
  return size ?? sized(picture.naturalSize(), 'element', vector);
}

async function decodedSize({ element, kind, naturalSize }: PagePicture, address: string): Promise<Size | undefined> {
  if (kind === 'canvas') return sized(naturalSize(), 'bitmap');
  const shown = isImg(element) ? element : shownFile(element, address);
  return (shown && (await bitmapSize(shown))) ?? fromImage(element, address);
}

/** Of a loaded image, whatever style or density its element has. */
export async function bitmapSize(image: HTMLImageElement): Promise<Size | undefined> {
  // InvalidStateError: an SVG without a size of its own, or one the browser can't decode again.
  const bitmap = await createImageBitmap(image).catch(() => undefined);
  const size = bitmap && sized(bitmap, 'bitmap');
  bitmap?.close();
  return size && (frameSize(image, size) ?? size);
}

/** Firefox scales its bitmaps by EXIF's resolution tags, but not its video frames, which it makes of what may be read. */
function frameSize(image: HTMLImageElement, bitmap: Size): Size | undefined {
  if (!('mozInnerScreenX' in window)) return undefined;
  try {
    const frame = new VideoFrame(image, { timestamp: 0 });
    const { displayWidth: width, displayHeight: height } = frame;
    frame.close();
    // Under `image-orientation: none` a frame lies as the file is stored, a bitmap as it is to be seen.
    return width > height === bitmap.width > bitmap.height ? sized({ width, height }, 'bitmap') : undefined;
  } catch {
    return undefined;
  }
}

/** Loads the address the page already shows, as the page does, so that the browser answers from what it holds. */
async function fromImage(element: Element, address: string): Promise<Size | undefined> {
  const image = documentOf(element).createElement('img');
  if (isImg(element)) {
    image.crossOrigin = element.crossOrigin;
    image.referrerPolicy = element.referrerPolicy;
  }
  image.src = address;
  await image.decode().catch(() => undefined);
  return sized(fileSize(image), 'image');
}

function sized(
  { width, height }: Pick<Size, 'width' | 'height'>,
  sizeFrom: Size['sizeFrom'],
  vector = false,
): Size | undefined {
  const whole = { width: Math.round(width), height: Math.round(height) };
  return whole.width && whole.height ? { ...whole, sizeFrom, vector } : undefined;
}

/** By its data type, its name, or the type the browser noted when it was fetched (same origin, or allowed by its server). */
function isVector(address: string): boolean {
  if (address.startsWith('data:')) return /^data:image\/svg\+xml/i.test(address);
  if (/\.svgz?$/i.test(URL.parse(address)?.pathname ?? '')) return true;
  const [entry] = performance.getEntriesByName(address, 'resource').slice(-1) as { readonly contentType?: string }[];
  return entry?.contentType === 'image/svg+xml';
}
