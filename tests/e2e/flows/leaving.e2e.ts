import { expect } from 'vitest';
import { flow } from '../flow.ts';
import { drawn, keepSite, type Labelling, labelAgain } from '../labelling.ts';
import { storedAnswers } from '../stored.ts';

const all = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [drawn(at + 1), ['score']]));

/** Leaves the page at once. */
const leave = (labelling: Labelling, to: string) =>
  labelling.tab.evaluate((address: string) => location.assign(address), to);

flow('what was answered in the last moment before a page is left is stored', async ({ open, gallery }) => {
  const session = await open();
  await keepSite(session, gallery.origin);
  const labelling = await labelAgain(session, `${gallery.origin}/grid?n=80`);
  for (let key = 0; key < 40; key += 1) await labelling.press('1');
  await leave(labelling, `${gallery.origin}/page/1`);
  await expect.poll(() => storedAnswers(session)).toEqual(all(40));
});

flow(
  'where the background has yet to start for it, the browser asks first, and it is stored',
  async ({ open, gallery }) => {
    const session = await open();
    await keepSite(session, gallery.origin);
    const labelling = await labelAgain(session, `${gallery.origin}/grid?n=80`);
    await labelling.press('1');
    await labelling.saved();
    await session.killBackground();
    await labelling.press('1', '1', '1');
    // Asked by the browser, the driver stays (in Firefox it goes: there the start is quicker than a page).
    await leave(labelling, `${gallery.origin}/page/1`);
    await expect.poll(() => storedAnswers(session)).toEqual(all(4));
  },
);
