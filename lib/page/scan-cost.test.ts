import { expect, test } from 'vitest';
import { cleanAfterEach, frame, pngFile, put } from '../../tests/fakes/test-page.ts';
import { findPictures } from './find-pictures.ts';

cleanAfterEach();

/** Milliseconds, the median of seven. */
function cost(work: () => void): number {
  const times = Array.from({ length: 7 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[3] ?? 0;
}

test('a scan costs a small multiple of reading where the pictures are, which no scan can do without', async () => {
  const box = put('<div></div>', 'div');
  const address = URL.createObjectURL(pngFile(100));
  for (let index = 0; index < 2000; index += 1) {
    const img = document.createElement('img');
    img.src = address;
    img.width = 100;
    img.height = 100;
    box.append(img);
  }
  await Promise.all([...box.children].map((child) => child instanceof HTMLImageElement && child.decode()));
  await frame();
  const pictures = findPictures(document);
  expect(pictures).toHaveLength(2000);
  const floor = cost(() => {
    for (const { picture } of pictures) picture.element.getBoundingClientRect();
  });
  const scan = cost(() => findPictures(document));
  // Measured 3 to 5 times; what this is to catch (style or layout read in turns, work in n squared) is ten times that.
  expect(scan / floor).toBeLessThan(20);
});
