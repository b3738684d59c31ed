/** Runs in the page: asks `lib/page` of its one picture. Built into one script by `build-probe.ts`. */
import { findPictures } from '../../../lib/page/find-pictures.ts';
import { imageToScreen } from '../../../lib/page/image-transform.ts';
import { loadRendition } from '../../../lib/page/load-rendition.ts';
import { renditionsOf } from '../../../lib/page/renditions.ts';
import { tellsPixels } from '../../../lib/page/tells-pixels.ts';
import { trueSize } from '../../../lib/page/true-size.ts';

interface Corner {
  readonly x: number;
  readonly y: number;
}

async function onlyOne() {
  const found = findPictures(document).filter(({ loaded }) => loaded);
  const picture = found.length === 1 ? found[0]?.picture : undefined;
  const size = picture && (await trueSize(picture));
  return picture && size ? { picture, size } : null;
}

/** Where points of the picture are on the screen, client px; null until the picture is here. */
async function look(corners: readonly Corner[]) {
  const one = await onlyOne();
  if (!one) return null;
  const { picture, size } = one;
  const place = picture.place(size);
  const points = corners.map((corner) => imageToScreen(corner, place, size));
  return { size: { ...size }, points, ratio: devicePixelRatio, tells: tellsPixels(picture) };
}

/** What the loupe would show. */
async function largest() {
  const one = await onlyOne();
  if (!one) return null;
  const { picture, size } = one;
  const loaded = await loadRendition(picture, renditionsOf(picture), size, new AbortController().signal);
  return loaded ? { path: new URL(loaded.address).pathname, width: loaded.width, shown: loaded.shown } : null;
}

const probe = { look, largest };
export type Probe = typeof probe;

Object.assign(globalThis, { tagalongProbe: probe });
