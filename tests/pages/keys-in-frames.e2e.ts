import { expect } from 'vitest';
import { flow } from '../e2e/flow.ts';
import { startLabelling } from '../e2e/labelling.ts';
import { startGallery } from '../gallery/server.ts';
import { img, pageOf } from './odd-page.ts';

const odd = (html: string) => pageOf({ html });

flow('keys answer where the focus is in a frame of the same origin, and not in a field there', async ({ open }) => {
  const gallery = await startGallery({
    extra: {
      '/outer': odd('<iframe src="/inner" style="width:260px;height:420px;border:5px solid"></iframe>'),
      '/inner': odd(`${img(911)}${img(912, 'margin-top:20px')}<input style="display:block;width:150px;height:30px">`),
    },
  });
  const session = await open();
  const tab = await session.newTab(`${gallery.origin}/outer`);
  const labelling = await startLabelling(session, tab);
  // Into the frame's first picture, which takes the focus there.
  await tab.mouse.click({ x: 90, y: 90 });
  await labelling.press('1');
  await labelling.when(({ marks }) => marks.length === 1);
  // The pointer chooses in a frame, too.
  await tab.mouse.move({ x: 80, y: 80 });
  await tab.mouse.move({ x: 110, y: 230 }, 5);
  await labelling.when(({ ring }) => ring?.chosenBy === 'pointer');
  await labelling.press('2');
  await labelling.when(({ marks }) => marks.length === 2);
  await labelling.saved();

  await tab.mouse.click({ x: 90, y: 320 });
  await labelling.press('1');
  const typed = () =>
    tab.evaluate(() => document.querySelector('iframe')?.contentDocument?.querySelector('input')?.value);
  await expect.poll(typed).toBe('1');
  await gallery.close();
});
