import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanAfterEach, png, put, putImg } from '../../tests/fakes/test-page.ts';
import { findPictures } from './find-pictures.ts';
import { imageToScreen, screenToImage } from './image-transform.ts';
import type { ImagePlace, Turned } from './page-picture.ts';
import { centre } from './rects.ts';

cleanAfterEach();

const whole = { x: 0, y: 0, width: 1, height: 1 };
const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** Turned, mirrored, skewed: whatever a plane turn may be, in columns of length 1. */
const anyMatrix = fc
  .tuple(between(0, 2 * Math.PI), between(-1.2, 1.2), fc.boolean())
  .map(([angle, skew, mirrored]): Turned['matrix'] => {
    const other = angle + (mirrored ? -1 : 1) * (Math.PI / 2 + skew);
    return [Math.cos(angle), Math.sin(angle), Math.cos(other), Math.sin(other)];
  });
const anyBox = fc.record({
  x: between(-3000, 3000),
  y: between(-3000, 3000),
  width: between(12, 4000),
  height: between(12, 4000),
});
const anyPlace: fc.Arbitrary<ImagePlace> = fc.record({
  rect: anyBox,
  turned: fc.option(fc.record({ box: anyBox, matrix: anyMatrix }), { nil: undefined }),
  shows: fc.record({ x: between(0, 0.9), y: between(0, 0.9), width: between(0.01, 1), height: between(0.01, 1) }),
});
const anySize = fc.record({ width: fc.integer({ min: 1, max: 20_000 }), height: fc.integer({ min: 1, max: 20_000 }) });

describe('the way between screen and image', () => {
  test('goes there and back within half a px of the screen, turned and mirrored and zoomed', () => {
    fc.assert(
      fc.property(anyPlace, anySize, between(0, 1), between(0, 1), (place, size, u, v) => {
        const box = place.turned?.box ?? place.rect;
        const point = { x: box.x + u * box.width, y: box.y + v * box.height };
        const back = imageToScreen(screenToImage(point, place, size), place, size);
        expect(Math.hypot(back.x - point.x, back.y - point.y)).toBeLessThan(0.5);
      }),
      { numRuns: 2000 },
    );
  });

  test('takes the middle of what is seen to the middle of where it is seen', () => {
    fc.assert(
      fc.property(anyPlace, anySize, (place, size) => {
        const { x, y } = screenToImage(centre(place.turned?.box ?? place.rect), place, size);
        const middle = centre(place.shows);
        expect(x / size.width).toBeCloseTo(middle.x, 6);
        expect(y / size.height).toBeCloseTo(middle.y, 6);
      }),
    );
  });

  test.each<[string, ImagePlace, [number, number]]>([
    ['upright', { rect: { x: 10, y: 20, width: 200, height: 100 }, turned: undefined, shows: whole }, [10, 20]],
    [
      'mirrored',
      {
        rect: { x: 10, y: 20, width: 200, height: 100 },
        turned: { box: { x: 10, y: 20, width: 200, height: 100 }, matrix: [-1, 0, 0, 1] },
        shows: whole,
      },
      [210, 20],
    ],
    [
      'on its side',
      {
        rect: { x: 60, y: -30, width: 100, height: 200 },
        turned: { box: { x: 10, y: 20, width: 200, height: 100 }, matrix: [0, 1, -1, 0] },
        shows: whole,
      },
      [160, -30],
    ],
    [
      'cut off',
      {
        rect: { x: 10, y: 20, width: 200, height: 100 },
        turned: undefined,
        shows: { x: 0.25, y: 0, width: 0.5, height: 1 },
      },
      [-90, 20],
    ],
  ])('has the image’s corner where it lies: %s', (_, place, [x, y]) => {
    const corner = imageToScreen({ x: 0, y: 0 }, place, { width: 1800, height: 1200 });
    expect([corner.x, corner.y]).toEqual([expect.closeTo(x, 6), expect.closeTo(y, 6)]);
  });

  test('of nothing leads nowhere, and to no number that is none', () => {
    const place = { rect: { ...whole, width: 0 }, turned: undefined, shows: { ...whole, width: 0 } };
    expect(screenToImage({ x: 5, y: 5 }, place, { width: 10, height: 10 })).toEqual({ x: 0, y: 0 });
    const { x, y } = imageToScreen({ x: 5, y: 5 }, place, { width: 10, height: 10 });
    expect([Number.isFinite(x), Number.isFinite(y)]).toEqual([true, true]);
  });
});

describe('on a page', () => {
  const size = { width: 200, height: 100 };

  /** Where the browser itself has a px of the image: a box of 2 px in the same place as the image, turned with it. */
  async function browsers(style: string, around: string, at: { x: number; y: number }) {
    const holder = put(`<div style="position:absolute; left:250px; top:250px; ${around}"></div>`, 'div');
    const turning = document.createElement('div');
    turning.style.cssText = `position:absolute; left:0; top:0; width:200px; height:100px; ${style}`;
    const img = await putImg(png(200, 100), 'display:block; width:200px; height:100px');
    const dot = document.createElement('i');
    dot.style.cssText = `position:absolute; left:${at.x - 1}px; top:${at.y - 1}px; width:2px; height:2px`;
    turning.append(img, dot);
    holder.append(turning);
    const [seen] = findPictures(document);
    if (!seen) throw new Error('no picture');
    return {
      theirs: centre(dot.getBoundingClientRect()),
      ours: imageToScreen(at, seen.picture.place(size), size),
    };
  }

  test.each([
    ['as it is', '', ''],
    ['turned', 'transform: rotate(30deg)', ''],
    ['mirrored', 'transform: scaleX(-1)', ''],
    ['mirrored and turned', 'transform: rotate(25deg) scale(1, -1.3)', ''],
    ['upside down', 'rotate: 180deg', ''],
    ['on its side', 'transform: rotate(90deg)', ''],
    ['on its other side, mirrored', 'transform: rotate(-90deg) scaleY(-1)', ''],
    ['skewed', 'transform: skewX(20deg)', ''],
    ['skewed in what is turned', 'transform: skewY(-10deg)', 'rotate: 40deg'],
    ['scaled unequally in what is turned', 'transform: scale(0.5, 1.5)', 'rotate: 40deg'],
    ['zoomed and turned', 'transform: rotate(200deg)', 'zoom: 1.4'],
    ['mirrored by what it is in', '', 'transform: matrix(-1, 0, 0, 1, 30, 0)'],
  ])('a px is where the browser has it: %s', async (_, style, around) => {
    for (const at of [
      { x: 20, y: 10 },
      { x: 190, y: 95 },
      { x: 50, y: 80 },
    ]) {
      const { theirs, ours } = await browsers(style, around, at);
      expect(Math.hypot(theirs.x - ours.x, theirs.y - ours.y)).toBeLessThan(0.5);
    }
  });
});
