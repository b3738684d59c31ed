import { expect } from 'vitest';
import type { Tab } from '../driver/session.ts';
import { flow } from '../flow.ts';
import { drawn, startLabelling } from '../labelling.ts';
import { storedAnswers } from '../stored.ts';

const menu = (tab: Tab) =>
  tab.overlay((root) => [...root.querySelectorAll('.menu-item .menu-text')].map((item) => item.textContent));
const middleOf = (tab: Tab, selector: string) =>
  tab.evaluate((wanted) => {
    const { x, y, width, height } = document.querySelector(wanted)?.getBoundingClientRect() ?? new DOMRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, selector);
const offered = [
  'score',
  'non-score',
  'Find a class',
  'Draw on it in the loupe',
  'Done: nothing more to mark',
  'Skip: can’t be judged',
  'Take the answer off',
];

flow(
  'Alt and a right click open the menu of just that picture; a right click alone is the page’s',
  async ({ open, gallery }) => {
    const session = await open();
    const tab = await session.newTab(`${gallery.origin}/grid?n=12`);
    await tab.evaluate((address) => {
      const box = document.createElement('div');
      box.id = 'box';
      box.style.cssText = `width: 300px; height: 200px; background: url(${address}) center / cover`;
      document.body.prepend(box);
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      document.addEventListener('contextmenu', (event) => {
        heard.push(`${event.altKey} ${(event.target as Element).localName}`);
        // No browser's menu: nothing could close it here.
        event.preventDefault();
      });
    }, drawn(40));
    const labelling = await startLabelling(session, tab);
    const third = await middleOf(tab, 'img[src*="/3.png"]');

    await tab.mouse.rightClick(third);
    expect(await menu(tab)).toEqual([]);
    await tab.keyboard.down('Alt');
    await tab.mouse.rightClick(third);
    await tab.keyboard.up('Alt');
    await expect.poll(() => menu(tab)).toEqual(offered);
    await labelling.ringOn(drawn(3));
    await tab.clickInOverlay('non-score');
    await labelling.when(({ marks }) => marks.some(({ picture }) => picture === drawn(3)));
    expect(await menu(tab)).toEqual([]);

    await tab.keyboard.down('Alt');
    await tab.mouse.rightClick(await middleOf(tab, '#box'));
    await tab.keyboard.up('Alt');
    await expect.poll(() => menu(tab)).toEqual(offered);
    await labelling.press('ArrowUp', 'ArrowUp', 'Enter');
    await labelling.saved();
    expect(await tab.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual(['false img']);
    await expect.poll(() => storedAnswers(session)).toEqual({ [drawn(3)]: ['non-score'], [drawn(40)]: ['skipped'] });
  },
);

flow('Shift+F10 opens the menu of the current picture, and its keys are the menu’s', async ({ open, gallery }) => {
  const session = await open();
  const tab = await session.newTab(`${gallery.origin}/grid?n=12`);
  const labelling = await startLabelling(session, tab);
  await labelling.press('Shift+F10');
  await expect.poll(() => menu(tab)).toEqual(offered);
  await labelling.press('2');
  await labelling.shows({ [drawn(1)]: ['non-score'] });
  await labelling.press('Shift+F10');
  await expect.poll(() => menu(tab)).toEqual(offered);
  await labelling.press('Escape');
  await expect.poll(() => menu(tab)).toEqual([]);
  await labelling.press('1');
  await labelling.shows({ [drawn(1)]: ['non-score'], [drawn(2)]: ['score'] });
});
