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
  reveal(only());
  expect(isInView(only())).toBe(true);
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
