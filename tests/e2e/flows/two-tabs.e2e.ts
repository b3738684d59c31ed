import { expect } from 'vitest';
import { flow } from '../flow.ts';
import { drawn, startLabelling } from '../labelling.ts';
import { storedAnswers } from '../stored.ts';

flow('undo in one tab leaves the other tab’s work', async ({ open, gallery }) => {
  const session = await open();
  const one = await startLabelling(session, await session.newTab(`${gallery.origin}/page/1`));
  const two = await startLabelling(session, await session.newTab(`${gallery.origin}/page/2`));
  await one.tab.activate();
  await one.press('1', '1');
  await one.saved();
  await two.tab.activate();
  await two.press('2', '2');
  await two.saved();

  await one.tab.activate();
  await one.press('Control+z');
  await one.ringOn(drawn(1001));
  await one.shows({ [drawn(1000)]: ['score'] });
  await one.press('Control+z');
  await one.shows({});
  await one.press('Control+z');
  await one.when(({ notice }) => notice === 'Nothing to undo here');

  expect(await storedAnswers(session)).toEqual({ [drawn(2000)]: ['non-score'], [drawn(2001)]: ['non-score'] });
});

flow('two tabs on one page show each other’s answers, and undo only their own', async ({ open, gallery }) => {
  const session = await open();
  const one = await startLabelling(session, await session.newTab(`${gallery.origin}/page/1`));
  const two = await startLabelling(session, await session.newTab(`${gallery.origin}/page/1`));
  await two.press('1');
  await two.saved();
  await one.tab.activate();
  await one.shows({ [drawn(1000)]: ['score'] });
  await one.ringOn(drawn(1000));
  await one.press('Control+z');
  await one.when(({ notice }) => notice === 'Nothing to undo here');
  expect(await storedAnswers(session)).toEqual({ [drawn(1000)]: ['score'] });
});

flow('changing the label set in one tab changes no other, and a new tab starts with it', async ({ open, gallery }) => {
  const session = await open();
  const one = await startLabelling(session, await session.newTab(`${gallery.origin}/page/1`));
  const two = await startLabelling(session, await session.newTab(`${gallery.origin}/page/2`));
  await one.tab.activate();

  const popup = await session.openPopup(one.tab);
  await popup.clickOn('Choose or find a label set');
  await popup.keyboard.type('Keep');
  await popup.clickOn('Keep / reject / unsure');
  await one.when(({ labelSet }) => labelSet === 'Keep / reject / unsure');
  await popup.close();
  await one.press('1');
  await one.shows({ [drawn(1000)]: ['keep'] });

  await two.tab.activate();
  expect((await two.see()).labelSet).toBe('Score / non-score');
  await two.press('1');
  await two.shows({ [drawn(2000)]: ['score'] });
  expect(await storedAnswers(session)).toEqual({ [drawn(1000)]: ['keep'], [drawn(2000)]: ['score'] });

  const three = await startLabelling(session, await session.newTab(`${gallery.origin}/page/3`));
  expect((await three.see()).labelSet).toBe('Keep / reject / unsure');
});
