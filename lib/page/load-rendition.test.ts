import { describe, expect, test } from 'vitest';
import { cleanAfterEach, png, pngFile, put, putImg } from '../../tests/fakes/test-page.ts';
import { findPictures } from './find-pictures.ts';
import { loadRendition } from './load-rendition.ts';
import type { Rendition } from './renditions.ts';

cleanAfterEach();

const size = { width: 120, height: 80 };
const never = new AbortController().signal;
const offer = (address: string, width: number | null = null): Rendition => ({ address, width, referrerPolicy: '' });

async function shown(src = png(120, 80)) {
  await putImg(src, 'width:120px;height:80px');
  const [seen] = findPictures(document);
  if (!seen) throw new Error('no picture');
  return { picture: seen.picture, own: offer(seen.address) };
}

describe('of what a page offers', () => {
  test('the first that is larger and of the same aspect is taken', async () => {
    const { picture, own } = await shown();
    const square = offer(png(300, 300));
    const large = offer(png(480, 320));
    const loaded = await loadRendition(picture, [square, large, own], size, never);
    expect(loaded).toMatchObject({ width: 480, height: 320, address: large.address, shown: false });
    expect(loaded?.source).toBeInstanceOf(HTMLImageElement);
  });

  test('a later one is taken where it claims more, and is more', async () => {
    const { picture, own } = await shown();
    const link = offer(png(240, 160));
    const largest = offer(png(600, 400), 600);
    expect(await loadRendition(picture, [link, largest, own], size, never)).toMatchObject({ width: 600 });
    const boasts = offer(png(180, 120), 9000);
    expect(await loadRendition(picture, [link, boasts, own], size, never)).toMatchObject({ width: 240 });
  });

  test.each([
    ['broken', 'data:image/png;base64,AAAA'],
    ['of another aspect', png(400, 400)],
    ['no larger', png(120, 80, 'red')],
    ['smaller', png(60, 40)],
  ])('what is %s is not taken, but what is shown', async (_, address) => {
    const { picture, own } = await shown();
    expect(await loadRendition(picture, [offer(address), own], size, never)).toMatchObject({
      width: 120,
      height: 80,
      address: own.address,
      shown: true,
    });
  });

  test('nothing is asked for that claims to be no larger', async () => {
    const { picture, own } = await shown();
    const missing = 'https://never.invalid/small.jpg';
    await loadRendition(picture, [offer(missing, 120), own], size, never);
    expect(performance.getEntriesByName(missing)).toEqual([]);
  });
});

describe('what is shown is had', () => {
  test('of a canvas as it is now', async () => {
    const canvas = put('<canvas width="120" height="90"></canvas>', 'canvas') as HTMLCanvasElement;
    canvas.getContext('2d')?.fillRect(0, 0, 60, 90);
    const [seen] = findPictures(document);
    if (!seen) throw new Error('no picture');
    const loaded = await loadRendition(seen.picture, [offer(seen.address)], { width: 120, height: 90 }, never);
    expect(loaded).toMatchObject({ width: 120, height: 90, shown: true });
    expect(loaded?.source).toBeInstanceOf(ImageBitmap);
  });

  test('of a blob that is gone, from the page', async () => {
    const address = URL.createObjectURL(pngFile(120, 80));
    const { picture, own } = await shown(address);
    URL.revokeObjectURL(address);
    expect(await loadRendition(picture, [own], size, never)).toMatchObject({ width: 120, height: 80, shown: true });
  });

  test('not once it is no longer wanted', async () => {
    const { picture, own } = await shown();
    expect(await loadRendition(picture, [offer(png(480, 320)), own], size, AbortSignal.abort())).toBeUndefined();
    const stop = new AbortController();
    const loading = loadRendition(picture, [offer(png(480, 320)), own], size, stop.signal);
    stop.abort();
    expect(await loading).toBeUndefined();
  });
});
