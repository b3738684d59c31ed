import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cleanAfterEach, png, put, putImg } from '../../tests/fakes/test-page.ts';
import { sightingSchema } from '../domain/picture.ts';
import { describePicture, pageText } from './describe-picture.ts';
import { findPictures } from './find-pictures.ts';

cleanAfterEach();
const title = document.title;
beforeEach(() => {
  document.title = 'Gallery';
});
afterEach(() => {
  document.title = title;
});

async function describeImg(attributes: Record<string, string>, into?: HTMLElement) {
  const img = await putImg(png(100), '', attributes);
  into?.append(img);
  const [seen] = findPictures(document);
  if (!seen) throw new Error('no picture');
  return sightingSchema.parse(describePicture(seen.picture, 1000));
}

describe('what a page says of a picture', () => {
  test('is its address, title, the picture’s alt and its caption', async () => {
    const figure = put(
      '<figure><figcaption> A <b>goal</b>\n<script>x</script> at last </figcaption></figure>',
      'figure',
    );
    expect(await describeImg({ alt: 'A ball', title: 'Hint' }, figure)).toEqual({
      page: location.href,
      title: 'Gallery',
      alt: 'A ball',
      caption: 'A goal at last',
      at: 1000,
    });
  });

  test('is, without a figure, what describes it, and else its title', async () => {
    put('<p id="one">first</p><p id="two" hidden>second</p>');
    const described = { 'aria-describedby': 'one none two', 'aria-label': 'Label', title: 'Hint' };
    expect(await describeImg(described)).toMatchObject({ alt: 'Label', caption: 'first second' });
  });

  test('is its title attribute where nothing else is said', async () => {
    expect(await describeImg({ title: 'Hint' })).toMatchObject({ alt: null, caption: 'Hint' });
  });

  test('stays text', async () => {
    expect(await describeImg({ alt: '<img src=x onerror=alert(1)>' })).toMatchObject({
      alt: '<img src=x onerror=alert(1)>',
    });
  });

  test('is not turned aside by an element that is named like what is read', async () => {
    put('<img name="title">');
    expect(await describeImg({})).toMatchObject({ title: 'Gallery' });
  });

  test('fits its schema, however long the page makes it', async () => {
    expect((await describeImg({ alt: 'a'.repeat(1_000_000) })).alt).toHaveLength(500);
  });
});

describe('text of a page', () => {
  test('is well-formed, bounded and trimmed, whatever it was', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme', minLength: 400, maxLength: 700 }),
    );
    const halves = fc.array(fc.constantFrom('\ud800', '\udc00', '\ud83d\ude00', 'a', ' '), { maxLength: 700 });
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          halves.map((parts) => parts.join('')),
        ),
        (text) => {
          const kept = pageText(text);
          if (kept === null) {
            expect(text.trim()).toBe('');
            return;
          }
          expect(kept.isWellFormed()).toBe(true);
          expect(kept.length).toBeLessThanOrEqual(500);
          expect(kept.length).toBeGreaterThan(0);
        },
      ),
    );
  });

  test('does not end in half a character', () => {
    const kept = pageText(`${'a'.repeat(499)}😀😀`);
    expect(kept).toBe('a'.repeat(499));
  });
});
