import { expect } from 'vitest';
import type { Stroke } from '../driver/keyboard.ts';
import { flow } from '../flow.ts';
import { drawn, startLabelling, startWith } from '../labelling.ts';
import { storedAnswers } from '../stored.ts';

const stroke = (key: string, code: string, keyCode: number, ...modifiers: Stroke['modifiers'] & object): Stroke => ({
  key,
  code,
  keyCode,
  modifiers,
});

flow('a French keyboard: digits without Shift, and signs where they are typed', async ({ open, gallery }) => {
  const session = await open();
  const tab = await session.newTab(`${gallery.origin}/grid?n=12`);
  const labelling = await startLabelling(session, tab);
  await tab.stroke(stroke('&', 'Digit1', 49));
  await tab.stroke(stroke('é', 'Digit2', 50));
  // `.` is typed with Shift: the last class again, and no sweep. `,` is where a US keyboard has M.
  await tab.stroke(stroke('.', 'Comma', 190, 'Shift'));
  await tab.stroke(stroke(',', 'KeyM', 188));
  await labelling.shows({ [drawn(1)]: ['score'], [drawn(2)]: ['non-score'], [drawn(3)]: ['non-score'] });
  await labelling.when(({ marks }) => marks.find(({ picture }) => picture === drawn(3))?.unsure);

  // Shift + a digit's key types the digit there, and sweeps.
  await tab.stroke(stroke('1', 'Digit1', 49, 'Shift'));
  await labelling.saved();
  expect(Object.keys(await storedAnswers(session))).toHaveLength(12);
});

flow('a German keyboard: undo by the letter typed, and Shift+7 is a slash, not a sweep', async ({ open, gallery }) => {
  const session = await open();
  const tab = await session.newTab(`${gallery.origin}/grid?n=12`);
  const labelling = await startLabelling(session, tab);
  await labelling.press('1', '2');
  await tab.stroke(stroke('@', 'KeyQ', 81, 'AltGraph'));
  await tab.stroke(stroke('-', 'Slash', 189));
  await labelling.shows({ [drawn(1)]: ['score'], [drawn(2)]: ['non-score'], [drawn(3)]: ['Skipped'] });

  await tab.stroke(stroke('z', 'KeyY', 90, 'Control'));
  await labelling.shows({ [drawn(1)]: ['score'], [drawn(2)]: ['non-score'] });
  // Where a US keyboard has Z, a German one has Y: that does again.
  await tab.stroke(stroke('y', 'KeyZ', 89, 'Control'));
  await labelling.shows({ [drawn(1)]: ['score'], [drawn(2)]: ['non-score'], [drawn(3)]: ['Skipped'] });

  await tab.stroke(stroke('?', 'Minus', 219, 'Shift'));
  await labelling.when(({ help }) => help);
  await labelling.press('Escape');
  await labelling.when(({ help }) => !help);
  // Last, for Firefox finds text with it.
  await tab.stroke(stroke('/', 'Digit7', 55, 'Shift'));
  await labelling.saved();
  expect(Object.keys(await storedAnswers(session))).toHaveLength(3);
});

flow(
  'a Chinese input method: full-width signs and digits count, what it takes for a word does not',
  async ({ open, gallery }) => {
    const session = await open();
    const tab = await session.newTab(`${gallery.origin}/grid?n=12`);
    const labelling = await startLabelling(session, tab);
    await tab.stroke(stroke('Process', 'KeyS', 229));
    await tab.stroke(stroke('Process', 'Digit1', 229));
    await tab.stroke(stroke('１', 'Digit1', 49));
    await tab.stroke(stroke('。', 'Period', 190));
    await tab.stroke(stroke('，', 'Comma', 188));
    await labelling.shows({ [drawn(1)]: ['score'], [drawn(2)]: ['score'] });
    await labelling.when(({ marks }) => marks.find(({ picture }) => picture === drawn(2))?.unsure);
    expect(await storedAnswers(session)).toEqual({ [drawn(1)]: ['score'], [drawn(2)]: ['score'] });
  },
);

flow('letters answer by what they type, whatever the case and wherever they are', async ({ open, gallery }) => {
  const session = await open();
  const tab = await session.newTab(`${gallery.origin}/grid?n=12`);
  const labelling = await startWith(session, tab, 'Pascal VOC (20)');
  await tab.stroke(stroke('a', 'KeyQ', 65)); // AZERTY
  await tab.stroke(stroke('B', 'KeyB', 66)); // Caps Lock
  await tab.stroke(stroke('н', 'KeyY', 89)); // a Cyrillic layout types no Latin there
  await labelling.shows({ [drawn(1)]: ['aeroplane', 'bird', 'bicycle'] });
});
