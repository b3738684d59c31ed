import { expect } from 'vitest';
import { flow } from '../flow.ts';
import { startLabelling } from '../labelling.ts';
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
