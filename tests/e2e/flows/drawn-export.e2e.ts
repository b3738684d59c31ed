import { expect } from 'vitest';
import { exportFrom } from '../exporting.ts';
import { flow } from '../flow.ts';
import { startWith } from '../labelling.ts';
import { keepLook } from '../look.ts';
import { Loupe } from '../loupe.ts';
import { annotationRows } from '../stored.ts';

flow(
  'shapes of many kinds, one without a class and a mask of pixels among them, are in the exported file as they are stored',
  { timeout: 240_000 },
  async ({ open, gallery }) => {
    const session = await open();
    const tab = await session.newTab(`${gallery.origin}/`);
    await startWith(session, tab, 'Street objects');
    const loupe = new Loupe(tab);
    await loupe.press('Enter');
    await loupe.see();
    // A car is drawn as a box, a polygon, or by its pixels; the backquote goes on to the next of them.
    await loupe.press('c');
    await loupe.drag([100, 100], [180, 160]);
    await loupe.has(1);
    const tools = async () => (await loupe.see()).tool;
    for (let presses = 0; presses < 6 && (await tools()) !== 'brush'; presses += 1) await loupe.press('`');
    expect(await tools()).toBe('brush');
    await loupe.drag([260, 120], [330, 150]);
    await loupe.has(2);
    await loupe.press('n');
    for (const [x, y] of [
      [400, 100],
      [440, 140],
      [480, 200],
    ] as const) {
      await loupe.click(x, y);
    }
    await loupe.press('Enter');
    await loupe.has(3);
    await loupe.press('o');
    await loupe.drag([500, 100], [560, 140]);
    await loupe.has(4);
    // Shape first, and the class never.
    await loupe.press('Escape', '`');
    await loupe.drag([100, 240], [180, 300]);
    await loupe.has(5);
    await keepLook(tab, 'loupe-street');

    const stored = await annotationRows(session);
    expect(stored.map((row) => [row.class, row.shape?.kind])).toEqual([
      ['car', 'box'],
      ['car', 'mask'],
      ['lane-line', 'polyline'],
      ['manhole', 'ellipse'],
      [null, 'box'],
    ]);
    await loupe.press('Escape', 'Escape', 'Escape');
    await expect.poll(loupe.isOpen).toBe(false);
    for (const form of ['JSON', 'JSON Lines'] as const) {
      const { annotations, masks, summary } = await exportFrom(session, tab, form);
      expect(annotations).toEqual(stored);
      expect(masks.map(({ sha256 }) => sha256)).toEqual(
        stored.flatMap(({ shape }) => (shape?.kind === 'mask' ? shape.sha256 : [])),
      );
      expect(summary?.counts).toMatchObject({ annotations: 5, masks: 1 });
    }
  },
);
