import { expect } from 'vitest';
import { startGallery } from '../../gallery/server.ts';
import { endlessPage, endlessScroller } from '../../pages/endless.ts';
import { flow } from '../flow.ts';
import { drawn, startLabelling } from '../labelling.ts';
import { keepLook } from '../look.ts';
import { storedAnswers } from '../stored.ts';

const extra = { '/endless': endlessPage(4), '/scroller': endlessScroller(4) };

const pictures = (count: number) => Array.from({ length: count }, (_, at) => drawn(at + 1));

flow.for(['/endless', '/scroller'] as const)(
  'past the last picture of %s the page is scrolled on, and the ring goes to what it puts in',
  async (path, { open, onTestFinished }) => {
    const gallery = await startGallery({ extra });
    onTestFinished(gallery.close);
    const session = await open();
    const tab = await session.newTab(`${gallery.origin}${path}`);
    const labelling = await startLabelling(session, tab);
    for (const [at, picture] of pictures(48).entries()) {
      await labelling.ringOn(picture);
      // A key right after the page moved the ring was meant for the picture before.
      while ((await labelling.see()).marks.every((mark) => mark.picture !== picture)) await labelling.press('1');
      if (at === 23) await keepLook(tab, `going-on${path.replace('/', '-')}`);
    }
    await labelling.when(({ notice }) => notice.startsWith('Every picture on this page is answered. For more'));
    await keepLook(tab, `all-answered${path.replace('/', '-')}`);
    await labelling.saved();
    expect(Object.keys(await storedAnswers(session)).sort()).toEqual(pictures(48).sort());
    if (path === '/scroller') return;

    // The page's own button is the person's; what it brings is gone on to.
    expect(await tab.evaluate(() => document.images.length)).toBe(48);
    await tab.clickOn('Load more');
    await labelling.ringOn(drawn(49));
  },
);

flow('who turns the wheel takes the view over: it is scrolled on no more', async ({ open, onTestFinished }) => {
  const text = '<p style="height: 60000px">As long as a thousand comments.</p>';
  const page = `<!doctype html><title>An end far off</title><img src="${drawn(1)}" alt="">${text}`;
  const gallery = await startGallery({ extra: { '/comments': page } });
  onTestFinished(gallery.close);
  const session = await open();
  const tab = await session.newTab(`${gallery.origin}/comments`);
  const labelling = await startLabelling(session, tab);
  await labelling.ringOn(drawn(1));
  await labelling.press('1');
  await labelling.when(({ notice }) => notice.startsWith('Scrolling on'));
  await tab.mouse.wheel({ x: 300, y: 300 }, -400);
  await labelling.when(({ notice }) => notice === '');
  // Longer than from one screen to the next.
  const [before, after] = await tab.evaluate(async () => {
    const moved: number[] = [];
    addEventListener('scroll', () => moved.push(scrollY));
    const rested = (since: number) =>
      new Promise<number>((resolve) => {
        const look = () => (performance.now() - since > 900 ? resolve(moved.length) : requestAnimationFrame(look));
        look();
      });
    await rested(performance.now());
    const settled = moved.length;
    return [settled, await rested(performance.now())];
  });
  expect(after).toBe(before);
});
