/** What an overlay that an update has ended leaves behind, and what comes of it. */
import { expect } from 'vitest';
import type { Tab } from '../e2e/driver/session.ts';

/** Puts a text field of the page's own at the end, and pastes into it by its key. */
export async function pasted(tab: Tab): Promise<string> {
  await tab.evaluate(() => {
    const field = document.createElement('textarea');
    field.id = 'pasted';
    document.body.append(field);
    field.focus();
  });
  await tab.keyboard.press('Control+v');
  const text = () => tab.evaluate(() => document.querySelector<HTMLTextAreaElement>('#pasted')?.value ?? '');
  await expect.poll(text).not.toBe('');
  const found = await text();
  await tab.evaluate(() => document.querySelector('#pasted')?.remove());
  return found;
}

/** What the browser itself shows of an overlay whose script is dead. */
export const leftBehind = (view: Pick<Tab, 'overlay'>) =>
  view.overlay((root) => {
    const shown = (selector: string) => {
      const element = root.querySelector(selector);
      return element !== null && getComputedStyle(element).visibility === 'visible';
    };
    return {
      notice: shown('.left-behind') ? (root.querySelector('.left-behind span')?.textContent ?? '') : '',
      bar: shown('.bar'),
      ring: shown('.ring'),
      text: root.querySelector('.unsaved')?.textContent ?? '',
    };
  });
