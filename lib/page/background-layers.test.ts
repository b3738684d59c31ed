import { describe, expect, test } from 'vitest';
import { fileLayers, isTiled, splitList, tileOf } from './background-layers.ts';

const plain = {
  backgroundSize: 'auto',
  backgroundRepeat: 'repeat',
  backgroundOrigin: 'padding-box',
  backgroundAttachment: 'scroll',
  backgroundPositionX: '0%',
  backgroundPositionY: '0%',
};
const layers = (backgroundImage: string, more = {}, ratio = 1) =>
  fileLayers({ ...plain, backgroundImage, ...more }, ratio);
const only = (more: object) => {
  const [layer] = layers('url("https://a.example/x.png")', more);
  if (!layer) throw new Error('no layer');
  return layer;
};
const area = { x: 0, y: 0, width: 400, height: 200 };

describe('the layers of a background that show a file', () => {
  test('are found under gradients, with the values at their own place of each list', () => {
    const [layer, ...more] = layers('linear-gradient(rgba(0, 0, 0, 0.5), red), url("https://a.example/x.png"), none', {
      backgroundSize: 'auto, cover',
      backgroundRepeat: 'repeat, no-repeat',
      backgroundPositionX: '0%, right 10px',
      backgroundPositionY: 'calc(100% - 5px)',
    });
    expect(more).toEqual([]);
    expect(layer).toMatchObject({
      address: 'https://a.example/x.png',
      size: 'cover',
      repeat: 'no-repeat',
      x: { share: 1, offset: -10 },
      y: { share: 1, offset: -5 },
    });
  });

  test.each([
    [1, '1.png', 1],
    [1.5, '2.png', 2],
    [3, '2.png', 2],
  ])('of an image-set at %s screen px for each px is the candidate the browser chooses', (ratio, file, density) => {
    const set =
      'image-set(url("https://a.example/2.png") 2dppx type("image/png"), url("https://a.example/1.png") 1dppx)';
    expect(layers(set, {}, ratio)).toMatchObject([{ address: `https://a.example/${file}`, density }]);
  });

  test('keep commas, brackets and quotes in their addresses', () => {
    const address = 'data:image/svg+xml,<svg fill="url(#a)" x="1,2">';
    const image = `url("${address.replaceAll('"', '\\"')}"), url("https://a.example/(1),2.png")`;
    expect(layers(image).map((layer) => layer.address)).toEqual([address, 'https://a.example/(1),2.png']);
    expect(splitList('a(b, c(d, e)), f')).toEqual(['a(b, c(d, e))', 'f']);
  });
});

describe('a tile', () => {
  const natural = { width: 100, height: 100 };
  test.each([
    ['cover', { x: 0, y: -100, width: 400, height: 400 }],
    ['contain', { x: 100, y: 0, width: 200, height: 200 }],
    ['auto', { x: 150, y: 50, width: 100, height: 100 }],
    ['50%', { x: 100, y: 0, width: 200, height: 200 }],
    ['auto 50px', { x: 175, y: 75, width: 50, height: 50 }],
    ['100% 100%', area],
  ])('of size %s lies where the browser puts it', (backgroundSize, expected) => {
    const centred = { backgroundPositionX: '50%', backgroundPositionY: '50%' };
    expect(tileOf(only({ backgroundSize, ...centred }), area, natural)).toEqual(expected);
  });

  test.each([
    ['repeat', 100, true],
    ['repeat', 400, false],
    ['no-repeat', 100, false],
    ['repeat-x', 400, false],
    ['no-repeat repeat', 400, false],
    ['repeat-y', 100, true],
  ])('that is drawn %s at %s px makes a pattern: %s', (backgroundRepeat, side, expected) => {
    const tile = { x: 0, y: 0, width: side, height: side };
    expect(isTiled(only({ backgroundRepeat }), tile, area)).toBe(expected);
  });
});
