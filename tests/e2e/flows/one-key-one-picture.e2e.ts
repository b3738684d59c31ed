import { expect } from 'vitest';
import { flow } from '../flow.ts';
import { drawn, keepSite, labelAgain, labelled, startLabelling } from '../labelling.ts';
import { middleOf } from '../middle-of.ts';
import { storedAnswers } from '../stored.ts';

flow(
  'with the pointer resting on the grid, nudged at times, each of 200 keys answers another picture',
  async ({ open, gallery }) => {
    const session = await open();
    const tab = await session.newTab(`${gallery.origin}/grid?n=200`);
    const rest = await middleOf(tab, 9);
    await tab.mouse.move(rest);
    const labelling = await startLabelling(session, tab);
    expect(await labelling.current()).toBe(drawn(1));

    for (let number = 1; number <= 200; number++) {
      if (number % 4 === 0) await tab.mouse.move({ x: rest.x + (number % 8 === 0 ? 5 : 0), y: rest.y });
      await labelling.press('1');
    }

    await labelling.saved();
    expect(await tab.evaluate(() => scrollY)).toBeGreaterThan(1000);
    const stored = await storedAnswers(session);
    expect(Object.keys(stored)).toHaveLength(200);
    expect(new Set(Object.values(stored).map(String))).toEqual(new Set(['score']));
  },
);

flow(
  'a nudge of 5 px changes nothing; travelling to another picture chooses it, and the ring stays',
  async ({ open, gallery }) => {
    const session = await open();
    const tab = await session.newTab(`${gallery.origin}/grid?n=12`);
    const there = await middleOf(tab, 7);
    const labelling = await startLabelling(session, tab);
    await tab.mouse.move({ x: there.x - 3, y: there.y });
    await labelling.press('ArrowRight');
    await labelling.ringOn(drawn(2));

    await tab.mouse.move({ x: there.x + 2, y: there.y });
    await labelling.press('1');
    await labelling.shows({ [drawn(2)]: ['score'] });
    await labelling.ringOn(drawn(3));

    await tab.mouse.move({ x: there.x + 2, y: there.y + 40 }, 8);
    await tab.mouse.move(there, 8);
    await labelling.ringOn(drawn(8));
    expect((await labelling.see()).ring?.chosenBy).toBe('pointer');
    await labelling.press('2');
    await labelling.shows({ [drawn(2)]: ['score'], [drawn(8)]: ['non-score'] });
    await labelling.ringOn(drawn(8));
  },
);

flow('a key held for two seconds answers one picture', async ({ open, gallery }) => {
  const session = await open();
  const tab = await session.newTab(`${gallery.origin}/grid?n=12`);
  const labelling = await startLabelling(session, tab);
  await tab.keyboard.hold('1', 2000);
  await labelling.ringOn(drawn(2));
  await labelling.shows({ [drawn(1)]: ['score'] });
  await labelling.press('1');
  await labelling.shows({ [drawn(1)]: ['score'], [drawn(2)]: ['score'] });
  expect(Object.keys(await storedAnswers(session))).toEqual([drawn(1), drawn(2)]);
});

flow('a second pass over a half-answered page answers only the rest', async ({ open, gallery }) => {
  const session = await open();
  await keepSite(session, gallery.origin);
  const first = await labelAgain(session, `${gallery.origin}/grid?n=30`);
  for (let pair = 0; pair < 15; pair++) await first.press('1', 'ArrowRight');
  await first.saved();

  // A reload goes on where one was, at the last; Space goes round to the first that waits.
  await first.tab.reload();
  const second = await labelled(first.tab);
  await second.ringOn(drawn(30));
  await second.press('Space');
  await second.ringOn(drawn(2));
  for (let pair = 0; pair < 15; pair++) await second.press('2');
  await second.when(({ notice }) => notice.startsWith('Every picture on this page is answered'));
  // One key too many changes no answer.
  await second.press('2');
  await second.saved();

  const expected = Array.from({ length: 30 }, (_, at) => [drawn(at + 1), [at % 2 === 0 ? 'score' : 'non-score']]);
  expect(await storedAnswers(session)).toEqual(Object.fromEntries(expected));
});
