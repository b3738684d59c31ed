import { expect, test, vi } from 'vitest';
import { cleanAfterEach, png, put } from '../../tests/fakes/test-page.ts';
import { stylesChanged } from './background-search.ts';
import { isCovered } from './covered.ts';
import { describePicture } from './describe-picture.ts';
import { findPictures } from './find-pictures.ts';
import { createPlaceOf } from './placement.ts';
import { reveal } from './reveal.ts';
import { scrollFrame } from './scroll-frame.ts';
import { trueSize } from './true-size.ts';

cleanAfterEach();

const owners = [HTMLFormElement, HTMLElement, Element, Node];
const names = [...new Set(owners.flatMap(({ prototype }) => Object.getOwnPropertyNames(prototype)))];

/** What is read of a form that shows a picture, one of whose fields bears this name. */
async function read(name: string) {
  const style = `width:300px; height:200px; background:url(${png(120)}) center / cover; overflow:auto`;
  const form = put(`<form style="${style}"><input type="hidden" name="${name}"></form>`, 'form');
  const placeOf = createPlaceOf(document.createElement('div'));
  try {
    const [seen] = findPictures(document);
    if (!seen?.loaded) throw new Error('not found, or not loaded');
    const { picture } = seen;
    const { alt } = describePicture(picture, 1);
    return {
      box: picture.box().width,
      isCovered: isCovered(picture, undefined),
      alt,
      part: placeOf(picture, true).part?.width,
      isRevealed: reveal(picture),
      frame: scrollFrame(picture.element).type,
      size: (await trueSize(picture))?.width,
    };
  } catch (error) {
    return String(error);
  } finally {
    Element.prototype.remove.call(form);
  }
}

test('a form that shows a picture is read, whatever its fields are named', async () => {
  const plain = { box: 300, isCovered: false, alt: null, part: 300, isRevealed: true, frame: 'page', size: 120 };
  await vi.waitFor(async () => expect(await read('q')).toEqual(plain));
  for (const name of names) {
    stylesChanged();
    const now = await read(name);
    expect(now, `a field named ${name}`).toEqual(plain);
  }
});
