import { describe, expect, test } from 'vitest';
import { cleanAfterEach, firstOf, png, pngFile, put, putImg } from '../../tests/fakes/test-page.ts';
import { findPictures } from './find-pictures.ts';
import { stillShows } from './page-picture.ts';

cleanAfterEach();
const elements = (options = {}) => findPictures(document, options).map((each) => each.picture.element);
/** An address that never answers: a worker-less, reserved host (RFC 2606). */
const never = 'https://never.invalid/picture.png';

describe('a scan finds', () => {
  test('an img with its address, place and size', async () => {
    const src = png(120, 80);
    const img = await putImg(src, 'position:absolute; left:30px; top:40px; border:5px solid; padding:3px');
    const [seen, ...others] = findPictures(document);
    expect(others).toEqual([]);
    expect(seen).toMatchObject({ address: src, loaded: true, furniture: false });
    expect(seen?.picture).toMatchObject({ element: img, kind: 'img' });
    expect(seen?.picture.naturalSize()).toEqual({ width: 120, height: 80 });
    expect(seen?.picture.rect()).toEqual({ x: 38, y: 48, width: 120, height: 80 });
    expect(seen?.place).toMatchObject({ x: 30, y: 40, width: 136, height: 96 });
  });

  test('the candidate a srcset or a <picture> chose', async () => {
    const chosen = URL.createObjectURL(pngFile(200));
    await putImg(png(100), 'width:100px', { srcset: `${chosen} 2x, ${chosen} 1x` });
    const other = URL.createObjectURL(pngFile(200, 200, 'red'));
    const img = put(`<picture><source srcset="${other}"><img width="100" height="100"></picture>`, 'img');
    if (!(img instanceof HTMLImageElement)) throw new Error('no img');
    img.src = png(100);
    await img.decode();
    expect(findPictures(document).map((seen) => seen.address)).toEqual([chosen, other]);
  });

  test('one that has not loaded yet, if its box is there', () => {
    put(`<img src="${never}" style="width:100px;height:100px" loading="lazy">`);
    expect(findPictures(document)).toMatchObject([{ address: never, loaded: false }]);
  });

  test('one that is larger than the setting asks for, and no smaller one', async () => {
    const img = await putImg(png(70));
    await putImg(png(63, 200));
    expect(elements()).toEqual([img]);
    expect(elements({ leastSide: 71 })).toEqual([]);
    expect(elements({ leastSide: 30 })).toHaveLength(2);
  });

  test('the same handle for the same element every time', async () => {
    await putImg(png(100));
    const [first] = findPictures(document);
    const [second] = findPictures(document);
    expect(second?.picture).toBe(first?.picture);
  });

  test('pictures in the order the eye sees and not in that of the source', async () => {
    const below = await putImg(png(100), 'position:absolute; left:0; top:200px');
    const right = await putImg(png(100), 'position:absolute; left:150px; top:10px');
    const left = await putImg(png(100), 'position:absolute; left:0; top:10px');
    expect(elements()).toEqual([left, right, below]);
    document.body.dir = 'rtl';
    expect(elements()).toEqual([right, left, below]);
    document.body.removeAttribute('dir');
  });

  test('a bare image document, however small the picture', async () => {
    const address = URL.createObjectURL(pngFile(20));
    const frame = document.createElement('iframe');
    const { came, report } = firstOf<Event>();
    frame.addEventListener('load', report);
    frame.src = address;
    put('<span></span>').append(frame);
    await came;
    if (!frame.contentDocument) throw new Error('no document');
    const found = findPictures(frame.contentDocument);
    expect(found).toMatchObject([{ address, loaded: true, furniture: false, picture: { kind: 'image-document' } }]);
  });
});

describe('a scan leaves out', () => {
  test.each([['display:none'], ['visibility:hidden'], ['opacity:0']])(
    'a picture that is not shown: %s',
    async (style) => {
      await putImg(png(100), style);
      expect(elements()).toEqual([]);
    },
  );

  test('a one-pixel stand-in, however large it is drawn', async () => {
    await putImg(png(1), 'width:300px;height:300px');
    expect(elements()).toEqual([]);
  });

  test('a blank SVG that keeps the room for a lazy picture', async () => {
    await putImg(
      "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='300' height='200'%3E%3Crect fill='grey'/%3E%3C/svg%3E",
    );
    await putImg(
      `data:image/svg+xml;base64,${btoa('<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200"/>')}`,
    );
    expect(elements()).toEqual([]);
  });

  test('what a lazy loader shows until it has swapped in what it promised', async () => {
    const real = png(150, 150, 'red');
    const img = await putImg(png(50), 'width:150px;height:150px', { 'data-src': real });
    expect(elements()).toEqual([]);
    img.src = real;
    await img.decode();
    expect(elements()).toEqual([img]);
  });

  test('a broken picture, and an img with nothing to show', async () => {
    const img = await putImg('data:image/png;base64,AAAA', 'width:100px;height:100px');
    expect(img.complete).toBe(true);
    put('<img style="width:100px;height:100px">');
    expect(elements()).toEqual([]);
  });

  test('nothing for being drawn in SVG', async () => {
    const img = await putImg(
      "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='300' height='200'%3E%3Ccircle r='90'/%3E%3C/svg%3E",
    );
    expect(elements()).toEqual([img]);
  });
});

describe('furniture', () => {
  test('is flagged and not dropped', async () => {
    for (const colour of ['red', 'green', 'blue']) await putImg(png(200, 200, colour));
    const small = await putImg(png(70));
    put('<header><span class="logo"></span></header>', '.logo').append(await putImg(png(200)));
    const flagged = findPictures(document).filter((seen) => seen.furniture);
    expect(flagged).toHaveLength(2);
    expect(flagged.map((seen) => seen.picture.element)).toContain(small);
  });

  test('in the page’s header does not count when the usual size is reckoned', async () => {
    const header = put('<header></header>', 'header');
    for (let index = 0; index < 5; index += 1) header.append(await putImg(png(300)));
    await putImg(png(100));
    expect(findPictures(document).filter((seen) => !seen.furniture)).toHaveLength(1);
  });
});

describe('a swapped picture', () => {
  test('has its new address at once, and is not the one aimed at', async () => {
    const img = await putImg(png(100), 'width:100px;height:100px');
    const [seen] = findPictures(document);
    if (!seen) throw new Error('not found');
    expect(stillShows(seen)).toBe(true);
    img.src = never;
    expect(seen.picture.address()).toBe(never);
    expect(seen.picture.loaded()).toBe(false);
    expect(stillShows(seen)).toBe(false);
    img.src = seen.address;
    await img.decode();
    expect(stillShows(seen)).toBe(true);
  });

  test('out of several candidates is not loaded until the new one is', async () => {
    const img = await putImg(png(100), 'width:100px;height:100px');
    const [seen] = findPictures(document);
    img.srcset = `${never} 1x`;
    expect(seen?.picture.loaded()).toBe(false);
    await Promise.resolve();
    expect(seen?.picture.loaded()).toBe(false);
    expect(seen?.picture.address()).not.toBe(seen?.address);
  });
});
