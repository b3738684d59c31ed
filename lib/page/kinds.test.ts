import { describe, expect, test, vi } from 'vitest';
import { cleanAfterEach, png, put } from '../../tests/fakes/test-page.ts';
import { stylesChanged } from './background-search.ts';
import { isCovered } from './covered.ts';
import { findPictures } from './find-pictures.ts';

cleanAfterEach();

/** What a scan finds once the files it asked for are here. */
async function found(count: number) {
  await vi.waitFor(() => {
    stylesChanged();
    const pictures = findPictures(document);
    expect(pictures.filter(({ loaded }) => loaded)).toHaveLength(count);
  });
  return findPictures(document);
}
/** None, and none that comes when its file is there. */
async function nothing() {
  const image = new Image();
  image.src = png(10, 10, 'lime');
  await image.decode();
  await found(0);
  expect(await found(0)).toEqual([]);
}
const box = (style: string, inner = '') => put(`<div style="width:300px;height:200px;${style}">${inner}</div>`, 'div');
const url = (width: number, height = width) => `url(${png(width, height)})`;

describe('a CSS background is a picture', () => {
  test.each([
    ['that covers its element', `background: ${url(120)} center / cover`],
    ['once, larger than it', `background: ${url(400)} no-repeat`],
    ['repeated, but for the eye once', `background: ${url(320, 220)}`],
    ['under a shade', `background: linear-gradient(transparent, black), ${url(120)} center / cover`],
    ['out of a set', `background: image-set(${url(120)} 1x, ${url(240)} 2x) center / cover`],
  ])('%s', async (_, style) => {
    const element = box(style);
    const [seen] = await found(1);
    expect(seen?.picture).toMatchObject({ kind: 'background', element });
    const { x, y } = element.getBoundingClientRect();
    expect(seen?.picture.rect()).toEqual({ x, y, width: 300, height: 200 });
    expect(seen?.address).toMatch(/^data:image\/png/);
  });

  test('of a form whose fields are named after what we read', async () => {
    const [style, field] = [
      `width:300px; height:200px; background: ${url(120)} center / cover`,
      'getBoundingClientRect',
    ];
    put(`<form style="${style}"><input name="${field}"><input name="matches"></form>`, 'form');
    const [seen] = await found(1);
    expect(seen?.picture.box()).toMatchObject({ width: 300, height: 200 });
    expect(seen && isCovered(seen.picture, undefined)).toBe(false);
  });

  test('where it is drawn, inside its element', async () => {
    const element = box(`background: ${url(100, 80)} no-repeat right 20px bottom 10px; border: 5px solid`);
    const { x, y } = element.getBoundingClientRect();
    const [seen] = await found(1);
    expect(seen?.picture.rect()).toEqual({ x: x + 305 - 120, y: y + 205 - 90, width: 100, height: 80 });
  });

  test('when a class gives it one', async () => {
    const element = box('');
    put(`<p></p><style>.shown { background: ${url(120)} center / cover }</style>`, 'style');
    expect(findPictures(document)).toEqual([]);
    element.className = 'shown';
    await found(1);
  });
});

describe('a CSS background is no picture', () => {
  test.each([
    ['as a pattern', `background: ${url(40)}`],
    ['as a gradient', 'background: linear-gradient(red, blue)'],
    ['as an icon in a large box', `background: ${url(40)} no-repeat`],
    ['as a sprite', `width: 80px; height: 80px; background: ${url(800, 800)} no-repeat -160px -80px`],
    ['as a spacer', `background: ${url(1)} center / cover`],
    ['broken', 'background: url(data:image/png;base64,AAAA) center / cover'],
  ])('%s', async (_, style) => {
    box(style);
    await nothing();
  });

  test('behind the picture that it stands in for', async () => {
    box(`background: ${url(30)} center / cover`, `<img src="${png(300, 200)}" width="300" height="200">`);
    const [seen, ...more] = await found(1);
    expect(more).toEqual([]);
    expect(seen?.picture.kind).toBe('img');
  });
});

describe('a scan finds', () => {
  test.each([
    ['image-button', `<input type="image" src="${png(120, 90)}">`],
    ['svg-image', `<svg width="120" height="90"><image href="${png(120, 90)}" width="120" height="90"/></svg>`],
    ['embedded', `<embed src="${png(120, 90)}" type="image/png" width="120" height="90">`],
    ['embedded', `<object data="${png(120, 90)}" type="image/png" width="120" height="90"></object>`],
    ['poster', `<video poster="${png(120, 90)}" width="120" height="90"></video>`],
  ])('of kind %s: %s', async (kind, markup) => {
    put(markup);
    const [seen, ...more] = await found(1);
    expect(more).toEqual([]);
    expect(seen?.picture.kind).toBe(kind);
    expect(seen?.picture.rect()).toMatchObject({ width: 120, height: 90 });
    expect(seen?.picture.naturalSize()).toEqual({ width: 120, height: 90 });
  });

  test('a canvas by its pixels, and by others when it shows others', async () => {
    const canvas = put('<canvas width="120" height="90"></canvas>', 'canvas') as HTMLCanvasElement;
    expect(findPictures(document)).toEqual([]);
    const context = canvas.getContext('2d');
    const draw = (colour: string) => {
      if (context) context.fillStyle = colour;
      context?.fillRect(0, 0, 60, 90);
    };
    draw('red');
    const [seen] = await found(1);
    expect(seen?.address).toBe(canvas.toDataURL());
    draw('blue');
    await vi.waitFor(() => expect(seen?.picture.address()).toBe(canvas.toDataURL()));
    expect(seen?.picture.address()).not.toBe(seen?.address);
  });

  test('an SVG image where its aspect ratio leaves room', async () => {
    const svg = put(
      `<svg width="300" height="100"><image href="${png(100)}" width="300" height="100" preserveAspectRatio="xMaxYMid"/></svg>`,
      'svg',
    );
    const [seen] = await found(1);
    const { x, y } = svg.getBoundingClientRect();
    expect(seen?.picture.rect()).toEqual({ x: x + 200, y, width: 100, height: 100 });
  });

  test('what is in open shadow roots, and in frames of the same origin, in our own px', async () => {
    const host = put('<div></div>', 'div');
    const img = document.createElement('img');
    img.src = png(100);
    host.attachShadow({ mode: 'open' }).append(img);
    const frame = put(
      '<iframe style="border: 7px solid; padding: 3px; width: 200px; height: 150px"></iframe>',
      'iframe',
    );
    const inner = (frame as HTMLIFrameElement).contentDocument;
    if (!inner) throw new Error('no document');
    const framed = inner.createElement('img');
    framed.src = png(110);
    inner.body.style.margin = '4px';
    inner.body.append(framed);
    const pictures = await found(2);
    const { x, y } = frame.getBoundingClientRect();
    expect(pictures.map(({ picture }) => picture.element)).toEqual([img, framed]);
    expect(pictures[1]?.picture.rect()).toEqual({ x: x + 14, y: y + 14, width: 110, height: 110 });
  });
});
