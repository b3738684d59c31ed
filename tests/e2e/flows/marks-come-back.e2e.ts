import { expect } from 'vitest';
import { flow } from '../flow.ts';
import { drawn, keepSite, labelAgain, labelled } from '../labelling.ts';
import { storedAnswers } from '../stored.ts';

flow('marks come back after a reload and after a restart of the browser', async ({ open, gallery }) => {
  const page = `${gallery.origin}/grid?n=12`;
  const session = await open({ lasting: true });
  await keepSite(session, gallery.origin);
  const first = await labelAgain(session, page);
  await first.press('1', '2', '2', 'Delete', '1', 'Shift+Enter');
  const marks = {
    [drawn(1)]: ['score'],
    [drawn(2)]: ['non-score'],
    [drawn(3)]: ['non-score'],
    [drawn(4)]: ['Skipped'],
    [drawn(5)]: ['score'],
    [drawn(6)]: ['Done'],
  };
  await first.shows(marks);

  await first.tab.reload();
  const second = await labelled(first.tab);
  await second.shows(marks);
  await second.ringOn(drawn(7));
  expect((await second.see()).progress).toBe('6 of 12 on this page');

  await session.restart();
  const third = await labelAgain(session, page);
  await third.shows(marks);
  await third.ringOn(drawn(7));
  await third.press('1');
  await third.shows({ ...marks, [drawn(7)]: ['score'] });
  expect(Object.keys(await storedAnswers(session))).toHaveLength(7);
});
