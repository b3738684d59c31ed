import { expect, test } from 'vitest';
import { cleanAfterEach, png, put, putImg } from '../../tests/fakes/test-page.ts';
import { findPictures } from './find-pictures.ts';
import { reveal } from './reveal.ts';
import { isInView } from './visible-part.ts';

cleanAfterEach();

function only() {
  const [seen] = findPictures(document);
  if (!seen) throw new Error('no picture');
  return seen.picture;
}

test('a picture is brought into view at once, out of an inner scroller and on a page that scrolls smoothly', async () => {
  document.documentElement.style.scrollBehavior = 'smooth';
  put('<p style="height:5000px"></p>');
  const inner = put(
    '<div style="height:150px; overflow:auto; scroll-behavior:smooth"><p style="height:900px"></p></div>',
    'div',
  );
  inner.append(await putImg(png(100)));
  expect(isInView(only())).toBe(false);
  expect(reveal(only())).toBe(true);
  document.documentElement.style.scrollBehavior = '';
});

test('a picture taller than the window is shown from its top', async () => {
  put('<p style="height:5000px"></p>');
  await putImg(png(100), 'height:3000px');
  put('<p style="height:5000px"></p>');
  reveal(only());
  expect(Math.abs(only().rect().y)).toBeLessThan(1);
  expect(isInView(only())).toBe(true);
});

test('what only the page moves stays where it is, and the picture in it counts as not to be had', async () => {
  put('<p style="height:3000px"></p>');
  const carousel = put('<div style="width:120px;height:120px;overflow:hidden;display:flex"></div>', 'div');
  for (const colour of ['red', 'blue']) carousel.append(await putImg(png(120, 120, colour), 'flex:none'));
  const [shown, away] = findPictures(document).map((seen) => seen.picture);
  if (!shown || !away) throw new Error('no pictures');
  expect(reveal(away)).toBe(false);
  expect(carousel.scrollLeft).toBe(0);
  expect(reveal(shown)).toBe(true);
});

test('a carousel that a person can push is pushed', async () => {
  const carousel = put('<div style="width:120px;height:120px;overflow-x:auto;display:flex"></div>', 'div');
  for (const colour of ['red', 'blue', 'green']) carousel.append(await putImg(png(120, 120, colour), 'flex:none'));
  const away = findPictures(document)[2]?.picture;
  if (!away) throw new Error('no picture');
  expect(reveal(away)).toBe(true);
  expect(carousel.scrollLeft).toBe(240);
});

test('a picture in a frame is brought into the frame, and the frame into the window', async () => {
  put('<p style="height:3000px"></p>');
  const iframe = put('<iframe style="width:300px;height:200px"></iframe>', 'iframe') as HTMLIFrameElement;
  const inner = iframe.contentDocument;
  if (!inner) throw new Error('no document');
  const spacer = inner.createElement('p');
  spacer.style.height = '2000px';
  const img = inner.createElement('img');
  img.src = png(100);
  inner.body.append(spacer, img);
  await img.decode();
  expect(isInView(only())).toBe(false);
  expect(reveal(only())).toBe(true);
});
