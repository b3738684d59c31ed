/**
 * Pictures that are exchanged for others: the old mark is gone in the frame after, and until the new picture is there a
 * key answers nothing.
 */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { open } from '../e2e/driver/open.ts';
import type { Session, Tab } from '../e2e/driver/session.ts';
import { keepSite, type Labelling, labelAgain, labelled } from '../e2e/labelling.ts';
import { serveSlowPictures } from '../e2e/slow-pictures.ts';
import { type Gallery, startGallery } from '../gallery/server.ts';
import { drawn, img, pageOf } from './odd-page.ts';

interface Exchange {
  readonly html: string;
  /** Runs in the page: shows `address` in place of the first picture; stands alone. */
  readonly exchange: (address: string) => void;
}

const exchanges: Readonly<Record<string, Exchange>> = {
  'the src of an img': {
    html: img(701),
    exchange: (address) => {
      const [image] = document.images;
      if (image) image.src = address;
    },
  },
  'the srcset of an img': {
    html: `<img width="160" height="120" srcset="${drawn(702)} 1x">`,
    exchange: (address) => {
      const [image] = document.images;
      if (image) image.srcset = `${address} 1x`;
    },
  },
  'the source of a picture': {
    // Without a src beside it, Firefox goes on showing the old one for good.
    html: `<picture><source srcset="${drawn(703)}"><img src="${drawn(719)}" width="160" height="120"></picture>`,
    exchange: (address) => document.querySelector('source')?.setAttribute('srcset', address),
  },
  'a background': {
    html: `<div id="b" style="width:160px;height:120px;background:url(${drawn(704)}) center / cover"></div>`,
    exchange: (address) => {
      const element = document.querySelector<HTMLElement>('#b');
      if (element) element.style.backgroundImage = `url(${address})`;
    },
  },
  'an SVG image': {
    html: `<svg width="200" height="150"><image href="${drawn(705)}" width="160" height="120"/></svg>`,
    exchange: (address) => document.querySelector('image')?.setAttribute('href', address),
  },
  'an image button': {
    html: `<input type="image" src="${drawn(706)}" width="160" height="120">`,
    exchange: (address) => document.querySelector('input')?.setAttribute('src', address),
  },
  'the poster of a film': {
    html: `<video poster="${drawn(707)}" width="160" height="120"></video>`,
    exchange: (address) => document.querySelector('video')?.setAttribute('poster', address),
  },
  'a node for another': {
    html: `<div id="here">${img(708)}</div>`,
    exchange: (address) => {
      const image = new Image(160, 120);
      image.src = address;
      document.querySelector('#here')?.replaceChildren(image);
    },
  },
  'all that is in the page': {
    html: img(709),
    exchange: (address) => {
      history.pushState(null, '', '?next');
      document.body.innerHTML = `<main><p>Next</p><img width="160" height="120" src="${address}"></main>`;
    },
  },
  'a node that is moved and filled anew': {
    html: img(710, 'position:absolute'),
    exchange: (address) => {
      const [image] = document.images;
      if (!image) return;
      image.style.transform = 'translateY(200px)';
      image.src = address;
    },
  },
};

let gallery: Gallery;
let session: Session;
let tab: Tab | undefined;
const names = Object.keys(exchanges);

beforeAll(async () => {
  const extra = Object.fromEntries(
    names.map((name, at) => [`/exchange/${at}`, pageOf(exchanges[name] ?? { html: '' })]),
  );
  gallery = await startGallery({ extra });
  session = await open(inject('browser'));
  await keepSite(session, gallery.origin);
}, 120_000);

afterAll(async () => {
  await session.close();
  await gallery.close();
});

/** One tab for all pages: the overlay comes back by itself on each. */
async function goTo(path: string): Promise<Labelling> {
  tab ??= (await labelAgain(session, `${gallery.origin}/grid?n=1`)).tab;
  await tab.goto(`${gallery.origin}${path}`);
  return labelled(tab);
}

/** Runs on the overlay's root: how many marks are to be seen in the frame after the exchange. */
async function marksInTheNextFrame(root: ShadowRoot, exchange: string, address: string): Promise<number> {
  const frame = () => new Promise(requestAnimationFrame);
  await frame();
  // biome-ignore lint/security/noGlobalEval: the test's own text, in the test's own page
  globalThis.eval(`(${exchange})`)(address);
  await frame();
  // Ours comes in the same frame, perhaps after this one.
  await new Promise((resolve) => setTimeout(resolve));
  return [...root.querySelectorAll<HTMLElement>('.mark')].filter((mark) => mark.style.display !== 'none').length;
}

describe.each(names)('when %s is exchanged', (name) => {
  const at = names.indexOf(name);
  const { exchange } = exchanges[name] ?? { exchange: () => undefined };

  test('the old mark is gone in the frame after, and a key answers nothing until the new picture is there', async () => {
    const slow = await serveSlowPictures();
    try {
      const labelling = await goTo(`/exchange/${at}`);
      await labelling.press('1');
      await labelling.when(({ marks }) => marks.length === 1);
      await labelling.saved();
      const address = `${slow.origin}/slow/${720 + at}.png`;
      expect(await labelling.tab.overlay(marksInTheNextFrame, `${exchange}`, address)).toBe(0);

      const before = (await session.rows('annotations')).length;
      await labelling.press('1');
      await labelling.when(({ notice }) => notice !== '');
      expect((await labelling.see()).marks).toEqual([]);
      expect(await session.rows('annotations')).toHaveLength(before);

      slow.letGo();
      await expect
        .poll(async () => {
          await labelling.press('1');
          return (await labelling.see()).marks.length;
        })
        .toBe(1);
      await labelling.saved();
      expect(await session.rows('annotations')).toHaveLength(before + 1);
    } finally {
      await slow.close();
    }
  });
});

test('rows that are moved and filled anew while a list scrolls have the marks of what they show', async () => {
  const rows = `<div id="list" style="height:400px;width:220px;overflow:auto"><div id="rows" style="height:6000px;position:relative"></div></div><script>
for (let row = 0; row < 5; row++) rows.insertAdjacentHTML('beforeend', '<img width="160" height="120" style="position:absolute;left:10px;top:10px">');
const fill = () => { const first = Math.floor(list.scrollTop / 130);
  [...rows.children].forEach((cell, at) => { const row = first + ((at - first % 5) + 5) % 5;
    cell.style.transform = 'translateY(' + row * 130 + 'px)'; const src = '/drawn/' + (2000 + row) + '.png';
    if (cell.getAttribute('src') !== src) cell.src = src }) };
list.onscroll = fill; fill()</script>`;
  const own = await startGallery({ extra: { '/rows': pageOf({ html: rows }) } });
  await keepSite(session, own.origin);
  const { tab: list } = await labelAgain(session, `${own.origin}/rows`);
  const labelling = await labelled(list);
  for (const row of [2000, 2001]) {
    await labelling.ringOn(drawn(row));
    await labelling.press('1');
  }
  await labelling.saved();
  const scrollTo = (top: number) => list.evaluate((y: number) => document.querySelector('#list')?.scrollTo(0, y), top);
  const shown = async () => (await labelling.see()).marks.map(({ picture }) => picture).toSorted();
  for (const top of [2600, 1000, 3333]) {
    await scrollTo(top);
    await expect.poll(shown).toEqual([]);
  }
  await scrollTo(0);
  await expect.poll(shown).toEqual([drawn(2000), drawn(2001)]);
  await own.close();
});
