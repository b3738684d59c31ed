import { describe, expect, test } from 'vitest';
import { cleanAfterEach, png, put, putImg } from '../../tests/fakes/test-page.ts';
import { findPictures } from './find-pictures.ts';
import { tellsPixels } from './tells-pixels.ts';

cleanAfterEach();

function tells(): boolean {
  const [seen] = findPictures(document);
  if (!seen) throw new Error('no picture');
  return tellsPixels(seen.picture);
}

async function image(style: string, around = ''): Promise<boolean> {
  const holder = put(`<div style="${around}"></div>`, 'div');
  holder.append(await putImg(png(200, 100), style));
  return tells();
}

describe('the way to a picture’s pixels is known', () => {
  test.each([
    ['as it is', '', ''],
    ['turned, mirrored and cut', 'width:100px;height:150px;object-fit:cover;transform:rotate(30deg) scaleX(-1)', ''],
    ['moved on a layer of its own', 'transform:translateZ(0)', 'perspective:500px;will-change:transform'],
    ['zoomed', 'rotate:12deg', 'zoom:1.4'],
    ['with EXIF applied', 'image-orientation:from-image', ''],
  ])('%s', async (_, style, around) => expect(await image(style, around)).toBe(true));

  test('in a turned SVG', async () => {
    put(`<svg width="300" height="200" viewBox="0 0 150 100"><image href="${png(120, 90)}" width="90" height="70"
      transform="translate(30) rotate(20)"/></svg>`);
    await expect.poll(() => findPictures(document)[0]?.loaded).toBe(true);
    expect(tells()).toBe(true);
  });
});

describe('the way to a picture’s pixels is not known', () => {
  test.each([
    ['in perspective', 'transform:rotateY(40deg)', 'perspective:500px'],
    ['in what stands in perspective', '', 'transform:perspective(400px) rotateX(20deg)'],
    ['of a part shown as a whole', 'object-view-box:inset(10% 20%)', ''],
    ['of a file shown as it is stored', 'image-orientation:none', ''],
    ['of a page shown as it is stored', '', 'image-orientation:none'],
  ])('%s', async (_, style, around) => expect(await image(style, around)).toBe(false));

  test('in an SVG that stretches it askew', async () => {
    put(`<svg width="300" height="200" viewBox="0 0 100 200" preserveAspectRatio="none"><image href="${png(120, 90)}"
      width="90" height="70" transform="translate(30 60) rotate(30)"/></svg>`);
    await expect.poll(() => findPictures(document)[0]?.loaded).toBe(true);
    expect(tells()).toBe(false);
  });

  test('in a frame that stands in perspective', async () => {
    const frame = put('<iframe style="transform:perspective(400px) rotateX(20deg)"></iframe>', 'iframe');
    const inner = (frame as HTMLIFrameElement).contentDocument;
    if (!inner) throw new Error('no document');
    const img = inner.createElement('img');
    img.src = png(110);
    inner.body.append(img);
    await img.decode();
    expect(tells()).toBe(false);
  });
});
