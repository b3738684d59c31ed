/** What the pages of pixels show, by its path. */
import type { Tab } from '../../e2e/driver/session.ts';
import type { ExtraPage } from '../../gallery/server.ts';
import { buildProbe } from './build-probe.ts';
import type { Exif, Orientation } from './exif.ts';
import { jpegOf, pngOf, target } from './target.ts';

export const targets = { plain: target(), large: target(2), odd: target(3, 1601, 1067), stored: target() };

const orientations: readonly Orientation[] = [1, 2, 3, 4, 5, 6, 7, 8];

/**
 * `/pixels/plain.png`, `large.png` (twice as large), `odd.png` (no whole share of anything), `square.png` (of another aspect),
 * `exif-1.jpg` to `exif-8.jpg`, `dense.jpg` (144 dots an inch), and `probe.js`. Drawn in the tab, as it encodes.
 */
export async function pixelFiles(tab: Tab): Promise<Record<string, ExtraPage>> {
  const files: Record<string, ExtraPage> = {
    '/pixels/probe.js': { type: 'text/javascript', body: await buildProbe() },
    '/pixels/square.png': { type: 'image/png', body: await pngOf(tab, target(1, 1500, 1500)) },
  };
  for (const name of ['plain', 'large', 'odd'] as const)
    files[`/pixels/${name}.png`] = { type: 'image/png', body: await pngOf(tab, targets[name]) };
  const { stored } = targets;
  const jpeg = async (exif: Exif) => ({ type: 'image/jpeg', body: await jpegOf(tab, stored, exif) });
  for (const orientation of orientations) files[`/pixels/exif-${orientation}.jpg`] = await jpeg({ orientation });
  const half = { width: stored.width / 2, height: stored.height / 2 };
  files['/pixels/dense.jpg'] = await jpeg({ resolution: 144, size: half });
  return files;
}
