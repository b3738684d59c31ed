import { expect } from 'vitest';
import { flow } from '../e2e/flow.ts';
import { Labelling } from '../e2e/labelling.ts';
import { storedAnswers } from '../e2e/stored.ts';
import { drawn } from './odd-page.ts';
import { partIn, pointInFrame, shows, start, startPages } from './other-origins.ts';

flow('a page without pictures leaves the ring to its frame, also when that goes to another page', async ({ open }) => {
  const pages = await startPages();
  const session = await open();
  await session.grantSite('http://localhost/*');
  const tab = await session.newTab(`${pages.page}/alone`);
  const popup = await session.openPopup(tab);
  await popup.clickOn('Label this page');
  const labelling = new Labelling(tab);
  await expect.poll(() => tab.hasOverlay()).toBe(true);
  await tab.activate();
  await labelling.when(({ progress }) => progress === '0 of 2 on this page');
  const part = await partIn(tab);
  await part.when(({ ring, seen }) => ring?.picture === drawn(921) && seen);
  await labelling.press('1');
  await shows(part, { [drawn(921)]: ['score'] });
  await tab.evaluate((address) => {
    const frame = document.querySelector('iframe');
    if (frame) frame.src = address;
  }, `${pages.tool}/next`);
  await labelling.when(({ progress }) => progress.startsWith('0 of 1'));
  const next = await partIn(tab, '/next');
  await next.when(({ ring, seen }) => ring?.picture === drawn(923) && seen);
  await labelling.press('2');
  await shows(next, { [drawn(923)]: ['non-score'] });
  expect(await storedAnswers(session)).toEqual({ [drawn(921)]: ['score'], [drawn(923)]: ['non-score'] });
  await pages.close();
});

flow(
  'a ring that is scrolled away with its frame is brought back by a key, which answers nothing',
  async ({ open }) => {
    const pages = await startPages();
    const session = await open();
    const { tab, labelling } = await start(session, pages, '/above');
    const part = await pointInFrame(tab);
    await part.when(({ seen }) => seen);
    await tab.evaluate(() => window.scrollTo(0, 1600));
    await part.when(({ seen }) => !seen);
    await labelling.press('1');
    await expect.poll(() => tab.evaluate(() => window.scrollY)).toBeLessThan(400);
    await part.when(({ ring, seen }) => ring?.picture === drawn(922) && seen);
    expect(await storedAnswers(session)).toEqual({});
    await labelling.press('2');
    await shows(part, { [drawn(922)]: ['non-score'] });
    await pages.close();
  },
);

flow('what a page in a frame makes up answers nothing, there or above', async ({ open }) => {
  const pages = await startPages();
  const session = await open();
  const { tab, labelling } = await start(session, pages, '/outer');
  const part = await pointInFrame(tab);
  await part.when(({ seen }) => seen);
  const forge = () => {
    for (const type of ['keydown', 'keyup']) {
      const key = { key: '1', code: 'Digit1', bubbles: true, composed: true };
      for (const target of [window, document, document.body]) target.dispatchEvent(new KeyboardEvent(type, key));
    }
    const ours = document.documentElement.querySelector(':scope > [popover]');
    for (const type of ['pointermove', 'pointerdown', 'click']) ours?.dispatchEvent(new MouseEvent(type));
    window.postMessage({ kind: 'act', act: { do: 'answer', class: 'score' } });
    window.parent.postMessage({ kind: 'act', act: { do: 'answer', class: 'score' } }, '*');
  };
  await tab.evaluate(forge);
  await (await tab.inFrame('/tool')).evaluate(forge);
  // What a person does counts, and came after all that.
  await labelling.press('2');
  await shows(part, { [drawn(922)]: ['non-score'] });
  const events = await session.rows<{ kind: string; after: { class?: string } | null }>('events');
  const said = events.filter(({ kind }) => kind === 'annotation').map(({ after }) => after?.class);
  expect(said).toEqual(['non-score']);
  await pages.close();
});

flow('a frame in a frame is labelled, keys come from all three', async ({ open }) => {
  const pages = await startPages();
  const session = await open();
  await session.grantSite('http://deep.localhost/*');
  const { tab, labelling } = await start(session, pages, '/nested');
  const deep = await partIn(tab, '/deep');
  await tab.mouse.move({ x: 60, y: 300 });
  await tab.mouse.move({ x: 100, y: 340 }, 8);
  await deep.when(({ ring, seen }) => ring?.picture === drawn(925) && seen);
  await labelling.press('1');
  await shows(deep, { [drawn(925)]: ['score'] });
  // The focus goes two frames down, and the ring up.
  await tab.mouse.click({ x: 100, y: 340 });
  await tab.mouse.move({ x: 100, y: 100 });
  await tab.mouse.move({ x: 100, y: 60 }, 5);
  await labelling.when(({ ring }) => ring?.picture === drawn(920));
  await labelling.press('2');
  await labelling.shows({ [drawn(920)]: ['non-score'] });
  await labelling.when(({ progress }) => progress === '2 of 3 on this page');
  await pages.close();
});

flow('a frame that nobody can see gets nothing of ours', async ({ open }) => {
  const pages = await startPages();
  const session = await open();
  const { labelling } = await start(session, pages, '/unseen');
  const { tab } = labelling;
  // Each further frame with a part would count two pictures more.
  const part = await pointInFrame(tab);
  await part.when(({ seen }) => seen);
  await labelling.press('1');
  await shows(part, { [drawn(922)]: ['score'] });
  await labelling.when(({ progress }) => progress === '1 of 3 on this page');
  await pages.close();
});

flow('the ring comes back to the page when the frame that had it is taken out', async ({ open }) => {
  const pages = await startPages();
  const session = await open();
  const { tab, labelling } = await start(session, pages, '/outer');
  const part = await pointInFrame(tab);
  await part.when(({ seen }) => seen);
  await tab.evaluate(() => document.querySelector('iframe')?.remove());
  await labelling.when(({ progress }) => progress === '0 of 1 on this page');
  await labelling.ringOn(drawn(920));
  await labelling.press('1');
  await labelling.shows({ [drawn(920)]: ['score'] });
  await pages.close();
});
