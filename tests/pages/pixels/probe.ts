/** Runs in the page: asks `lib/page` of its one picture. Built into one script by `build-probe.ts`. */
import { findPictures } from '../../../lib/page/find-pictures.ts';
import { imageToScreen } from '../../../lib/page/image-transform.ts';
import { loadPicture } from '../../../lib/page/load-picture.ts';
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

/** What the loupe would show, in turn. */
async function largest() {
  const one = await onlyOne();
  if (!one) return null;
  const { picture, size } = one;
  const loaded: string[] = [];
  for await (const { address, width } of loadPicture(picture, size, new AbortController().signal))
    loaded.push(`${new URL(address).pathname.slice(1)} ${width}`);
  return loaded.join(', ');
}

const probe = { look, largest };
export type Probe = typeof probe;

Object.assign(globalThis, { tagalongProbe: probe });
