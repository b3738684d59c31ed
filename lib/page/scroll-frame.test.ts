import { expect, test } from 'vitest';
import { cleanAfterEach, png, put, putImg } from '../../tests/fakes/test-page.ts';
import { scrollFrame } from './scroll-frame.ts';

cleanAfterEach();
const tall = '<p style="height:400px"></p>';

async function imgIn(markup: string, style = ''): Promise<{ img: HTMLImageElement; outer: HTMLElement }> {
  const inner = put(markup, '*:not(p)');
  const img = await putImg(png(100), style);
  inner.append(img);
  const outer = [...inner.ownerDocument.querySelectorAll<HTMLElement>('#outer')].at(-1) ?? inner;
  return { img, outer };
}

test('a picture in the flow scrolls with the page', async () => {
  const { img } = await imgIn('<div></div>');
  expect(scrollFrame(img)).toEqual({ type: 'page' });
});

test('a fixed picture, or one in a fixed box, does not scroll', async () => {
  const { img } = await imgIn('<div></div>', 'position:fixed');
  expect(scrollFrame(img)).toEqual({ type: 'fixed' });
  const inner = await imgIn('<div id="outer" style="position:fixed"><div></div></div>');
  expect(scrollFrame(inner.img)).toEqual({ type: 'fixed' });
});

test('a fixed picture in a transformed box scrolls with it', async () => {
  const { img } = await imgIn('<div style="transform:translateX(1px)"></div>', 'position:fixed');
  expect(scrollFrame(img)).toEqual({ type: 'page' });
});

test('a picture in an inner scroller scrolls with that', async () => {
  const { img, outer } = await imgIn(`<div id="outer" style="height:50px; overflow:auto">${tall}</div>`);
  expect(scrollFrame(img)).toEqual({ type: 'scroller', element: outer });
});

test('a box that clips but has nothing to scroll carries nothing', async () => {
  const { img } = await imgIn('<div style="overflow:auto"></div>');
  expect(scrollFrame(img)).toEqual({ type: 'page' });
});

test('an absolute picture is not carried by a scroller that does not hold its box', async () => {
  const { img } = await imgIn(`<div style="height:50px; overflow:auto">${tall}</div>`, 'position:absolute');
  expect(scrollFrame(img)).toEqual({ type: 'page' });
});

test('the overflow of body is the page’s own', async () => {
  const { img } = await imgIn(`<div>${tall.repeat(5)}</div>`);
  document.body.style.overflow = 'auto';
  expect(scrollFrame(img)).toEqual({ type: 'page' });
  document.body.style.overflow = '';
});
