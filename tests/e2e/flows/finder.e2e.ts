import { expect } from 'vitest';
import type { Tab } from '../driver/session.ts';
import { flow } from '../flow.ts';
import { drawn, startLabelling, startWith } from '../labelling.ts';
import { storedAnswers } from '../stored.ts';

/** What the finder shows: the names of its rows, and what is typed; null while it is closed. */
const finder = (tab: Tab) =>
  tab.overlay((root) => {
    const field = root.querySelector<HTMLInputElement>('.find-field');
    const names = [...root.querySelectorAll('.find-name')].map((name) => name.textContent);
    return field && { typed: field.value, names, hasFocus: root.activeElement === field };
  });

flow(
  'a class is found by pinyin initials: / jq Enter answers, and the page hears none of it',
  async ({ open, gallery }) => {
    const session = await open();
    const tab = await session.newTab(`${gallery.origin}/grid?n=12`);
    await tab.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      for (const type of ['keydown', 'keypress', 'keyup', 'input', 'beforeinput']) {
        document.addEventListener(type, (event) => heard.push(`${type} ${(event as KeyboardEvent).key}`), true);
      }
    });
    const labelling = await startLabelling(session, tab);

    // At once: what is typed before the finder's script has come is not lost, and is no class key.
    await labelling.press('/', 'j', 'q');
    await expect.poll(() => finder(tab)).toEqual({ typed: 'jq', names: ['score', 'non-score'], hasFocus: true });
    await labelling.press('Enter');
    await labelling.shows({ [drawn(1)]: ['score'] });
    await labelling.ringOn(drawn(2));
    expect(await finder(tab)).toBeNull();

    await labelling.press('/', 'f', 'e', 'i', 'Enter');
    await labelling.shows({ [drawn(1)]: ['score'], [drawn(2)]: ['non-score'] });
    await labelling.press('/', 'Escape', '1');
    await labelling.shows({ [drawn(1)]: ['score'], [drawn(2)]: ['non-score'], [drawn(3)]: ['score'] });
    expect(await tab.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([]);
    expect(await storedAnswers(session)).toEqual({
      [drawn(1)]: ['score'],
      [drawn(2)]: ['non-score'],
      [drawn(3)]: ['score'],
    });
  },
);

flow('arrows choose among what was found, and ? shows the keys by the same script', async ({ open, gallery }) => {
  const session = await open();
  const tab = await session.newTab(`${gallery.origin}/grid?n=12`);
  const labelling = await startWith(session, tab, 'COCO (80)');
  await labelling.press('/', 'b', 'a');
  await expect.poll(async () => (await finder(tab))?.names.length).toBeGreaterThan(2);
  const second = (await finder(tab))?.names[1] ?? '';
  await labelling.press('ArrowDown', 'Enter');
  await labelling.when(({ marks }) => marks.some(({ classes }) => classes.includes(second)));
  await labelling.saved();

  await labelling.press('?');
  await labelling.when(({ help }) => help);
  await labelling.press('Escape');
  await labelling.when(({ help, paused }) => !help && !paused);
});
