import { describe, expect, test } from 'vitest';
import { cleanAfterEach, put } from '../../tests/fakes/test-page.ts';
import { imgKind } from './kinds/img.ts';
import type { PagePicture } from './page-picture.ts';
import { pictureHandle } from './picture-handles.ts';
import { renditionsOf } from './renditions.ts';

cleanAfterEach();

const at = (path: string) => new URL(path, document.baseURI).href;

/** The picture of an img that shows `/shown.jpg`, 400 CSS px wide: what it loads is no matter here. */
function picture(markup: string, natural = 400): PagePicture {
  const handle = pictureHandle(put(markup, 'img'), imgKind);
  if (!handle) throw new Error('no picture');
  return { ...handle, address: () => at('/shown.jpg'), naturalSize: () => ({ width: natural, height: 300 }) };
}

const offered = (markup: string) =>
  renditionsOf(picture(markup)).map(({ address, width }) => [address.slice(at('/').length), width]);

describe('the larger renditions a page offers', () => {
  test('are in a srcset by width, the largest first and the shown one last', () => {
    expect(offered('<img srcset="/s.jpg 200w, /xl.jpg 3200w, /shown.jpg 800w, /l.jpg 1600w" sizes="400px">')).toEqual([
      ['xl.jpg', 3200],
      ['l.jpg', 1600],
      ['s.jpg', 200],
      ['shown.jpg', 800],
    ]);
  });

  test('are in a srcset by density, as wide as that makes what is shown', () => {
    expect(offered('<img src="/shown.jpg" srcset="/d.jpg 2x, /t.jpg 3.5x">')).toEqual([
      ['t.jpg', 1400],
      ['d.jpg', 800],
      ['shown.jpg', 400],
    ]);
  });

  test('are in the sources that the browser chose among, of types it can show', () => {
    expect(
      offered(`<picture><source type="image/x-no" srcset="/no.img 9000w"><source type="image/avif" srcset="/a.avif 900w">
        <source type="image/x-new" srcset="/shown.jpg 400w, /new.img 800w"><img src="/b.jpg"></picture>`),
    ).toEqual([
      ['a.avif', 900],
      ['new.img', 800],
      ['b.jpg', 400],
      ['shown.jpg', 400],
    ]);
  });

  test('are not in sources for another window, which may be cut in another way', () => {
    expect(
      offered(`<picture><source media="(max-width: 1px)" srcset="/narrow.jpg 4000w">
        <source media="(min-width: 1px)" type="image/webp" srcset="/wide.webp 2000w">
        <source media="(min-width: 1px)" srcset="/wide.jpg 2400w, /shown.jpg 1200w"><img src="/other.jpg"></picture>`),
    ).toEqual([
      ['wide.jpg', 2400],
      ['wide.webp', 2000],
      ['shown.jpg', 1200],
    ]);
    expect(
      offered('<picture><source media="(max-width: 1px)" srcset="/narrow.jpg 4000w"><img src="/shown.jpg"></picture>'),
    ).toEqual([['shown.jpg', 400]]);
  });

  test('are where a link round the picture leads, if that is an image', () => {
    expect(offered('<a href="/full.JPG?x=1"><b><img src="/shown.jpg" srcset="/d.jpg 2x"></b></a>')).toEqual([
      ['full.JPG?x=1', null],
      ['d.jpg', 800],
      ['shown.jpg', 400],
    ]);
    expect(offered('<a href="/get?id=7" type="image/png"><img src="/shown.jpg"></a>')[0]).toEqual(['get?id=7', null]);
  });

  test.each([
    ['a page', '<a href="/full"><img src="/shown.jpg"></a>'],
    ['a page that is named like an image', '<a href="/File:full.jpg" type="text/html"><img src="/shown.jpg"></a>'],
    ['a vector', '<a href="/full.svg"><img src="/shown.jpg"></a>'],
    ['a script', '<a href="javascript:void(0)//x.jpg"><img src="/shown.jpg"></a>'],
    ['the same', '<a href="/shown.jpg"><img src="/shown.jpg"></a>'],
    ['nowhere', '<a name="x"><img src="/shown.jpg"></a>'],
  ])('are not where a link leads to %s', (_, markup) => expect(offered(markup)).toEqual([['shown.jpg', 400]]));

  test('are not in data attributes, and not guessed from names', () => {
    expect(offered('<img src="/shown.jpg" data-src="/big.jpg" data-full="/full.jpg">')).toEqual([['shown.jpg', 400]]);
  });

  test('are asked for as what offers them is', () => {
    const policies = renditionsOf(
      picture('<a rel="noreferrer" href="/full.jpg"><img referrerpolicy="origin" srcset="/d.jpg 2x, /shown.jpg"></a>'),
    ).map(({ referrerPolicy }) => referrerPolicy);
    expect(policies).toEqual(['no-referrer', 'origin', 'origin']);
  });

  test.each(['data:image/png;base64,AA==', 'blob:https://example.com/1', 'visit:canvas/1'])(
    'are none of what is %s',
    (address) => {
      const shown = { ...picture('<a href="/full.jpg"><img srcset="/d.jpg 2x"></a>'), address: () => address };
      expect(renditionsOf(shown)).toEqual([{ address, width: null, referrerPolicy: '' }]);
    },
  );

  test('of a background are in its image-set', () => {
    const element = put(
      `<div style="background:image-set(url(/shown.jpg) 1x, url(/three.jpg) 3x, url(/two.jpg) 2x) no-repeat"></div>`,
      'div',
    );
    const background = { ...picture('<img>'), kind: 'background' as const, element };
    expect(renditionsOf(background).map(({ address, width }) => [address, width])).toEqual([
      [at('/three.jpg'), 1200],
      [at('/shown.jpg'), null],
    ]);
  });
});
