import { expect, test } from 'vitest';
import { cleanAfterEach, png, put } from '../../tests/fakes/test-page.ts';
import { findPictures } from './find-pictures.ts';

cleanAfterEach();

async function rectsWith(css: string, markup: string) {
  // Its size is known once it has been loaded.
  const image = new Image();
  image.src = png(160, 120);
  await image.decode();
  // In an element: the parser would put it into the head, which is left behind.
  put(`<div><style>${css.replaceAll('PNG', `url(${image.src})`)}</style></div>${markup}`);
  findPictures(document);
  await new Promise(requestAnimationFrame);
  await expect.poll(() => findPictures(document).every(({ loaded }) => loaded)).toBe(true);
  return findPictures(document).map(({ picture }) => ({ rect: picture.rect(), element: picture.element }));
}

test('a background of a pseudo-element that is placed in its element is where that is', async () => {
  const [first, more] = await rectsWith(
    '.a { position: relative; width: 300px; height: 200px; border: 5px solid } .a::after { content: ""; position: absolute; right: 10px; bottom: 20px; width: 160px; height: 120px; background: PNG center / cover }',
    '<div class="a"></div>',
  );
  const box = first?.element.getBoundingClientRect();
  expect(more).toBeUndefined();
  expect(first?.rect).toEqual({ x: (box?.x ?? 0) + 135, y: (box?.y ?? 0) + 65, width: 160, height: 120 });
});

test('one that is a block stands before what is in its element', async () => {
  const [first] = await rectsWith(
    '@media all { .b { width: 160px; padding: 7px } .b:before { content: ""; display: block; height: 120px; background: PNG center / cover } }',
    '<div class="b">text</div>',
  );
  const box = first?.element.getBoundingClientRect();
  expect(first?.rect).toEqual({ x: (box?.x ?? 0) + 7, y: (box?.y ?? 0) + 7, width: 160, height: 120 });
});

test('an icon before a text is none, nor is one whose box cannot be told', async () => {
  const found = await rectsWith(
    '.c::before { content: ""; display: inline-block; width: 20px; height: 20px; background: PNG center / cover } .c { width: 200px; height: 90px } .d { display: flex } .d::before { content: ""; width: 160px; height: 120px; background: PNG }',
    '<p class="c">text</p><div class="d"></div>',
  );
  expect(found).toEqual([]);
});
