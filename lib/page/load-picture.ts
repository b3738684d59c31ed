import { type LoadedRendition, loadRendition } from './load-rendition.ts';
import type { PagePicture, Size } from './page-picture.ts';
import { renditionsOf } from './renditions.ts';

/**
 * A picture to be shown by itself: first what the page shows of it, which the browser has at hand, then the largest
 * rendition the page offers, if there is a larger one. Nothing where not even the first can be had.
 */
export async function* loadPicture(
  picture: PagePicture,
  size: Size,
  signal: AbortSignal,
): AsyncGenerator<LoadedRendition> {
  const candidates = renditionsOf(picture);
  const shown = await loadRendition(picture, candidates.slice(-1), size, signal);
  if (shown) yield shown;
  const best = candidates.length > 1 ? await loadRendition(picture, candidates, size, signal) : undefined;
  if (best && !best.shown) yield best;
}
