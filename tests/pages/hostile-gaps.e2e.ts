/** Pages that use what is left out for speed: while much scrolls, and while only what is near the window is known. */
import { expect } from 'vitest';
import { flow } from '../e2e/flow.ts';
import { labelAgain, labelled, said, startLabelling } from '../e2e/labelling.ts';
import { storedAnswers } from '../e2e/stored.ts';
import { startGallery } from '../gallery/server.ts';
import { drawn, img, pageOf } from './odd-page.ts';

const swapping = `<div style="position:relative;height:300px">${img(941, 'position:absolute;left:0;top:0', 'id="a"')}${img(942, 'position:absolute;left:300px;top:0', 'id="b"')}</div>`;
/** Exchanges the places of the two, without touching an element. */
const exchange = () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('#a { left: 300px !important } #b { left: 0 !important }');
  document.adoptedStyleSheets.push(sheet);
};

for (const [what, script] of Object.entries({
  'a ticker that never stops': `const t = document.querySelector('#t'); const run = () => { t.scrollLeft = (t.scrollLeft + 1) % 500; requestAnimationFrame(run) }; run()`,
  'scroll events that the page makes up': `setInterval(() => { for (const at of [document, window, t]) at.dispatchEvent(new Event('scroll', { bubbles: true })) }, 20)`,
})) {
  flow(`${what} keeps the ring off no picture it is on`, async ({ open }) => {
    const ticker = `<div id="t" style="width:200px;overflow:auto;white-space:nowrap">${'news '.repeat(300)}</div>`;
    const own = await startGallery({
      extra: { '/swap': pageOf({ html: `${swapping}${ticker}<script>${script}</script>` }) },
    });
    const session = await open();
    const tab = await session.newTab(`${own.origin}/swap`);
    const labelling = await startLabelling(session, tab);
    await labelling.ringOn(drawn(941));
    await tab.evaluate(exchange);
    // The ring goes along; until then it would lie on the other.
    await expect.poll(async () => (await labelling.see()).ring?.picture, { timeout: 2000 }).toBe(drawn(941));
    await labelling.press('1');
    await labelling.shows({ [drawn(941)]: ['score'] });
    await own.close();
  });
}

flow(
  'where all near the window is answered, the first key goes to what waits far below, and replaces nothing',
  async ({ open }) => {
    const near = Array.from({ length: 8 }, (_, at) => img(950 + at, 'display:inline-block')).join('');
    const far = Array.from(
      { length: 6000 },
      (_, at) => `<img src="${drawn(960 + (at % 30))}" width="160" height="120" loading="lazy">`,
    );
    const own = await startGallery({
      extra: {
        '/near': pageOf({ html: near }),
        '/far': pageOf({ html: `${near}<div style="height:4000px"></div>${far.join('')}` }),
      },
    });
    const session = await open();
    if (session.browser === 'firefox') await session.grantSite('http://127.0.0.1/*');
    const first = await labelAgain(session, `${own.origin}/near`);
    for (let at = 0; at < 8; at += 1) {
      await first.ringOn(drawn(950 + at));
      await first.press('1');
    }
    await first.saved();
    const before = await storedAnswers(session);
    expect(Object.keys(before)).toHaveLength(8);
    const tab = await session.newTab(`${own.origin}/far`);
    const labelling = session.browser === 'firefox' ? await labelled(tab) : await startLabelling(session, tab);
    for (let at = 0; at < 3; at += 1) await labelling.press('2');
    await labelling.saved();
    const after = await storedAnswers(session);
    expect(Object.fromEntries(Object.keys(before).map((path) => [path, after[path]]))).toEqual(before);
    expect((await labelling.see()).ring?.picture).not.toBe(drawn(950));
    await own.close();
  },
);

flow(
  'a held key gives nothing to pictures the page has put under the pointer, until they can be seen',
  async ({ open }) => {
    const grid = (from: number) =>
      Array.from({ length: 12 }, (_, at) => img(from + at, 'display:inline-block;margin:8px')).join('');
    const own = await startGallery({ extra: { '/spa': pageOf({ html: `<main>${grid(1000)}</main>` }) } });
    const session = await open();
    const tab = await session.newTab(`${own.origin}/spa`);
    const labelling = await startLabelling(session, tab);
    await labelling.ringOn(drawn(1000));
    await tab.mouse.move({ x: 40, y: 60 });
    await tab.keyboard.down('1');
    await tab.mouse.move({ x: 290, y: 80 }, 8);
    await labelling.shows({ [drawn(1000)]: ['score'], [drawn(1001)]: ['score'] });
    // Another page under another address, from the cache: there at once.
    await tab.evaluate(async (html) => {
      const drawnBefore = [...html.matchAll(/src="([^"]+)"/g)].map(([, src = '']) => {
        const image = new Image();
        image.src = src;
        return image.decode();
      });
      await Promise.all(drawnBefore);
      history.pushState(null, '', '?page=2');
      const main = document.querySelector('main');
      if (main) main.innerHTML = html;
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
    }, grid(1020));
    await tab.mouse.move({ x: 294, y: 82 });
    await tab.mouse.move({ x: 470, y: 82 }, 3);
    await tab.keyboard.up('1');
    await labelling.saved();
    expect(Object.keys(await storedAnswers(session)).sort()).toEqual([drawn(1000), drawn(1001)]);
    // A new stroke is meant for what is there now.
    await tab.keyboard.down('2');
    await tab.mouse.move({ x: 650, y: 82 }, 8);
    await tab.keyboard.up('2');
    await expect.poll(async () => Object.values(said(await labelling.see())).flat()).toContain('non-score');
    await own.close();
  },
);
