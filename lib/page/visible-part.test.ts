import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanAfterEach, png, put, putImg } from '../../tests/fakes/test-page.ts';
import { findPictures } from './find-pictures.ts';
import type { Rect } from './page-picture.ts';
import { area } from './rects.ts';
import { isHalfSeen, isInView, partInside, visiblePart } from './visible-part.ts';

cleanAfterEach();
const anyRect: fc.Arbitrary<Rect> = fc.record({
  x: fc.integer({ min: -300, max: 300 }),
  y: fc.integer({ min: -300, max: 300 }),
  width: fc.integer({ min: 1, max: 400 }),
  height: fc.integer({ min: 1, max: 400 }),
});
const view = { x: 0, y: 0, width: 400, height: 800 };

function only() {
  const [seen] = findPictures(document);
  if (!seen) throw new Error('no picture');
  return seen.picture;
}

describe('the part inside clips', () => {
  test('is never larger than the picture or any clip, whatever their order', () => {
    fc.assert(
      fc.property(anyRect, fc.array(anyRect, { maxLength: 4 }), (rect, clips) => {
        const part = partInside(rect, clips);
        expect(partInside(rect, clips.toReversed())).toEqual(part);
        for (const each of [rect, ...clips]) expect(part ? area(part) : 0).toBeLessThanOrEqual(area(each));
      }),
    );
  });

  test('is the whole picture where every clip holds it', () => {
    fc.assert(
      fc.property(anyRect, (rect) => {
        expect(partInside(rect, [rect])).toEqual(rect);
      }),
    );
  });
});

describe('half in view', () => {
  test('is half of the picture', () => {
    const whole = { x: 0, y: 0, width: 100, height: 100 };
    expect(isHalfSeen({ ...whole, height: 50 }, whole, view)).toBe(true);
    expect(isHalfSeen({ ...whole, height: 49 }, whole, view)).toBe(false);
    expect(isHalfSeen(undefined, whole, view)).toBe(false);
  });

  test('is half of the window for a picture too large for it', () => {
    const huge = { x: 0, y: -4000, width: 400, height: 8000 };
    expect(isHalfSeen({ x: 0, y: 0, width: 400, height: 800 }, huge, view)).toBe(true);
    expect(isHalfSeen({ x: 0, y: 0, width: 400, height: 300 }, huge, view)).toBe(false);
  });
});

describe('the visible part of a picture', () => {
  test('ends at the window', async () => {
    await putImg(png(100), 'position:absolute; left:-60px; top:10px');
    expect(visiblePart(only())).toEqual({ x: 0, y: 10, width: 40, height: 100 });
    expect(isInView(only())).toBe(false);
  });

  test('ends at an ancestor that clips', async () => {
    const clip = put(
      '<div style="position:absolute; left:0; top:0; width:70px; height:200px; overflow:hidden"></div>',
      'div',
    );
    clip.append(await putImg(png(100)));
    expect(visiblePart(only())).toMatchObject({ width: 70, height: 100 });
    expect(isInView(only())).toBe(true);
  });

  test('goes on past an ancestor that clips only along the other axis', async () => {
    const clip = put(
      '<div style="position:absolute; top:0; left:0; width:50px; height:50px; overflow-x:clip"></div>',
      'div',
    );
    clip.append(await putImg(png(100)));
    expect(visiblePart(only())).toMatchObject({ width: 50, height: 100 });
  });

  test('is not cut by an ancestor its box does not depend on', async () => {
    const clip = put('<div style="width:10px; height:10px; overflow:hidden"></div>', 'div');
    clip.append(await putImg(png(100), 'position:absolute; left:0; top:0'));
    expect(visiblePart(only())).toMatchObject({ width: 100, height: 100 });
    clip.style.position = 'relative';
    expect(visiblePart(only())).toMatchObject({ width: 10, height: 10 });
  });

  test('is none where it is scrolled out of an inner scroller', async () => {
    const scroller = put('<div style="height:120px; overflow:auto"><p style="height:400px"></p></div>', 'div');
    scroller.append(await putImg(png(100)));
    expect(visiblePart(only())).toBeUndefined();
    scroller.scrollTop = 1000;
    expect(isInView(only())).toBe(true);
  });

  test('is found in a form whose fields are named after what we read', async () => {
    const form = put(
      '<form style="overflow:hidden; width:70px">' + '<input name="parentElement"><input name="parentNode"></form>',
      'form',
    );
    form.append(await putImg(png(100)));
    expect(visiblePart(only())).toMatchObject({ width: 70 });
  });

  test('leaves out what object-fit does not show', async () => {
    await putImg(png(100), 'position:absolute; left:0; top:0; width:300px; height:100px; object-fit:contain');
    expect(visiblePart(only())).toEqual({ x: 100, y: 0, width: 100, height: 100 });
  });

  test('follows a scaled picture, its border and padding with it', async () => {
    await putImg(
      png(100),
      'position:absolute; left:0; top:0; padding:10px; border:10px solid; transform:scale(2); transform-origin:0 0',
    );
    expect(only().rect()).toEqual({ x: 40, y: 40, width: 200, height: 200 });
  });
});
