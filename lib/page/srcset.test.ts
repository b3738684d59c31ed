import { expect, test } from 'vitest';
import { srcsetAddresses } from './srcset.ts';

test.each([
  ['a.jpg', ['a.jpg']],
  ['a.jpg 1x, b.jpg 2x', ['a.jpg', 'b.jpg']],
  ['a.jpg 1x,b.jpg 2x', ['a.jpg', 'b.jpg']],
  ['a,b.jpg 320w, c.jpg', ['a,b.jpg', 'c.jpg']],
  ['a.jpg, b.jpg', ['a.jpg', 'b.jpg']],
  [' ,\n data:image/png;base64,AA== 2x', ['data:image/png;base64,AA==']],
  ['a.jpg (x, y) 1x, b.jpg', ['a.jpg', 'b.jpg']],
  ['', []],
])('srcset "%s" offers %j', (srcset, addresses) => expect(srcsetAddresses(srcset)).toEqual(addresses));

test('a srcset is read in time that grows with its length', () => {
  const start = performance.now();
  srcsetAddresses('( '.repeat(20_000));
  srcsetAddresses('a.jpg 1x, '.repeat(20_000));
  expect(performance.now() - start).toBeLessThan(2000);
});
