import { expect, test, vi } from 'vitest';
import { cleanAfterEach, png, pngFile, put, putImg } from '../../tests/fakes/test-page.ts';
import { findPictures } from './find-pictures.ts';
import { trueSize } from './true-size.ts';

cleanAfterEach();

function only() {
  const [seen] = findPictures(document);
  if (!seen) throw new Error('no picture');
  return seen.picture;
}

test('the true size is the file’s pixels and not what the page makes of them', async () => {
  const address = URL.createObjectURL(pngFile(300, 200));
  const img = put(`<img srcset="${address} 2x" width="100">`, 'img');
  if (!(img instanceof HTMLImageElement)) throw new Error('no img');
  await img.decode();
  expect(img.naturalWidth).toBe(150);
  expect(await trueSize(only())).toEqual({ width: 300, height: 200, sizeFrom: 'bitmap', vector: false });
});

test('where the element can’t be decoded again its address is', async () => {
  const address = URL.createObjectURL(pngFile(300, 200));
  await putImg(address);
  const decode = vi.spyOn(globalThis, 'createImageBitmap').mockRejectedValue(new DOMException('', 'InvalidStateError'));
  expect(await trueSize(only())).toEqual({ width: 300, height: 200, sizeFrom: 'image', vector: false });
  decode.mockRestore();
});

test('where nothing can be decoded the page’s word is kept, and said to be that', async () => {
  const address = URL.createObjectURL(pngFile(300, 200));
  await putImg(address);
  URL.revokeObjectURL(address);
  const decode = vi.spyOn(globalThis, 'createImageBitmap').mockRejectedValue(new DOMException('', 'InvalidStateError'));
  const load = vi.spyOn(HTMLImageElement.prototype, 'decode').mockRejectedValue(new DOMException('', 'EncodingError'));
  expect(await trueSize(only())).toEqual({ width: 300, height: 200, sizeFrom: 'element', vector: false });
  decode.mockRestore();
  load.mockRestore();
});

test('a vector picture has its natural size and no pixels', async () => {
  await putImg(
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='120' height='90'%3E%3Ccircle r='50'/%3E%3C/svg%3E",
  );
  expect(await trueSize(only())).toEqual({ width: 120, height: 90, sizeFrom: 'element', vector: true });
});

test('a picture swapped while it is measured has no size', async () => {
  const img = await putImg(png(100), 'width:100px;height:100px');
  const measured = trueSize(only());
  img.src = png(150);
  expect(await measured).toBeUndefined();
});

test('a picture that is not loaded has none, nor one no longer asked about', async () => {
  const img = await putImg(png(100), 'width:100px;height:100px');
  expect(await trueSize(only(), AbortSignal.abort())).toBeUndefined();
  img.src = 'https://never.invalid/x.png';
  expect(await trueSize(only())).toBeUndefined();
});
