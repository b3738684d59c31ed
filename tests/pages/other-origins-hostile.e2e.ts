/** Frames of other sites whose page, or the page above, moves things between the aim and the key: no label may go astray. */
import { expect } from 'vitest';
import { flow } from '../e2e/flow.ts';
import { Labelling } from '../e2e/labelling.ts';
import { storedAnswers } from '../e2e/stored.ts';
import { startGallery } from '../gallery/server.ts';
import { drawn, img, pageOf } from './odd-page.ts';
import { partIn, pointInFrame, shows, start, startPages } from './other-origins.ts';

flow('a frame that gets another number keeps its keys, and is not taken for its neighbour', async ({ open }) => {
  const tool = await startGallery({
    extra: { '/tool': pageOf({ html: img(931) }), '/other': pageOf({ html: img(932) }) },
  });
  const elsewhere = tool.origin.replace('127.0.0.1', 'localhost');
  const frame = (path: string, id: string) =>
    `<iframe id="${id}" src="${path && elsewhere + path}" style="width:300px;height:180px;border:0;display:block"></iframe>`;
  const page = await startGallery({
    extra: { '/three': pageOf({ html: `${frame('', 'empty')}${frame('/tool', 'tool')}${frame('/other', 'other')}` }) },
  });
  const session = await open();
  await session.grantSite('http://localhost/*');
  const tab = await session.newTab(`${page.origin}/three`);
  const popup = await session.openPopup(tab);
  await popup.clickOn('Label this page');
  const part = await partIn(tab, '/tool');
  await tab.activate();
  const top = new Labelling(tab);
  await top.when(({ progress }) => progress === '0 of 2 on this page');
  await tab.mouse.move({ x: 60, y: 230 });
  await tab.mouse.move({ x: 100, y: 270 }, 8);
  await part.when(({ ring, seen }) => ring?.picture === drawn(931) && seen);
  // An advertisement goes, which was number 0.
  await tab.evaluate(() => {
    const empty = document.querySelector<HTMLElement>('#empty');
    if (!empty) return;
    const room = document.createElement('div');
    room.style.height = '180px';
    empty.replaceWith(room);
  });
  await tab.evaluate(() => {
    const shown = document.querySelector<HTMLElement>('#tool');
    if (shown) shown.style.opacity = '0.1';
  });
  await part.when(({ seen }) => !seen);
  for (let at = 0; at < 5; at += 1) await tab.keyboard.press('2');
  expect(await storedAnswers(session)).toEqual({});
  await tab.evaluate(() => document.querySelector('#tool')?.removeAttribute('style'));
  await part.when(({ seen }) => seen);
  await tab.keyboard.press('1');
  await shows(part, { [drawn(931)]: ['score'] });
  await page.close();
  await tool.close();
});

flow('a key right after an undo in another part falls on what was undone, or on nothing', async ({ open }) => {
  const pages = await startPages();
  const session = await open();
  const { tab, labelling } = await start(session, pages, '/outer');
  await labelling.press('1');
  await labelling.shows({ [drawn(920)]: ['score'] });
  const part = await pointInFrame(tab);
  await part.when(({ seen }) => seen);
  await labelling.press('Control+z', '2');
  await expect.poll(async () => (await storedAnswers(session))[drawn(920)]).not.toEqual(['score']);
  // The ring has gone there.
  await labelling.ringOn(drawn(920));
  expect(Object.keys(await storedAnswers(session))).not.toContain(drawn(922));
  await labelling.press('2');
  await labelling.shows({ [drawn(920)]: ['non-score'] });
  expect(await storedAnswers(session)).toEqual({ [drawn(920)]: ['non-score'] });
  await pages.close();
});

flow('a ring taken up while the background was ended is not taken back by the part that had it', async ({ open }) => {
  const pages = await startPages();
  const session = await open();
  const { tab, labelling } = await start(session, pages, '/outer');
  const part = await pointInFrame(tab);
  await tab.mouse.click({ x: 100, y: 360 });
  await part.when(({ seen }) => seen);
  expect(await session.killBackground()).toBe(true);
  await tab.mouse.move({ x: 120, y: 130 });
  await tab.mouse.move({ x: 100, y: 60 }, 5);
  // The focus is in the frame still.
  await tab.keyboard.press('1');
  await labelling.when(({ ring }) => ring?.picture === drawn(920));
  // The other part has come back by then, and has said that it had it.
  await part.when(({ ring }) => ring === null);
  await labelling.ringOn(drawn(920));
  await tab.keyboard.press('2');
  await expect.poll(async () => Object.keys(await storedAnswers(session))).toEqual([drawn(920)]);
  await pages.close();
});

flow('a key on its way to a frame answers nothing that the pointer chose after it', async ({ open }) => {
  const pages = await startPages();
  const session = await open();
  const { tab, labelling } = await start(session, pages, '/outer');
  const part = await pointInFrame(tab);
  await part.when(({ seen }) => seen);
  expect(await session.killBackground()).toBe(true);
  await tab.keyboard.press('1');
  await tab.mouse.move({ x: 100, y: 250 }, 5);
  await tab.mouse.move({ x: 100, y: 240 }, 3);
  await part.when(({ ring }) => ring?.picture === drawn(921));
  const told = async () => (await labelling.see()).notice || Object.keys(await storedAnswers(session)).length;
  await expect.poll(told).toBeTruthy();
  expect(Object.keys(await storedAnswers(session))).not.toContain(drawn(921));
  await pages.close();
});

for (const [how, style] of Object.entries({
  'made too small to see': 'transform: scale(0.02)',
  'filtered away': 'filter: opacity(0.1)',
  'masked away': 'mask-image: linear-gradient(transparent, transparent)',
})) {
  flow(`a frame that is ${how} takes no answer, and does once it is back`, async ({ open }) => {
    const pages = await startPages();
    const session = await open();
    const { tab, labelling } = await start(session, pages, '/outer');
    const part = await pointInFrame(tab);
    await part.when(({ seen }) => seen);
    await tab.evaluate((css) => {
      const frame = document.querySelector('iframe');
      if (frame) frame.style.cssText += `;${css}`;
    }, style);
    await part.when(({ seen }) => !seen);
    for (let at = 0; at < 5; at += 1) {
      await labelling.press('1');
      await labelling.when(({ notice }) => notice.includes('covered by the page'));
    }
    expect(await storedAnswers(session)).toEqual({});
    await tab.evaluate(() => {
      const frame = document.querySelector('iframe');
      if (frame) frame.style.cssText = 'width:300px;height:380px;border:0';
    });
    await part.when(({ seen }) => seen);
    await labelling.press('1');
    await shows(part, { [drawn(922)]: ['score'] });
    await pages.close();
  });
}

flow('an answer in a frame that is taken out at once is on disk', async ({ open }) => {
  const pages = await startPages();
  const session = await open();
  const { tab, labelling } = await start(session, pages, '/outer');
  const part = await pointInFrame(tab);
  await tab.mouse.click({ x: 100, y: 360 });
  await part.when(({ seen }) => seen);
  await tab.keyboard.press('1');
  await tab.evaluate(() => document.querySelector('iframe')?.remove());
  await expect.poll(() => storedAnswers(session)).toEqual({ [drawn(922)]: ['score'] });
  await labelling.when(({ progress }) => progress === '0 of 1 on this page');
  await pages.close();
});
