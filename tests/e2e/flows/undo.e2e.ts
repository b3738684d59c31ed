import { expect } from 'vitest';
import { flow } from '../flow.ts';
import { drawn, keepSite, labelAgain, labelled, startLabelling } from '../labelling.ts';
import { storedAnswers } from '../stored.ts';

flow('a slip is mended by undo and the right key, with the ring back on its picture', async ({ open, gallery }) => {
  const session = await open();
  const tab = await session.newTab(`${gallery.origin}/grid?n=12`);
  const labelling = await startLabelling(session, tab);
  await labelling.press('1', '1', '2');
  await labelling.ringOn(drawn(4));

  await labelling.press('Control+z');
  await labelling.ringOn(drawn(3));
  await labelling.shows({ [drawn(1)]: ['score'], [drawn(2)]: ['score'] });
  expect((await labelling.see()).notice).toBe('Undone');

  await labelling.press('1');
  await labelling.ringOn(drawn(4));
  await labelling.shows({ [drawn(1)]: ['score'], [drawn(2)]: ['score'], [drawn(3)]: ['score'] });
  expect(await storedAnswers(session)).toEqual({
    [drawn(1)]: ['score'],
    [drawn(2)]: ['score'],
    [drawn(3)]: ['score'],
  });
});

flow('the right key may follow undo at once, however long the disk takes', async ({ open, gallery }) => {
  const session = await open();
  const tab = await session.newTab(`${gallery.origin}/grid?n=12`);
  const labelling = await startLabelling(session, tab);
  await labelling.press('1', '2');
  await labelling.saved();

  // The background has to be started anew before it can undo.
  await session.killBackground();
  await labelling.press('Control+z', '1');

  await labelling.shows({ [drawn(1)]: ['score'], [drawn(2)]: ['score'] });
  await labelling.ringOn(drawn(3));
  expect(await storedAnswers(session)).toEqual({ [drawn(1)]: ['score'], [drawn(2)]: ['score'] });
});

flow('what was undone can be done again, until something else is done', async ({ open, gallery }) => {
  const session = await open();
  const tab = await session.newTab(`${gallery.origin}/grid?n=12`);
  const labelling = await startLabelling(session, tab);
  await labelling.press('1', '2');
  await labelling.saved();
  await labelling.press('Control+z');
  await labelling.shows({ [drawn(1)]: ['score'] });
  await labelling.press('Control+z');
  await labelling.shows({});

  await labelling.press('Control+Shift+z');
  await labelling.shows({ [drawn(1)]: ['score'] });
  await labelling.ringOn(drawn(1));
  await labelling.press('Control+y');
  await labelling.shows({ [drawn(1)]: ['score'], [drawn(2)]: ['non-score'] });
  await labelling.ringOn(drawn(2));

  await labelling.press('Control+z');
  await labelling.shows({ [drawn(1)]: ['score'] });
  await labelling.press('1', 'Control+Shift+z');
  await labelling.shows({ [drawn(1)]: ['score'], [drawn(2)]: ['score'] });
  await labelling.when(({ notice }) => notice === 'Nothing to redo here');
});

flow('undo goes back past a reload, and past a restart on the same site', async ({ open, gallery }) => {
  const page = `${gallery.origin}/grid?n=12`;
  const session = await open({ lasting: true });
  await keepSite(session, gallery.origin);
  const first = await labelAgain(session, page);
  await first.press('1', '2', '1');
  await first.saved();

  await first.tab.reload();
  const second = await labelled(first.tab);
  await second.press('Control+z');
  await second.ringOn(drawn(3));
  await second.shows({ [drawn(1)]: ['score'], [drawn(2)]: ['non-score'] });

  await session.restart();
  const third = await labelAgain(session, page);
  await third.shows({ [drawn(1)]: ['score'], [drawn(2)]: ['non-score'] });
  await third.press('Control+z');
  await third.ringOn(drawn(2));
  await third.shows({ [drawn(1)]: ['score'] });
  expect(await storedAnswers(session)).toEqual({ [drawn(1)]: ['score'] });
});
