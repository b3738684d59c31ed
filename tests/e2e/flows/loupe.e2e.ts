import { expect } from 'vitest';
import { flow } from '../flow.ts';
import { startWith } from '../labelling.ts';
import { keepLook } from '../look.ts';

flow('a box is drawn in the loupe, and is on disk', async ({ open, gallery }) => {
  const session = await open();
  const tab = await session.newTab(`${gallery.origin}/`);
  const labelling = await startWith(session, tab, 'Pascal VOC (20)');
  await labelling.press('Enter');
  const stage = () =>
    tab.overlay((root) => {
      const box = root.querySelector('.loupe-stage')?.getBoundingClientRect();
      const busy = root.querySelector('.loupe-stage')?.getAttribute('aria-busy');
      return box && busy === 'false' ? { x: box.x, y: box.y, width: box.width, height: box.height } : null;
    });
  await expect.poll(stage).not.toBeNull();
  await keepLook(tab, 'loupe-empty');
  const box = await stage();
  if (!box) throw new Error('no stage');
  await labelling.press('a');
  await tab.mouse.move({ x: box.x + 300, y: box.y + 200 });
  await tab.mouse.down();
  await tab.mouse.move({ x: box.x + 400, y: box.y + 260 });
  await tab.mouse.move({ x: box.x + 500, y: box.y + 330 });
  await keepLook(tab, 'loupe-drawing');
  await tab.mouse.up();
  await expect.poll(() => tab.overlay((root) => root.querySelectorAll('.shape-row').length)).toBe(1);
  await keepLook(tab, 'loupe-one');
});
