import { expect, onTestFinished } from 'vitest';
import { flow } from '../flow.ts';
import { drawn, startLabelling } from '../labelling.ts';
import { serveSlowPictures } from '../slow-pictures.ts';
import { storedAnswers } from '../stored.ts';

flow('a picture that has not come yet is not answered, and the bar says so', async ({ open, gallery }) => {
  const slow = await serveSlowPictures();
  onTestFinished(slow.close);
  const session = await open();
  const tab = await session.newTab(`${gallery.origin}/grid?n=12`);
  const labelling = await startLabelling(session, tab);
  await tab.evaluate((origin: string) => {
    const image = document.images[0];
    if (image) image.src = `${origin}/slow/777.png`;
  }, slow.origin);

  await labelling.press('1');
  await labelling.when(({ notice }) => notice === 'Still loading: no answer taken');
  await labelling.saved();
  expect(await storedAnswers(session)).toEqual({});

  slow.letGo();
  await expect.poll(() => tab.evaluate(() => document.images[0]?.complete)).toBe(true);
  await labelling.ringOn('/slow/777.png');
  // The overlay learns of it with its next look at the page: till then a key is refused, and answers nothing.
  await expect
    .poll(async () => {
      if (Object.keys(await storedAnswers(session)).length === 0) await labelling.press('1');
      return storedAnswers(session);
    })
    .toEqual({ '/slow/777.png': ['score'] });
});

flow('a picture the page swaps under the key is not answered', async ({ open, gallery }) => {
  const session = await open();
  const tab = await session.newTab(`${gallery.origin}/grid?n=12`);
  // The page hears the key before Tagalong does, and shows another picture, one it has at hand, in the same place.
  await tab.evaluate(async () => {
    const other = new Image();
    other.src = '/drawn/5000.png';
    await other.decode();
    window.addEventListener(
      'keydown',
      () => {
        const image = document.images[0];
        if (image) image.src = '/drawn/5000.png';
      },
      { capture: true, once: true },
    );
  });
  const labelling = await startLabelling(session, tab);
  await labelling.press('1');
  await labelling.when(({ notice }) => notice === 'Still loading: no answer taken');
  await labelling.saved();
  expect(await storedAnswers(session)).toEqual({});
  await labelling.ringOn(drawn(5000));
});

flow('a picture less than half in view is brought there, and not answered', async ({ open, gallery }) => {
  const session = await open();
  const tab = await session.newTab(`${gallery.origin}/grid?n=120`);
  const labelling = await startLabelling(session, tab);
  await tab.evaluate(() => scrollTo({ top: 1500, behavior: 'instant' }));

  await labelling.press('1');
  await labelling.when(({ notice }) => notice === 'Picture brought into view: press again');
  await labelling.ringOn(drawn(1));
  expect(await storedAnswers(session)).toEqual({});

  await labelling.press('1');
  await labelling.saved();
  expect(await storedAnswers(session)).toEqual({ [drawn(1)]: ['score'] });
});

flow('under a picture that the page opens large, the small ones are not answered', async ({ open, gallery }) => {
  const session = await open();
  const tab = await session.newTab(`${gallery.origin}/grid?n=24`);
  const labelling = await startLabelling(session, tab);
  await tab.evaluate(async () => {
    const large = new Image();
    large.src = '/drawn/5000.png';
    large.style.cssText = 'position:fixed; left:20px; top:20px; width:900px; height:640px; z-index:9';
    await large.decode();
    document.body.append(large);
  });

  await labelling.press('1');
  await labelling.when(({ notice }) => notice.startsWith('The page covers this picture: no answer taken'));
  expect(await storedAnswers(session)).toEqual({});

  // Where the pointer is there is a small picture, too: the one that is seen is meant.
  await tab.mouse.move({ x: 300, y: 200 });
  await tab.mouse.move({ x: 360, y: 260 }, 10);
  await labelling.ringOn(drawn(5000));
  await labelling.press('2');
  await labelling.saved();
  expect(await storedAnswers(session)).toEqual({ [drawn(5000)]: ['non-score'] });
});
