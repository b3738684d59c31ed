import { expect } from 'vitest';
import { flow } from '../flow.ts';
import { keepSite, labelAgain, labelled } from '../labelling.ts';
import { storedAnswers } from '../stored.ts';

flow('a picture opened by itself is labelled', async ({ open, gallery }) => {
  const path = '/photos/black-canyon.jpg';
  const session = await open();
  await keepSite(session, gallery.origin);
  const labelling = await labelAgain(session, `${gallery.origin}${path}`);
  await labelling.ringOn(path);
  expect((await labelling.see()).progress).toBe('0 of 1 on this page');
  await labelling.press('1');
  await labelling.shows({ [path]: ['score'] });
  await labelling.when(({ notice }) => notice.startsWith('Every picture on this page is answered'));

  await labelling.tab.reload();
  const again = await labelled(labelling.tab);
  await again.shows({ [path]: ['score'] });
  expect(await storedAnswers(session)).toEqual({ [path]: ['score'] });
});
