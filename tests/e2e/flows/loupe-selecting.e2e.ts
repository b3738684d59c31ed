import { expect } from 'vitest';
import type { Shape } from '../../../lib/domain/shape.ts';
import type { Session } from '../driver/session.ts';
import { flow } from '../flow.ts';
import { startWith } from '../labelling.ts';
import { keepLook } from '../look.ts';
import { Loupe } from '../loupe.ts';
import { storedShapes } from '../stored.ts';

const set = 'Street objects';

/** The only shape on disk, once it is what was meant, each number within `within` px. */
async function becomes(session: Session, meant: Partial<Record<string, number>>, within = 1.5): Promise<void> {
  await expect
    .poll(async () => {
      const shape = (await storedShapes(session)).at(-1)?.shape as Record<string, unknown> | undefined;
      return Object.entries(meant).filter(([name, value]) => Math.abs(Number(shape?.[name]) - Number(value)) > within);
    })
    .toEqual([]);
}

flow(
  'the smallest shape under a click is selected, the next below by the next click, several by Shift or a frame; keys move, copy, order, hide and lock them',
  async ({ open, gallery }) => {
    const session = await open();
    const tab = await session.newTab(`${gallery.origin}/`);
    await startWith(session, tab, set);
    const loupe = new Loupe(tab);
    await loupe.press('Enter', 'c');
    await loupe.drag([200, 150], [700, 550]);
    await loupe.press('b');
    await loupe.drag([300, 250], [450, 380]);
    await loupe.has(2);
    await loupe.press('Escape');

    await loupe.click(350, 300);
    await loupe.selects('bus');
    await loupe.click(350, 300);
    await loupe.selects('car');
    await loupe.click(350, 300);
    await loupe.selects('bus');
    await loupe.clickWith('Shift', 600, 500);
    await loupe.selects('bus', 'car');
    await loupe.clickWith('Shift', 350, 300);
    await loupe.selects('car');
    await loupe.click(120, 100);
    await loupe.selects();
    await loupe.drag([120, 100], [480, 400]);
    await loupe.selects('bus');
    await loupe.drag([120, 100], [720, 570]);
    await loupe.selects('bus', 'car');
    await keepLook(tab, 'loupe-several');

    await loupe.click(120, 100);
    await loupe.click(350, 300);
    await loupe.press('ArrowRight', 'ArrowRight', 'Shift+ArrowDown');
    await becomes(session, { x: 302, y: 260, width: 150, height: 130 });
    // One go of keys is one act.
    await loupe.press('Control+z');
    await becomes(session, { x: 300, y: 250 });
    await loupe.press('Control+d');
    await loupe.has(3);
    await loupe.selects('bus');
    await loupe.press('Delete');
    await loupe.has(2);

    // What is locked or hidden is not found.
    await loupe.click(350, 300);
    await loupe.press('Shift+PageDown');
    await expect.poll(async () => (await storedShapes(session)).at(-1)?.order ?? 0).toBeLessThan(0);
    await loupe.press('%');
    await loupe.click(350, 300);
    await loupe.selects('car');
    await loupe.press('*');
    await loupe.selects();
    await loupe.click(600, 500);
    await loupe.selects();
    await loupe.press('*', '%');
    await loupe.click(350, 300);
    await loupe.selects('bus');
  },
);

flow('each of a box’s eight handles moves its sides, and nothing else does', async ({ open, gallery }) => {
  const session = await open();
  const tab = await session.newTab(`${gallery.origin}/`);
  await startWith(session, tab, set);
  const loupe = new Loupe(tab);
  await loupe.press('Enter', 'c');
  await loupe.drag([300, 200], [500, 400]);
  await loupe.has(1);
  await loupe.press('Escape', ';');
  let [left, top, right, bottom] = [300, 200, 500, 400];
  for (const [x, y] of [
    [-1, -1],
    [0, -1],
    [1, -1],
    [1, 0],
    [1, 1],
    [0, 1],
    [-1, 1],
    [-1, 0],
  ] as const) {
    const from = [
      x < 0 ? left : x > 0 ? right : (left + right) / 2,
      y < 0 ? top : y > 0 ? bottom : (top + bottom) / 2,
    ] as const;
    await tab.keyboard.down('Alt');
    await loupe.drag(from, [from[0] + 20 * x, from[1] + 20 * y]);
    await tab.keyboard.up('Alt');
    if (x < 0) left -= 20;
    if (x > 0) right += 20;
    if (y < 0) top -= 20;
    if (y > 0) bottom += 20;
    await becomes(session, { x: left, y: top, width: right - left, height: bottom - top }, 3);
  }
});

flow(
  'a rotated box is turned by its handle and by keys; a polygon’s points are added, moved and deleted',
  async ({ open, gallery }) => {
    const session = await open();
    const tab = await session.newTab(`${gallery.origin}/`);
    await startWith(session, tab, set);
    const loupe = new Loupe(tab);
    const points = async () => {
      const shape = (await storedShapes(session)).at(-1)?.shape as Shape | undefined;
      return shape?.kind === 'polygon' ? shape.ring.map(({ x, y }) => [Math.round(x), Math.round(y)]) : [];
    };
    await loupe.press('Enter', 's', '`', '`');
    expect((await loupe.see()).tool).toBe('rotatedBox');
    for (const [x, y] of [
      [300, 300],
      [500, 300],
      [500, 400],
    ] as const)
      await loupe.click(x, y);
    await loupe.has(1);
    await loupe.press('Escape', ';', '>', '>');
    await becomes(session, { cx: 400, cy: 350, angle: 2 }, 2);
    await loupe.press('<', '<');
    await becomes(session, { angle: 0 }, 0.2);
    const { picture } = await loupe.see();
    // The handle stands above the middle of the upper side, 28 CSS px away.
    await tab.keyboard.down('Alt');
    await loupe.drag([400, 300 - 28 / picture.scale], [600, 350]);
    await tab.keyboard.up('Alt');
    await becomes(session, { cx: 400, cy: 350, angle: 90 }, 3);
    await loupe.press('Delete');
    await loupe.has(0);

    await loupe.press('p', '`', '`');
    expect((await loupe.see()).tool).toBe('polygon');
    for (const [x, y] of [
      [200, 200],
      [400, 200],
      [400, 400],
      [200, 400],
    ] as const)
      await loupe.click(x, y);
    await loupe.press('Enter');
    await loupe.has(1);
    await expect.poll(async () => (await points()).length).toBe(4);
    await loupe.press('Escape', ';');
    await tab.keyboard.down('Alt');
    await loupe.drag([300, 200], [300, 120]);
    await tab.keyboard.up('Alt');
    await expect.poll(async () => (await points()).length).toBe(5);
    await keepLook(tab, 'loupe-polygon');
    // A click picks a point; keys move it, and take it away.
    await loupe.click(300, 120);
    await loupe.press('Shift+ArrowDown');
    await expect.poll(points).toContainEqual([300, 130]);
    await loupe.press('Delete');
    await expect.poll(async () => (await points()).length).toBe(4);
    await loupe.has(1);
  },
);
