import { expect } from 'vitest';
import { flow } from '../flow.ts';
import { drawn, startLabelling } from '../labelling.ts';
import { storedAnswers } from '../stored.ts';

flow('Esc pauses, and goes on; while paused keys are the page’s and the bar says so', async ({ open, gallery }) => {
  const session = await open();
  const tab = await session.newTab(`${gallery.origin}/grid?n=12`);
  await tab.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    document.addEventListener('keydown', (event) => heard.push(event.key));
  });
  const heard = () => tab.evaluate(() => (window as unknown as { heard: string[] }).heard);
  const labelling = await startLabelling(session, tab);
  await labelling.press('1', 'Escape');
  await labelling.when(({ paused }) => paused);
  await labelling.press('2');
  await labelling.when(({ notice }) => notice === 'Paused: Esc to go on');
  await labelling.press('Escape');
  await labelling.when(({ paused, ring }) => !paused && ring);
  await labelling.press('2');
  await labelling.shows({ [drawn(1)]: ['score'], [drawn(2)]: ['non-score'] });
  expect(await heard()).toEqual(['2']);
});

flow('? shows the keys and Esc closes them', async ({ open, gallery }) => {
  const session = await open();
  const tab = await session.newTab(`${gallery.origin}/grid?n=12`);
  const labelling = await startLabelling(session, tab);
  await labelling.press('?');
  await labelling.when(({ help }) => help);
  await labelling.press('1');
  await labelling.press('Escape');
  await labelling.when(({ help, paused }) => !help && !paused);
  await labelling.press('2');
  await labelling.shows({ [drawn(1)]: ['non-score'] });
});

flow('a click on a class in the bar does what its key does', async ({ open, gallery }) => {
  const session = await open();
  const tab = await session.newTab(`${gallery.origin}/grid?n=12`);
  const labelling = await startLabelling(session, tab);
  await tab.clickInOverlay('1 score');
  await labelling.ringOn(drawn(2));
  await tab.clickInOverlay('2 non-score');
  await labelling.ringOn(drawn(3));
  await labelling.press('1');
  await labelling.shows({ [drawn(1)]: ['score'], [drawn(2)]: ['non-score'], [drawn(3)]: ['score'] });

  await tab.keyboard.down('Shift');
  await tab.clickInOverlay('2 non-score');
  await tab.keyboard.up('Shift');
  await labelling.saved();
  const stored = Object.values(await storedAnswers(session)).map(String);
  expect(stored.filter((answer) => answer === 'non-score')).toHaveLength(10);
});

flow('unsure, the last class again, and taking an answer off', async ({ open, gallery }) => {
  const session = await open();
  const tab = await session.newTab(`${gallery.origin}/grid?n=12`);
  const labelling = await startLabelling(session, tab);
  const unsure = async () => (await labelling.see()).marks.filter((mark) => mark.unsure).map((mark) => mark.picture);

  await labelling.press('2', ',');
  await labelling.shows({ [drawn(1)]: ['non-score'] });
  await expect.poll(unsure).toEqual([drawn(1)]);
  await labelling.press(',');
  await expect.poll(unsure).toEqual([]);

  await labelling.press('.', '.');
  await labelling.shows({ [drawn(1)]: ['non-score'], [drawn(2)]: ['non-score'], [drawn(3)]: ['non-score'] });

  await labelling.press('ArrowLeft', 'Backspace');
  await labelling.shows({ [drawn(1)]: ['non-score'], [drawn(2)]: ['non-score'] });
  await labelling.ringOn(drawn(3));
  await labelling.press('Backspace');
  await labelling.when(({ notice }) => notice === 'No answer to take off here');
  await labelling.press('Control+z');
  await labelling.shows({ [drawn(1)]: ['non-score'], [drawn(2)]: ['non-score'], [drawn(3)]: ['non-score'] });
});

flow('a key no class has says so and is the page’s; another class replaces the first', async ({ open, gallery }) => {
  const session = await open();
  const tab = await session.newTab(`${gallery.origin}/grid?n=12`);
  const labelling = await startLabelling(session, tab);
  await labelling.press('7');
  await labelling.when(({ notice }) => notice === 'No class has the key 7');
  await labelling.press('1', 'ArrowLeft', '2');
  await labelling.shows({ [drawn(1)]: ['non-score'] });
  await labelling.press('Control+z');
  await labelling.shows({ [drawn(1)]: ['score'] });
  expect(await storedAnswers(session)).toEqual({ [drawn(1)]: ['score'] });
});
