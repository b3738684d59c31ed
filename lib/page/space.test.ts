import { describe, expect, test } from 'vitest';
import { cleanAfterEach, png, put, putImg } from '../../tests/fakes/test-page.ts';
import { findPictures } from './find-pictures.ts';

cleanAfterEach();

async function turned(style: string, around = '') {
  const img = await putImg(png(200, 100), `position:absolute; left:0; top:0; ${style}`);
  const frame = put(`<div style="position:absolute; left:150px; top:150px; ${around}"></div>`, 'div');
  frame.append(img);
  const [seen] = findPictures(document);
  if (!seen) throw new Error('no picture');
  return { place: seen.picture.place().turned, rect: seen.picture.rect(), img };
}

/** The upright box round a box turned about its middle. */
function roundIt({ box, matrix: [a, b, c, d] }: NonNullable<Awaited<ReturnType<typeof turned>>['place']>) {
  const width = Math.abs(a) * box.width + Math.abs(c) * box.height;
  const height = Math.abs(b) * box.width + Math.abs(d) * box.height;
  return { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height };
}

describe('a picture that stands askew', () => {
  test.each([
    ['turned', 'transform: rotate(30deg)', ''],
    ['turned by its own property', 'rotate: -20deg; scale: 1.2', ''],
    ['in a turned parent', '', 'transform: rotate(12deg) scale(0.7)'],
    ['turned in a parent that is turned', 'transform: rotate(10deg)', 'rotate: 35deg'],
    ['skewed', 'transform: skewX(20deg)', ''],
    ['turned and zoomed', 'transform: rotate(30deg)', 'zoom: 1.5'],
  ])('is followed as it stands: %s', async (_, style, around) => {
    const { place, img } = await turned(style, around);
    if (!place) throw new Error('not askew');
    const box = img.getBoundingClientRect();
    for (const side of ['x', 'y', 'width', 'height'] as const) expect(roundIt(place)[side]).toBeCloseTo(box[side], 0);
  });

  test('has the box and the angle it was given', async () => {
    const { place } = await turned('transform: rotate(30deg)');
    expect(place?.box.width).toBeCloseTo(200, 3);
    expect(place?.box.height).toBeCloseTo(100, 3);
    expect(place?.matrix[0]).toBeCloseTo(Math.cos(Math.PI / 6), 6);
    expect(place?.matrix[1]).toBeCloseTo(0.5, 6);
  });

  test('leaves out its padding on the side where it is', async () => {
    const { rect, img } = await turned('transform: rotate(90deg); padding-left: 40px');
    const box = img.getBoundingClientRect();
    expect(rect.y - box.y).toBeCloseTo(40, 1);
    expect(rect.height).toBeCloseTo(200, 1);
    expect(rect.width).toBeCloseTo(100, 1);
  });
});

describe('a picture has only an upright box', () => {
  test.each([
    ['scaled', 'transform: scale(0.8)', ''],
    ['mirrored', 'transform: scaleX(-1)', ''],
    ['upside down', 'transform: rotate(180deg)', ''],
    ['in space', 'transform: rotateY(40deg)', 'perspective: 500px'],
  ])('%s', async (_, style, around) => {
    const { place, rect, img } = await turned(style, around);
    const box = img.getBoundingClientRect();
    expect(place).toBeUndefined();
    for (const side of ['x', 'y', 'width', 'height'] as const) expect(rect[side]).toBeCloseTo(box[side], 1);
  });
});

describe('a picture in a frame', () => {
  async function inFrame(style: string, pictureStyle = '') {
    const holder = put('<div style="position:absolute; left:150px; top:150px"></div>', 'div');
    const iframe = document.createElement('iframe');
    iframe.style.cssText = `width:300px; height:200px; border:10px solid; padding:5px; ${style}`;
    holder.append(iframe);
    const inner = iframe.contentDocument;
    if (!inner) throw new Error('no document');
    const img = inner.createElement('img');
    img.style.cssText = `position:absolute; left:20px; top:30px; ${pictureStyle}`;
    img.src = png(200, 100);
    inner.body.append(img);
    await img.decode();
    const [seen] = findPictures(document);
    if (!seen) throw new Error('no picture');
    return { place: seen.picture.place().turned, rect: seen.picture.rect() };
  }

  test('stands upright where the frame does, however large that is drawn', async () => {
    const { place, rect } = await inFrame('transform: scale(0.8); transform-origin: 0 0');
    expect(place).toBeUndefined();
    expect(rect).toEqual({ x: 150 + 0.8 * 35, y: 150 + 0.8 * 45, width: 160, height: 80 });
  });

  test('is turned with the frame', async () => {
    const { place, rect } = await inFrame('transform: rotate(30deg); transform-origin: 0 0');
    const [cos, sin] = [Math.cos(Math.PI / 6), 0.5];
    // Its middle in the frame: 10 + 5 + 20 + 100 across, 10 + 5 + 30 + 50 down.
    const middle = { x: 150 + 135 * cos - 95 * sin, y: 150 + 135 * sin + 95 * cos };
    expect(place?.matrix[0]).toBeCloseTo(cos, 6);
    expect(place?.box.width).toBeCloseTo(200, 3);
    expect((place?.box.x ?? 0) + 100).toBeCloseTo(middle.x, 1);
    expect((place?.box.y ?? 0) + 50).toBeCloseTo(middle.y, 1);
    expect(rect.width).toBeCloseTo(200 * cos + 100 * sin, 1);
  });

  test('turned back in a turned frame stands upright', async () => {
    const { place, rect } = await inFrame('transform: rotate(30deg)', 'transform: rotate(-30deg)');
    expect(place).toBeUndefined();
    expect(rect.width).toBeCloseTo(200, 1);
    expect(rect.height).toBeCloseTo(100, 1);
  });
});
