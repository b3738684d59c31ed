import { expect } from 'vitest';
import { accessibilityTree, everything } from '../driver/chromium/accessibility.ts';
import { flow } from '../flow.ts';
import { startWith } from '../labelling.ts';
import { Loupe } from '../loupe.ts';

// Only Chromium tells us what it tells a screen reader.
flow('a box is drawn, classed, moved and deleted by what a screen reader tells alone', async ({ open, gallery }) => {
  const session = await open();
  const tab = await session.newTab(`${gallery.origin}/`);
  await startWith(session, tab, 'Street objects');
  const loupe = new Loupe(tab);
  const all = async () => everything(await accessibilityTree(tab));
  async function hears(text: string): Promise<void> {
    const heard = async () => {
      const live = (await all()).filter(({ states }) => states.live !== undefined);
      const texts = live.flatMap(everything).filter(({ role }) => role === 'StaticText');
      // Behind the dialog nothing else of ours can be heard.
      return { regions: live.length, said: texts.map(({ name }) => name.trim()).join('') };
    };
    await expect.poll(heard).toEqual({ regions: 1, said: text });
  }

  await loupe.press('Enter');
  await hears('0 shapes');
  const dialog = (await all()).find(({ role }) => role === 'dialog');
  expect(dialog).toMatchObject({ name: 'Loupe: draw shapes on the picture', states: { modal: 'true' } });
  const inside = everything(dialog as NonNullable<typeof dialog>);
  // The focus is on the picture, which says what to press.
  const stage = inside.find(({ role }) => role === 'application');
  expect(stage?.states.focused).toBe('true');
  expect(stage?.name).toContain('arrow keys move the crosshair');
  expect(inside.filter(({ role, name }) => role === 'toolbar' && name === 'Tools')).toHaveLength(1);
  const nameless = inside.filter(
    ({ role, name }) => /^(button|combobox|textbox|checkbox|slider|radio|region)$/.test(role) && name === '',
  );
  expect(nameless).toEqual([]);

  await loupe.press('`');
  await hears('Box');
  await loupe.press('Enter');
  await hears('Crosshair at 512, 359');
  await loupe.press('Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowDown');
  await hears('Crosshair at 532, 369');
  await loupe.press('Enter');
  await hears('Selected: No class yet, box, 512, 359, 20 × 10. 1 shape');
  await loupe.press('t');
  await hears('Nothing selected');
  await loupe.press('Escape');
  await hears('Select');
  await loupe.press(';');
  await hears('Selected: truck, box, 512, 359, 20 × 10');
  await loupe.press('Shift+ArrowLeft');
  await hears('Selected: truck, box, 502, 359, 20 × 10');
  await loupe.press('Enter');
  await expect
    .poll(async () =>
      (await all()).filter(({ states }) => states.focused === 'true').map(({ role, name }) => [role, name]),
    )
    .toContainEqual(['radio', '1 front']);
  await loupe.press('Escape', 'Delete');
  await hears('1 shape deleted. Nothing selected. 0 shapes');
  await loupe.press('Escape');
  await expect.poll(loupe.isOpen).toBe(false);
});
