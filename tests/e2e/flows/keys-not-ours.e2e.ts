import { expect } from 'vitest';
import type { Tab } from '../driver/session.ts';
import { flow } from '../flow.ts';
import { drawn, startLabelling } from '../labelling.ts';
import { storedAnswers } from '../stored.ts';

const toField = 'Keys go to the page’s field: Esc to label';

/** Puts something to type in on top of the page, and gives its middle. */
async function addField(tab: Tab, kind: 'input' | 'editable' | 'closed'): Promise<{ x: number; y: number }> {
  return tab.evaluate((wanted: string) => {
    const place = document.createElement('div');
    place.style.cssText = 'position: fixed; top: 4px; left: 600px; width: 300px; height: 40px; background: white';
    const field = document.createElement(wanted === 'editable' ? 'div' : 'input');
    field.style.cssText = 'width: 280px; height: 30px';
    if (wanted === 'editable') field.contentEditable = 'true';
    const home = wanted === 'closed' ? place.attachShadow({ mode: 'closed' }) : place;
    home.append(field);
    document.body.append(place);
    Object.assign(window, { typed: () => (field instanceof HTMLInputElement ? field.value : field.textContent) });
    const { left, top } = field.getBoundingClientRect();
    return { x: left + 20, y: top + 15 };
  }, kind);
}

const typed = (tab: Tab) => tab.evaluate(() => (window as unknown as { typed(): string }).typed());

for (const kind of ['input', 'editable', 'closed'] as const) {
  flow(`keys typed into a page’s field (${kind}) are the page’s, and the bar says so`, async ({ open, gallery }) => {
    const session = await open();
    const tab = await session.newTab(`${gallery.origin}/grid?n=12`);
    const labelling = await startLabelling(session, tab);
    await tab.mouse.click(await addField(tab, kind));
    await labelling.when(({ notice }) => notice.includes(toField));

    await tab.keyboard.type('1, 2.');
    expect((await typed(tab))?.replace(/\s/g, ' ')).toBe('1, 2.');
    await labelling.press('Shift+1');
    expect(await storedAnswers(session)).toEqual({});

    await labelling.press('Escape');
    await labelling.when(({ notice }) => !notice.includes(toField));
    await labelling.press('1');
    await labelling.shows({ [drawn(1)]: ['score'] });
  });
}

flow('keys of an input method, and keys made by the page, answer nothing', async ({ open, gallery }) => {
  const session = await open();
  const tab = await session.newTab(`${gallery.origin}/grid?n=12`);
  const labelling = await startLabelling(session, tab);

  await tab.stroke({ key: 'Process', code: 'Digit1', keyCode: 229 });
  await tab.evaluate(() => {
    const key = { key: '1', code: 'Digit1', keyCode: 49, bubbles: true, composed: true, cancelable: true };
    for (const target of [document.body, document, window]) {
      target.dispatchEvent(new KeyboardEvent('keydown', key));
      target.dispatchEvent(new KeyboardEvent('keyup', key));
    }
    const images = document.images;
    images[3]?.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, screenX: 900, screenY: 900 }));
  });
  await labelling.press('2');

  await labelling.shows({ [drawn(1)]: ['non-score'] });
  await labelling.ringOn(drawn(2));
  expect(await storedAnswers(session)).toEqual({ [drawn(1)]: ['non-score'] });
});
