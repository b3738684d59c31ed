/** Of what a page offers the largest that shows the same picture is loaded after what is shown, once it is asked for and not before. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { open } from '../../e2e/driver/open.ts';
import type { Session, Tab } from '../../e2e/driver/session.ts';
import { type ExtraPage, type Gallery, startGallery } from '../../gallery/server.ts';
import { pageOf } from '../odd-page.ts';
import { pixelFiles } from './files.ts';
import type { Probe } from './probe.ts';
import { putProbe } from './put-probe.ts';

const shown = 'pixels/plain.png 480';
const large = `${shown}, pixels/large.png 960`;

const pages: Readonly<Record<string, { readonly html: string; readonly loaded: string }>> = {
  'the other half of a srcset': {
    html: '<img src="/pixels/plain.png?{page}" srcset="/pixels/large.png?{page} 2x">',
    loaded: large,
  },
  'a larger source of a type that can be shown': {
    html: `<picture><source type="image/x-nothing" srcset="/pixels/none.img?{page} 4000w"><source srcset="/pixels/plain.png?{page} 480w, /pixels/large.png?{page} 960w"
      sizes="100px" type="image/png"><img src="/pixels/plain.png?{page}"></picture>`,
    loaded: large,
  },
  'the image a link leads to': {
    html: '<a href="/pixels/large.png?{page}"><img src="/pixels/plain.png?{page}"></a>',
    loaded: large,
  },
  'the next best, where a link leads to nothing': {
    html: '<a href="/pixels/gone.png?{page}"><img src="/pixels/plain.png?{page}" srcset="/pixels/large.png?{page} 2x"></a>',
    loaded: large,
  },
  'no image of another aspect, but what is shown': {
    html: '<a href="/pixels/square.png?{page}"><img src="/pixels/plain.png?{page}"></a>',
    loaded: shown,
  },
  'the denser of a background’s set': {
    html: `<div style="width:480px;height:320px;background:image-set(url(/pixels/plain.png?{page}) 1x, url(/pixels/large.png?{page}) 2x)"></div>`,
    loaded: large,
  },
  'what a poster shows': {
    html: '<a href="/pixels/large.png?{page}"><video poster="/pixels/plain.png?{page}" width="480" height="320"></video></a>',
    loaded: shown,
  },
};

let gallery: Gallery;
let session: Session;
let tab: Tab;

beforeAll(async () => {
  const extra: Record<string, ExtraPage> = {};
  gallery = await startGallery({ extra });
  session = await open(inject('browser'));
  tab = await session.newTab(`${gallery.origin}/grid?n=1`);
  Object.assign(extra, await pixelFiles(tab));
  // A file of its own for each: Chromium chooses from a srcset what it already has.
  for (const [at, { html }] of Object.values(pages).entries())
    extra[`/renditions/${at}`] = pageOf({ html: html.replaceAll('{page}', `${at}`) });
}, 120_000);

afterAll(async () => {
  await session.close();
  await gallery.close();
});

const numbered = Object.entries(pages).map(([name, { loaded }], at) => [name, at, loaded] as const);

test.each(numbered)('the loupe is given %s', async (_, at, loaded) => {
  await tab.goto(`${gallery.origin}/renditions/${at}`);
  await tab.evaluate(putProbe);
  const known = () => (globalThis as unknown as { tagalongProbe: Probe }).tagalongProbe.look([]);
  await expect.poll(async () => (await tab.evaluate(known)) !== null).toBe(true);
  expect(gallery.asked().filter((path) => /large|square|gone|none/.test(path))).toEqual([]);
  const largest = () => (globalThis as unknown as { tagalongProbe: Probe }).tagalongProbe.largest();
  expect(await tab.evaluate(largest)).toEqual(loaded);
  expect(gallery.asked().filter((path) => path.includes('none'))).toEqual([]);
});
