import { expect } from 'vitest';
import { startGallery } from '../../gallery/server.ts';
import { viewsPage } from '../../pages/views.ts';
import { flow } from '../flow.ts';
import { drawn, startLabelling } from '../labelling.ts';
import { storedAnswers } from '../stored.ts';

const extra = { '/new': viewsPage(false), '/swapped': viewsPage(true) };

flow.for(['/new', '/swapped'] as const)(
  'another view of %s under another address is begun at its first picture, and coming back goes on where one was',
  async (path, { open, onTestFinished }) => {
    const gallery = await startGallery({ extra });
    onTestFinished(gallery.close);
    const session = await open();
    const tab = await session.newTab(`${gallery.origin}${path}?view=1`);
    const labelling = await startLabelling(session, tab);
    await labelling.press('1', '1', 'ArrowRight');
    await labelling.ringOn(drawn(104));

    await tab.clickOn('Next view');
    await labelling.ringOn(drawn(201));
    await labelling.saved();
    // A key on its way when the view changed was meant for the old one.
    while ((await labelling.see()).marks.length === 0) await labelling.press('2');
    await labelling.shows({ [drawn(201)]: ['non-score'] });

    await tab.evaluate(() => history.back());
    await labelling.ringOn(drawn(104));
    await labelling.saved();
    expect(await storedAnswers(session)).toEqual({
      [drawn(101)]: ['score'],
      [drawn(102)]: ['score'],
      [drawn(201)]: ['non-score'],
    });
  },
);
