/** Loads the largest rendition that shows the same picture. Asks the page's servers for what was not yet shown: only when asked to. */
import { sameAspect } from '../domain/frame.ts';
import { isImg } from './kinds/img.ts';
import { shownFile } from './kinds/shown-file.ts';
import type { PagePicture, Size } from './page-picture.ts';
import type { Rendition } from './renditions.ts';
import { bitmapSize } from './true-size.ts';

/** Pixels to draw or to show; `width` and `height` as `drawImage` counts them, whatever the picture's true size is. */
export interface LoadedRendition extends Size {
  /** An image in no document yet, decoded; a bitmap where the page's own pixels can't be loaded again. */
  readonly source: HTMLImageElement | ImageBitmap;
  readonly address: string;
  /** It is what the page shows, and no larger one. */
  readonly shown: boolean;
}

/**
 * The first of `candidates` (`renditionsOf`) that is larger than the picture's true size `shownSize` and has its aspect; a later one only if
 * it claims more. Else what is shown. `undefined` when aborted, or where not even that can be had.
 */
export async function loadRendition(
  picture: PagePicture,
  candidates: readonly Rendition[],
  shownSize: Size,
  signal: AbortSignal,
): Promise<LoadedRendition | undefined> {
  const address = picture.address();
  // EXIF's resolution tags part the file's own px from those `drawImage` counts.
  let best: { readonly loaded: LoadedRendition; readonly width: number } | undefined;
  for (const candidate of candidates) {
    const least = best?.width ?? shownSize.width;
    if (candidate.address === address || (candidate.width === null ? best : candidate.width <= least)) continue;
    const loaded = await load(picture, candidate, signal);
    const own = loaded && ((await bitmapSize(loaded.source)) ?? loaded);
    if (signal.aborted) return undefined;
    if (own && own.width > least && sameAspect(shownSize, own)) best = { loaded, width: own.width };
  }
  return best?.loaded ?? (await loadShown(picture, candidates.at(-1), shownSize, signal));
}

async function loadShown(
  picture: PagePicture,
  candidate: Rendition | undefined,
  { width, height }: Size,
  signal: AbortSignal,
): Promise<LoadedRendition | undefined> {
  const isAddress = candidate && picture.kind !== 'canvas' && /^(?:https?|data|blob):/.test(candidate.address);
  const loaded = isAddress ? await load(picture, candidate, signal) : undefined;
  // A server that gives another picture each time, or a blob that is gone: then the very pixels of the page.
  if (loaded && sameAspect({ width, height }, loaded)) return { ...loaded, shown: true };
  const { element } = picture;
  const own = isImg(element) || picture.kind === 'canvas' ? element : shownFile(element, picture.address());
  const source = signal.aborted || !own ? undefined : await bitmapOf(own as HTMLImageElement | HTMLCanvasElement);
  if (signal.aborted) source?.close();
  if (signal.aborted || !source) return undefined;
  return { source, address: picture.address(), width: source.width, height: source.height, shown: true };
}

async function load(
  { element }: PagePicture,
  { address, referrerPolicy }: Rendition,
  signal: AbortSignal,
): Promise<(LoadedRendition & { readonly source: HTMLImageElement }) | undefined> {
  const image = document.createElement('img');
  if (isImg(element)) image.crossOrigin = element.crossOrigin;
  image.referrerPolicy = referrerPolicy;
  const stop = () => image.removeAttribute('src');
  signal.addEventListener('abort', stop, { once: true });
  try {
    image.src = address;
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    return signal.aborted ? undefined : { source: image, address, width, height, shown: false };
  } catch {
    return undefined;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

function bitmapOf(element: HTMLImageElement | HTMLCanvasElement): Promise<ImageBitmap | undefined> {
  return createImageBitmap(element).catch(() => undefined);
}
