import { expect } from 'vitest';
import type { View } from '../driver/session.ts';
import { flow } from '../flow.ts';
import { startWith } from '../labelling.ts';
import { Loupe } from '../loupe.ts';

const problem = (options: View, action: string) =>
  options.evaluate((at) => document.querySelector(`[data-action=${at}] .problem`)?.textContent ?? '', action);

flow(
  'a key of the shape editor is changed in the options, refused where another has it, and works at once',
  async ({ open, gallery }) => {
    const session = await open();
    const tab = await session.newTab(`${gallery.origin}/`);
    await startWith(session, tab, 'Street objects');
    const options = await session.newExtensionTab('options.html');
    await expect
      .poll(() => options.evaluate(() => document.querySelector('main:not([aria-busy]) .keys-head')?.textContent))
      .toBe('In the shape editor');
    await options.clickOn('Change: Select the next shape');
    await options.keyboard.press('Shift+;');
    await expect.poll(() => problem(options, 'nextShape')).toContain('Select the previous shape');
    await options.clickOn('Change: Select the next shape');
    await options.keyboard.press('[');
    const keys = () =>
      options.evaluate(() =>
        [...document.querySelectorAll('[data-action=nextShape] kbd')].map((cap) => cap.textContent),
      );
    await expect.poll(keys).toEqual(['[']);

    await tab.activate();
    const loupe = new Loupe(tab);
    await loupe.press('Enter', 'c');
    await loupe.drag([300, 200], [500, 330]);
    await loupe.has(1);
    await loupe.press('Escape', ';');
    await loupe.selects();
    await loupe.press('[');
    await loupe.selects('car');
  },
);
