import { expect } from 'vitest';
import type { Session } from '../driver/session.ts';
import { flow } from '../flow.ts';
import { drawn, keepSite, type Labelling, labelAgain, labelled } from '../labelling.ts';
import { storedAnswers } from '../stored.ts';

/** Sweeps two views, goes on three, and gives the picture one is on then; the page is scrolled to its top again. */
async function labelSome(labelling: Labelling): Promise<string> {
  await labelling.press('Shift+1', 'Shift+1', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await labelling.saved();
  const current = await labelling.current();
  // Back at the top: it is not the browser that finds the place again.
  await labelling.tab.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  return current;
}

const isScrolled = (labelling: Labelling) => labelling.tab.evaluate(() => scrollY > 300);

async function start(session: Session, origin: string): Promise<Labelling> {
  await keepSite(session, origin);
  return labelAgain(session, `${origin}/grid?n=120`);
}

flow('after a reload the ring is where it was, and scrolled to', async ({ open, gallery }) => {
  const session = await open();
  const labelling = await start(session, gallery.origin);
  const current = await labelSome(labelling);
  await labelling.tab.reload();
  const again = await labelled(labelling.tab);
  await again.ringOn(current);
  expect(await isScrolled(again)).toBe(true);
});

flow('back from another page the ring is where it was, and keys count at once', async ({ open, gallery }) => {
  const session = await open();
  const labelling = await start(session, gallery.origin);
  const current = await labelSome(labelling);
  await labelling.tab.goto(`${gallery.origin}/page/2`);
  const there = await labelled(labelling.tab);
  await there.press('2');
  await there.saved();

  await labelling.tab.evaluate(() => history.back());
  await expect.poll(() => labelling.tab.evaluate(() => location.pathname)).toBe('/grid');
  const again = await labelled(labelling.tab);
  await again.ringOn(current);
  await again.when(({ seen }) => seen);
  await expect
    .poll(async () => {
      await again.press('1');
      return (await again.see()).marks.some(({ picture }) => picture === current);
    })
    .toBe(true);
  await again.saved();

  await labelling.tab.evaluate(() => history.forward());
  await expect.poll(() => labelling.tab.evaluate(() => location.pathname)).toBe('/page/2');
  const forth = await labelled(labelling.tab);
  expect(await forth.current()).not.toBe(current);
  await forth.shows({ [drawn(2000)]: ['non-score'] });
});

flow('tomorrow, in a browser that was closed, the ring is where it was', async ({ open, gallery }) => {
  const session = await open({ lasting: true });
  const labelling = await start(session, gallery.origin);
  const current = await labelSome(labelling);
  await labelling.tab.goto(`${gallery.origin}/page/1`);
  await session.restart();
  const again = await labelAgain(session, `${gallery.origin}/grid?n=120`);
  await again.ringOn(current);
  expect(await isScrolled(again)).toBe(true);
});

flow('back to a page that was kept alive, the overlay is as it was, and keys are stored', async ({ open, gallery }) => {
  const session = await open({ keepsPages: true });
  const labelling = await start(session, gallery.origin);
  const current = await labelSome(labelling);
  await labelling.tab.evaluate(() => {
    document.body.dataset.kept = 'yes';
  });
  await labelling.tab.evaluate((to: string) => location.assign(to), `${gallery.origin}/page/2`);
  await expect.poll(() => labelling.tab.evaluate(() => location.pathname)).toBe('/page/2');
  await labelled(labelling.tab);

  await labelling.tab.evaluate(() => history.back());
  await expect.poll(() => labelling.tab.evaluate(() => location.pathname)).toBe('/grid');
  expect(await labelling.tab.evaluate(() => document.body.dataset.kept)).toBe('yes');
  const again = await labelled(labelling.tab);
  // Where the view was, too: it is the browser that kept it.
  await again.press('1', '1');
  await again.saved();
  const stored = await storedAnswers(session);
  expect(stored[current]).toEqual(['score']);
});
