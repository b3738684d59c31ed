import { expect } from 'vitest';
import { startGallery } from '../../gallery/server.ts';
import { flow } from '../flow.ts';
import { drawn, startLabelling } from '../labelling.ts';
import { keepLook } from '../look.ts';
import { storedAnswers } from '../stored.ts';

/** Runs in the page: the paths of the pictures at least half in view, in the page's order. */
function halfInView(): string[] {
  return [...document.images]
    .filter((image) => {
      const { top, bottom, height } = image.getBoundingClientRect();
      return Math.min(bottom, innerHeight) - Math.max(top, 0) >= height / 2;
    })
    .map((image) => new URL(image.src).pathname);
}

flow(
  'Shift shows what a sweep would take, a class key takes it, and one undo gives all back',
  async ({ open, gallery }) => {
    const session = await open();
    const tab = await session.newTab(`${gallery.origin}/grid?n=60`);
    const labelling = await startLabelling(session, tab);
    const seen = await tab.evaluate(halfInView);
    await labelling.press('2');

    await tab.keyboard.down('Shift');
    const outlined = await labelling.when(({ swept }) => (swept.length > 0 ? swept : null));
    // The first was answered; what is left of the view is taken, and nothing else.
    expect(outlined).toEqual(seen.slice(1));
    await expect
      .poll(async () => (await labelling.see()).chips.map(({ count, sweeps }) => ({ count, sweeps })))
      .toEqual(Array(2).fill({ count: outlined.length, sweeps: true }));
    await labelling.press('1');
    await tab.keyboard.up('Shift');
    await labelling.saved();
    const swept = Object.fromEntries(seen.map((path, at) => [path, [at === 0 ? 'non-score' : 'score']]));
    expect(await storedAnswers(session)).toEqual(swept);
    // The view goes on to the pictures that wait.
    const next = await labelling.current();
    expect(seen).not.toContain(next);

    await labelling.press('Control+z');
    await labelling.when(({ notice }) => notice.startsWith('Undone'));
    expect((await labelling.see()).notice).toBe(`Undone: ${outlined.length} pictures`);
    await labelling.saved();
    expect(await storedAnswers(session)).toEqual({ [seen[0] ?? '']: ['non-score'] });

    // Too fast for an outline: the same pictures are taken.
    await labelling.tab.evaluate(() => scrollTo(0, 0));
    await expect.poll(() => tab.evaluate(halfInView)).toEqual(seen);
    await labelling.press('Shift+1');
    await labelling.saved();
    expect(await storedAnswers(session)).toEqual(swept);
  },
);

/** 12 pictures, and as many again that are the page's own: small ones, and those in header, nav and footer. */
const furnished = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Furnished</title>
<link rel="icon" href="data:,"><style>body { margin: 20px } main { display: flex; flex-wrap: wrap; gap: 16px }
header img, nav img, footer img { width: 120px; height: 90px } .small { width: 66px; height: 66px }</style></head><body>
<header><img src="/drawn/101.png"></header><nav><img src="/drawn/102.png"></nav>
<main>${Array.from({ length: 12 }, (_, at) => `<img src="/drawn/${at + 1}.png" width="160" height="120">`).join('')}
<img class="small" src="/drawn/103.png"></main><footer><img src="/drawn/104.png"></footer></body></html>`;

flow(
  'a sweep leaves the page’s furniture out, until a click on the count shows it and lets it in; Shift and a click on a class sweeps',
  async ({ open, onTestFinished }) => {
    const gallery = await startGallery({ extra: { '/furnished': furnished } });
    onTestFinished(gallery.close);
    const session = await open();
    const tab = await session.newTab(`${gallery.origin}/furnished`);
    const labelling = await startLabelling(session, tab);
    const main = Array.from({ length: 12 }, (_, at) => drawn(at + 1));
    expect((await labelling.see()).progress).toBe('0 of 12 on this page');

    await tab.keyboard.down('Shift');
    await labelling.when(({ swept }) => swept.length > 0);
    await keepLook(tab, 'sweep');
    expect([...(await labelling.see()).swept].sort()).toEqual([...main].sort());
    await tab.clickInOverlay('1 score');
    await tab.keyboard.up('Shift');
    await labelling.saved();
    expect(await storedAnswers(session)).toEqual(Object.fromEntries(main.map((path) => [path, ['score']])));

    await tab.clickInOverlay('12 of 12 on this page');
    const shown = await labelling.when(({ swept }) => swept.length > 0 && swept);
    await keepLook(tab, 'furniture');
    expect([...shown].sort()).toEqual([101, 102, 103, 104].map(drawn));
    expect((await labelling.see()).notice).toBe('4 more pictures count now');
    await labelling.press('Shift+2');
    await labelling.saved();
    expect((await storedAnswers(session))[drawn(104)]).toEqual(['non-score']);
  },
);
