import { expect } from 'vitest';
import { flow } from '../e2e/flow.ts';
import { startLabelling } from '../e2e/labelling.ts';
import { storedAnswers } from '../e2e/stored.ts';
import { drawn } from './odd-page.ts';
import { partIn, pointInFrame, shows, start, startPages } from './other-origins.ts';

flow('the pointer takes the ring into a frame of another site, and back; keys follow it', async ({ open }) => {
  const pages = await startPages();
  const session = await open();
  const { tab, labelling } = await start(session, pages, '/outer');
  // The focus stays in the page above.
  const part = await pointInFrame(tab);
  await labelling.when(({ ring }) => ring === null);
  await part.when(({ seen }) => seen);
  await labelling.press('1');
  await labelling.when(({ progress, chips }) => progress.startsWith('1 of 3') && chips[0]?.on && chips[0].count === 1);
  await shows(part, { [drawn(922)]: ['score'] });

  await tab.mouse.move({ x: 120, y: 130 });
  await tab.mouse.move({ x: 100, y: 60 }, 5);
  await labelling.when(({ ring }) => ring?.picture === drawn(920));
  await part.when(({ ring }) => ring === null);
  await labelling.press('2');
  await labelling.shows({ [drawn(920)]: ['non-score'] });

  // Undo goes where the picture is, and the next key is for that one.
  await labelling.press('Control+z', 'Control+z');
  await expect.poll(() => storedAnswers(session)).toEqual({});
  await part.when(({ ring, seen }) => ring?.picture === drawn(922) && seen);
  await labelling.when(({ ring, notice }) => ring === null && notice === 'Undone');
  await labelling.press('2');
  await shows(part, { [drawn(922)]: ['non-score'] });
  await labelling.press('Control+z');
  await expect.poll(() => storedAnswers(session)).toEqual({});
  await part.when(({ marks }) => marks.length === 0);
  await labelling.when(({ progress }) => progress.startsWith('0 of 3'));
  await pages.close();
});

flow('keys pressed in the frame count wherever the ring is, and not in a field there', async ({ open }) => {
  const pages = await startPages();
  const session = await open();
  const { tab, labelling } = await start(session, pages, '/outer');
  const part = await pointInFrame(tab);
  await tab.mouse.click({ x: 100, y: 360 });
  await part.when(({ seen }) => seen);
  await labelling.press('2');
  await shows(part, { [drawn(922)]: ['non-score'] });
  // The ring goes up again, the focus stays below.
  await tab.mouse.move({ x: 120, y: 130 });
  await tab.mouse.move({ x: 100, y: 60 }, 5);
  await labelling.when(({ ring }) => ring?.picture === drawn(920));
  await labelling.press('1');
  await labelling.shows({ [drawn(920)]: ['score'] });

  // Help and pause are the bar's.
  await labelling.press('?');
  await labelling.when(({ help }) => help);
  await labelling.press('Escape');
  await labelling.when(({ help, paused }) => !help && !paused);

  await tab.mouse.click({ x: 100, y: 445 });
  await labelling.when(({ notice }) => notice.includes('field'));
  const frame = await tab.inFrame('/tool');
  await labelling.press('1');
  await expect.poll(() => frame.evaluate(() => document.querySelector('input')?.value)).toBe('1');
  expect(Object.keys(await storedAnswers(session)).sort()).toEqual([drawn(920), drawn(922)]);
  await pages.close();
});

flow('the ring goes from part to part when one has nothing left, and ends where all is answered', async ({ open }) => {
  const pages = await startPages();
  const session = await open();
  const { tab, labelling } = await start(session, pages, '/far');
  const part = await partIn(tab);
  await labelling.press('1');
  // Past the page's last picture it looks for more first.
  await expect.poll(async () => (await part.see()).ring?.picture, { timeout: 20_000 }).toBe(drawn(921));
  await part.when(({ seen }) => seen);
  await labelling.press('2');
  await part.when(({ ring, seen }) => ring?.picture === drawn(922) && seen);
  await labelling.press('2');
  await shows(part, { [drawn(921)]: ['non-score'], [drawn(922)]: ['non-score'] });
  await expect.poll(async () => (await labelling.see()).notice, { timeout: 20_000 }).toContain('Every picture');
  expect((await labelling.see()).progress).toBe('3 of 3 on this page');
  await pages.close();
});

flow('a frame that cannot be seen takes no answer', async ({ open }) => {
  const pages = await startPages();
  const session = await open();
  const { tab, labelling } = await start(session, pages, '/faded');
  await pointInFrame(tab);
  // As long as the look for what is seen takes, and longer.
  for (let at = 0; at < 20; at += 1) {
    await labelling.press('1');
    await labelling.when(({ notice }) => notice.includes('covered by the page'));
  }
  expect(await storedAnswers(session)).toEqual({});
  await pages.close();
});

flow('frames that come later, or go to another page, are labelled too', async ({ open }) => {
  const pages = await startPages();
  const session = await open();
  const { tab, labelling } = await start(session, pages, '/later', 1);
  await tab.evaluate((address) => {
    const frame = document.createElement('iframe');
    frame.src = address;
    frame.style.cssText = 'width:300px;height:380px;border:0';
    document.body.append(frame);
  }, `${pages.tool}/tool`);
  await labelling.when(({ progress }) => progress.startsWith('0 of 3'));
  await tab.evaluate((address) => {
    const frame = document.querySelector('iframe');
    if (frame) frame.src = address;
  }, `${pages.tool}/next`);
  await labelling.when(({ progress }) => progress.startsWith('0 of 2'));
  await tab.evaluate(() => document.querySelector('iframe')?.remove());
  await labelling.when(({ progress }) => progress.startsWith('0 of 1'));
  await pages.close();
});

flow('a killed background is told again who has the ring, before it passes a key on', async ({ open }) => {
  const pages = await startPages();
  const session = await open();
  const { tab, labelling } = await start(session, pages, '/outer');
  const part = await pointInFrame(tab);
  await part.when(({ seen }) => seen);
  await labelling.press('1');
  await shows(part, { [drawn(922)]: ['score'] });
  await labelling.saved();
  expect(await session.killBackground()).toBe(true);
  await labelling.press('2');
  await shows(part, { [drawn(922)]: ['non-score'] });
  expect(await storedAnswers(session)).toEqual({ [drawn(922)]: ['non-score'] });
  await pages.close();
});

flow('a frame the permission does not cover is said once, and labelled once it is allowed', async ({ open }) => {
  const pages = await startPages();
  const session = await open();
  const tab = await session.newTab(`${pages.page}/large`);
  const labelling = await startLabelling(session, tab);
  await labelling.when(({ notice }) => notice.includes('localhost'));
  expect((await labelling.see()).progress).toBe('0 of 1 on this page');
  await session.answerYesTo('http://localhost/*');
  const popup = await session.openPopup(tab);
  await popup.clickOn(`In this page’s frame of ${new URL(pages.tool).host}`);
  await labelling.when(({ progress }) => progress.startsWith('0 of 3'));
  await pages.close();
});

flow('an update leaves one overlay in each frame', async ({ open }) => {
  const pages = await startPages();
  const session = await open();
  const { tab } = await start(session, pages, '/outer');
  const frame = await tab.inFrame('/tool');
  // What the old one shows stays until the new one takes its place.
  const mark = () => document.documentElement.querySelector(':scope > [popover]')?.setAttribute('data-old', '');
  const isNew = () => document.documentElement.querySelector(':scope > [popover]:not([data-old])') !== null;
  await session.update();
  for (const view of [tab, frame]) await view.evaluate(mark);
  await session.grantSite('http://localhost/*');
  const labelling = await startLabelling(session, tab);
  for (const view of [tab, frame]) await expect.poll(() => view.evaluate(isNew)).toBe(true);
  await labelling.when(({ progress }) => progress.startsWith('0 of 3'));
  const hosts = () => frame.evaluate(() => document.documentElement.querySelectorAll(':scope > [popover]').length);
  await expect.poll(hosts).toBe(1);
  const part = await pointInFrame(tab);
  await part.when(({ seen }) => seen);
  await labelling.press('1');
  await shows(part, { [drawn(922)]: ['score'] });
  await pages.close();
});
