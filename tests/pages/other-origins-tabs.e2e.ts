/** The same page with a frame of another site in two tabs, and such a page left and come back to. */
import { expect } from 'vitest';
import type { Tab } from '../e2e/driver/session.ts';
import { flow } from '../e2e/flow.ts';
import { keepSite, type Labelling, labelAgain, startLabelling } from '../e2e/labelling.ts';
import { storedAnswers } from '../e2e/stored.ts';
import { drawn } from './odd-page.ts';
import { partIn, pointInFrame, shows, start, startPages } from './other-origins.ts';

/** Moves the pointer onto the page's own picture, above the frame. */
async function pointAbove(labelling: Labelling): Promise<void> {
  await labelling.tab.mouse.move({ x: 120, y: 130 });
  await labelling.tab.mouse.move({ x: 100, y: 60 }, 5);
  await labelling.when(({ ring }) => ring?.picture === drawn(920));
}

flow('two tabs with one page: a key is its own tab’s, and both show the answers', async ({ open }) => {
  const pages = await startPages();
  const session = await open();
  const one = await start(session, pages, '/outer');
  const partOne = await partIn(one.tab);
  const two = { tab: await session.newTab(`${pages.page}/outer`) };
  const labellingTwo = await startLabelling(session, two.tab);
  await labellingTwo.when(({ progress }) => progress === '0 of 3 on this page');
  const partTwo = await pointInFrame(two.tab);
  await two.tab.mouse.click({ x: 100, y: 360 });
  await partTwo.when(({ seen }) => seen);
  await labellingTwo.press('1');
  await shows(partTwo, { [drawn(922)]: ['score'] });

  // The first tab has its ring where it was, and shows what was said in the other.
  await one.tab.activate();
  await shows(partOne, { [drawn(922)]: ['score'] });
  await one.labelling.when(({ progress, ring }) => progress === '1 of 3 on this page' && ring?.picture === drawn(920));
  expect((await partOne.see()).ring).toBeNull();
  await one.labelling.when(({ seen }) => seen);
  await one.labelling.press('2');
  await one.labelling.shows({ [drawn(920)]: ['non-score'] });
  expect(await storedAnswers(session)).toEqual({ [drawn(922)]: ['score'], [drawn(920)]: ['non-score'] });

  // Nor where the background has forgotten both.
  await two.tab.activate();
  await labellingTwo.shows({ [drawn(920)]: ['non-score'] });
  await partTwo.when(({ ring, seen }) => ring?.picture === drawn(922) && seen);
  expect(await session.killBackground()).toBe(true);
  await labellingTwo.press('2');
  await shows(partTwo, { [drawn(922)]: ['non-score'] });
  await one.tab.activate();
  await one.labelling.when(({ seen }) => seen);
  await one.labelling.press('ArrowLeft');
  await pointAbove(one.labelling);
  await one.labelling.press('1');
  await one.labelling.shows({ [drawn(920)]: ['score'] });
  await shows(partOne, { [drawn(922)]: ['non-score'] });
  expect(await storedAnswers(session)).toEqual({ [drawn(922)]: ['non-score'], [drawn(920)]: ['score'] });
  await two.tab.activate();
  await labellingTwo.shows({ [drawn(920)]: ['score'] });

  // Each undoes its own: what was answered anew elsewhere is not the other's any more.
  await partTwo.when(({ ring }) => ring?.picture === drawn(922));
  await labellingTwo.press('Control+z');
  await shows(partTwo, { [drawn(922)]: ['score'] });
  await labellingTwo.press('Control+z');
  await expect.poll(() => storedAnswers(session)).toEqual({ [drawn(920)]: ['score'] });
  await labellingTwo.press('Control+z');
  await labellingTwo.when(({ notice }) => notice === 'Nothing to undo here');
  await pages.close();
});

/** How many overlays there are in the page, or in its frame. */
const hosts = (view: Pick<Tab, 'evaluate'>) =>
  view.evaluate(() => document.documentElement.querySelectorAll(':scope > [popover]').length);

flow('back to a page that was kept alive with its frame: marks, ring and keys are as they were', async ({ open }) => {
  const pages = await startPages();
  const session = await open({ keepsPages: true });
  await keepSite(session, pages.page);
  await session.grantSite('http://localhost/*');
  const labelling = await labelAgain(session, `${pages.page}/outer`);
  const { tab } = labelling;
  await labelling.when(({ progress }) => progress === '0 of 3 on this page');
  const part = await pointInFrame(tab);
  await part.when(({ seen }) => seen);
  await labelling.press('1');
  await shows(part, { [drawn(922)]: ['score'] });
  await labelling.saved();
  await tab.evaluate(() => {
    document.body.dataset.kept = 'yes';
  });
  const goes = async (how: 'back' | 'forward', path: string) => {
    await tab.evaluate((one: string) => (one === 'back' ? history.back() : history.forward()), how);
    await expect.poll(() => tab.evaluate(() => location.pathname)).toBe(path);
  };
  await tab.evaluate((to: string) => location.assign(to), `${pages.page}/later`);
  await expect.poll(() => tab.evaluate(() => location.pathname)).toBe('/later');
  await labelling.when(({ progress }) => progress === '0 of 1 on this page');
  await labelling.when(({ ring, seen }) => ring?.picture === drawn(920) && seen);
  await labelling.press('2');
  await labelling.shows({ [drawn(920)]: ['non-score'] });

  for (const key of ['2', '1']) {
    await goes('back', '/outer');
    expect(await tab.evaluate(() => document.body.dataset.kept)).toBe('yes');
    const again = await partIn(tab);
    await labelling.shows({ [drawn(920)]: ['non-score'] });
    await labelling.when(({ progress }) => progress === '2 of 3 on this page');
    await again.when(({ ring, seen }) => ring?.picture === drawn(922) && seen);
    await labelling.when(({ ring }) => ring === null);
    expect([await hosts(tab), await hosts(again.tab)]).toEqual([1, 1]);
    await labelling.press(key);
    await shows(again, { [drawn(922)]: [key === '1' ? 'score' : 'non-score'] });
    await labelling.saved();
    await goes('forward', '/later');
    await labelling.shows({ [drawn(920)]: ['non-score'] });
    await labelling.ringOn(drawn(920));
  }
  const events = await session.rows<{ kind: string; after: { class?: string } | null }>('events');
  const said = events.filter(({ kind, after }) => kind === 'annotation' && after).map(({ after }) => after?.class);
  expect(said).toEqual(['score', 'non-score', 'non-score', 'score']);
  await pages.close();
});
