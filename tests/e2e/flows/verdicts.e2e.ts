import { expect } from 'vitest';
import { answersIn, exportFrom } from '../exporting.ts';
import { flow } from '../flow.ts';
import { drawn, startLabelling } from '../labelling.ts';
import { storedAnswers } from '../stored.ts';

flow('done, skipped and never seen stay three different things', async ({ open, gallery }) => {
  const session = await open();
  const tab = await session.newTab(`${gallery.origin}/grid?n=6`);
  const labelling = await startLabelling(session, tab);
  await labelling.press('1', 'Shift+Enter', 'Delete', '-');
  await labelling.ringOn(drawn(5));
  await labelling.shows({
    [drawn(1)]: ['score'],
    [drawn(2)]: ['Done'],
    [drawn(3)]: ['Skipped'],
    [drawn(4)]: ['Skipped'],
  });
  expect((await labelling.see()).progress).toBe('4 of 6 on this page');
  expect(await storedAnswers(session)).toEqual({
    [drawn(1)]: ['score'],
    [drawn(2)]: ['done'],
    [drawn(3)]: ['skipped'],
    [drawn(4)]: ['skipped'],
  });

  const exported = await exportFrom(session, tab, 'JSON');
  expect(answersIn(exported)).toEqual({
    [drawn(1)]: ['score'],
    [drawn(2)]: ['done'],
    [drawn(3)]: ['skipped'],
    [drawn(4)]: ['skipped'],
  });
  await tab.activate();

  // A class takes a skip off; done stays beside a class; a skip takes the class off.
  await labelling.press('ArrowLeft', '2');
  await labelling.shows({
    [drawn(1)]: ['score'],
    [drawn(2)]: ['Done'],
    [drawn(3)]: ['Skipped'],
    [drawn(4)]: ['non-score'],
  });
  await labelling.press('ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'Delete');
  await labelling.shows({
    [drawn(1)]: ['Skipped'],
    [drawn(2)]: ['Done'],
    [drawn(3)]: ['Skipped'],
    [drawn(4)]: ['non-score'],
  });
});
