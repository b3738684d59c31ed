import { expect } from 'vitest';
import { type Accessible, accessibilityTree, everything } from '../driver/chromium/accessibility.ts';
import type { Session, Tab, View } from '../driver/session.ts';
import { browser, flow } from '../flow.ts';
import { storedAnswers } from '../stored.ts';

/** A person who hears the page: roles, names and live regions are all there is. */
class Listener {
  readonly view: View;
  constructor(view: View) {
    this.view = view;
  }

  all = async (): Promise<Accessible[]> => everything(await accessibilityTree(this.view));

  /** The one thing of this role that is called so. */
  async find(role: string, name: string): Promise<Accessible> {
    const is = (node: Accessible) => node.role === role && node.name === name;
    await expect.poll(async () => (await this.all()).filter(is).length, { message: `${role} “${name}”` }).toBe(1);
    return (await this.all()).find(is) as Accessible;
  }

  /** What the live regions hold. There is never more than one of ours that can be heard. */
  async heard(): Promise<string> {
    const live = (await this.all()).filter(({ states }) => states.live !== undefined);
    expect(live.map(({ states }) => [states.live, states.atomic])).toEqual([['polite', 'true']]);
    return live
      .flatMap(everything)
      .filter(({ role }) => role === 'StaticText')
      .map(({ name }) => name.trim())
      .join('');
  }

  async hears(text: string): Promise<void> {
    await expect.poll(this.heard.bind(this)).toBe(text);
  }

  /** Waits for what is heard to begin so: what the browser says of keys and focus is not in our hands. */
  async presses(key: string, heard: string): Promise<void> {
    await this.view.keyboard.press(key);
    await this.hears(heard);
  }
}

/** Starts from the toolbar by keys: the popup's first control has the focus, and says what it does. */
async function start(session: Session, tab: Tab): Promise<Listener> {
  const popup = await session.openPopup(tab);
  const heard = new Listener(popup);
  await heard.find('heading', 'Tagalong');
  await expect.poll(async () => (await heard.find('button', 'Label this page')).states.focused).toBe('true');
  for (const name of ['This page', 'Label set', 'Classes', 'Totals', 'Export', 'Who labels']) {
    await heard.find('region', name);
  }
  const nameless = (await heard.all()).filter(
    ({ role, name }) => /^(button|combobox|textbox|radio|switch|region|group)$/.test(role) && name === '',
  );
  expect(nameless).toEqual([]);
  await popup.keyboard.press('Enter');
  await tab.activate();
  return new Listener(tab);
}

// Only Chromium tells us what it tells a screen reader; the words themselves are tested beside `Announcer`.
if (browser === 'chromium') {
  flow('a page is labelled by what a screen reader tells alone', async ({ open, gallery }) => {
    const session = await open();
    const tab = await session.newTab(`${gallery.origin}/grid?n=4`);
    const page = await start(session, tab);

    // Where one is, and what there is to press.
    const region = await page.find('region', 'Tagalong: labelling this page');
    const bar = everything(region);
    const classOf = (nodes: readonly Accessible[], name: string) => nodes.find((node) => node.name.startsWith(name));
    expect(classOf(bar, '1 score')).toMatchObject({
      role: 'button',
      description: 'score, key 1, 0 pictures',
      states: { pressed: 'false', keyshortcuts: '1' },
    });
    expect(bar.filter(({ role, name }) => role === 'button' && name === '')).toEqual([]);
    await page.hears('Picture 1 of 4, Pattern 1, not answered');

    // Answers, that they are saved, where the ring goes; and back.
    await page.presses('1', 'score, saved. Picture 2 of 4, Pattern 2, not answered');
    await page.presses('2', 'non-score, saved. Picture 3 of 4, Pattern 3, not answered');
    await page.presses('ArrowLeft', 'Picture 2 of 4, Pattern 2, answered non-score');
    expect(classOf(await page.all(), '2 non-score')?.states.pressed).toBe('true');
    await page.presses('Control+z', 'Undone. Picture 2 of 4, Pattern 2, not answered');
    expect(classOf(await page.all(), '2 non-score')?.states.pressed).toBe('false');
    await page.presses(',', 'No answer yet to mark as unsure');
    await page.presses('Delete', 'Skipped, saved. Picture 3 of 4, Pattern 3, not answered');

    // Refusals say why.
    await page.presses('7', 'No class has the key 7');
    await page.presses('Backspace', 'No answer to take off here');
    await page.presses('Escape', 'Paused: keys go to the page');
    await page.presses('1', 'Paused: Esc to go on');
    await page.presses('Escape', 'Picture 3 of 4, Pattern 3, not answered');

    // The keys, as a dialog; only it is there meanwhile.
    await tab.keyboard.press('?');
    const help = await page.find('dialog', 'Keys');
    expect(help.states.modal).toBe('true');
    expect(everything(help).filter(({ role }) => role === 'term').length).toBeGreaterThan(15);
    expect((await page.all()).filter(({ role }) => role === 'image')).toEqual([]);
    await tab.keyboard.press('Escape');

    // The finder: a combobox that keeps the focus, and a list whose active option it names.
    await tab.keyboard.press('/');
    const field = await page.find('combobox', 'Find a class');
    expect(field.states).toMatchObject({
      focused: 'true',
      expanded: 'true',
      autocomplete: 'list',
      controls: 'Classes',
    });
    await page.find('listbox', 'Classes');
    for (const key of 'non') await tab.keyboard.press(key);
    await page.hears('1 class');
    const found = await page.find('option', 'non-score 2');
    expect(found.states.selected).toBe('true');
    expect((await page.find('combobox', 'Find a class')).states.activedescendant).toBe('non-score 2');
    await page.presses('Enter', 'non-score, saved. Picture 4 of 4, Pattern 4, not answered');

    await tab.keyboard.press('1');
    await expect.poll(() => page.heard()).toContain('Every picture on this page is answered');
    expect(await storedAnswers(session)).toEqual({
      '/drawn/1.png': ['score'],
      '/drawn/2.png': ['skipped'],
      '/drawn/3.png': ['non-score'],
      '/drawn/4.png': ['score'],
    });
  });
}
