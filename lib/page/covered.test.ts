import { beforeEach, describe, expect, test } from 'vitest';
import { cleanAfterEach, png, put, putImg } from '../../tests/fakes/test-page.ts';
import { alphaOf, coversOf, cutBy, isCovered } from './covered.ts';
import { findPictures } from './find-pictures.ts';
import type { PagePicture } from './page-picture.ts';

cleanAfterEach();
let picture: PagePicture;
const over = (style: string) =>
  put(`<div style="position:absolute; left:0; top:0; width:100px; height:100px; ${style}"></div>`, 'div');

beforeEach(async () => {
  await putImg(png(100), 'position:absolute; left:0; top:0');
  const [seen] = findPictures(document);
  if (!seen) throw new Error('no picture');
  picture = seen.picture;
});

describe('a picture is covered', () => {
  test.each([
    ['by a coloured box', 'background:white'],
    ['by a nearly opaque box', 'background:rgb(0 0 0 / .7)'],
    ['by a box with a picture', `background-image:url(${png(5)})`],
    ['by a box over most of it', 'background:white; height:80px'],
  ])('%s', (_, style) => {
    over(style);
    expect(isCovered(picture, undefined)).toBe(true);
  });

  test('by another picture, not by one that is see-through', async () => {
    const other = await putImg(png(100), 'position:absolute; left:0; top:0');
    expect(isCovered(picture, undefined)).toBe(true);
    other.style.opacity = '0.2';
    expect(isCovered(picture, undefined)).toBe(false);
  });

  test('when it is out of view', () => {
    if (picture.element instanceof HTMLElement) picture.element.style.left = '-500px';
    expect(isCovered(picture, undefined)).toBe(true);
  });
});

describe('a picture is not covered', () => {
  test.each([
    ['by a link spread over it', ''],
    ['by a shade under its caption', 'background:linear-gradient(transparent, black)'],
    ['by a light veil', 'background:rgb(0 0 0 / .2)'],
    ['by an opaque box faded out by its parent', 'background:white; opacity:.1'],
    ['by a badge in its corner', 'background:red; width:30px; height:30px'],
    ['by what is beside it', 'background:white; left:150px'],
  ])('%s', (_, style) => {
    over(style);
    expect(isCovered(picture, undefined)).toBe(false);
  });

  test('by the empty image some sites lay over theirs', async () => {
    await putImg(png(1), 'position:absolute; left:0; top:0; width:100px; height:100px');
    expect(isCovered(picture, undefined)).toBe(false);
  });

  test('by being faded out round the top layer it is shown in', () => {
    const faded = over('opacity:.05');
    const popover = put(
      '<div popover="manual" style="position:fixed; inset:0 auto auto 0; padding:0; border:0; width:100px; height:100px"></div>',
      'div',
    );
    faded.append(popover);
    popover.append(picture.element);
    expect(isCovered(picture, undefined)).toBe(true);
    popover.showPopover();
    expect(isCovered(picture, undefined)).toBe(false);
  });

  test('by Tagalong itself', () => {
    const host = over('background:white');
    expect(isCovered(picture, host)).toBe(false);
    expect(isCovered(picture, undefined)).toBe(true);
  });
});

test.each([
  ['rgb(1, 2, 3)', 1],
  ['rgba(1, 2, 3, 0.25)', 0.25],
  ['oklch(0.5 0.1 20 / 0.3)', 0.3],
  ['color(srgb 1 0 0 / 40%)', 0.4],
  ['transparent', 0],
])('the alpha of %s is %d', (colour, alpha) => expect(alphaOf(colour)).toBe(alpha));

describe('what lies over a side of a picture', () => {
  const part = { x: 10, y: 10, width: 100, height: 80 };
  test.each([
    ['the top', { x: 0, y: 0, width: 500, height: 30 }, { x: 10, y: 30, width: 100, height: 60 }],
    ['the bottom', { x: 0, y: 70, width: 500, height: 30 }, { x: 10, y: 10, width: 100, height: 60 }],
    ['the left', { x: 0, y: 0, width: 40, height: 300 }, { x: 40, y: 10, width: 70, height: 80 }],
    ['the right', { x: 90, y: 0, width: 40, height: 300 }, { x: 10, y: 10, width: 80, height: 80 }],
    ['a corner only', { x: 0, y: 0, width: 30, height: 30 }, part],
    ['nothing of it', { x: 300, y: 0, width: 30, height: 30 }, part],
    ['all of it', { x: 0, y: 0, width: 300, height: 300 }, undefined],
  ])('cuts it there: %s', (_, cover, left) => expect(cutBy(part, cover)).toEqual(left));

  test('is found, and taken for what it is', async () => {
    const header = over('background:white; height:20px; width:500px');
    expect([...coversOf(picture.element, picture.rect(), undefined)]).toEqual([header]);
  });
});
