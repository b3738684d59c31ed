import { expect } from 'vitest';
import { flow } from '../flow.ts';
import { keepSite, labelled, startWith } from '../labelling.ts';
import { keepLook } from '../look.ts';
import { Loupe } from '../loupe.ts';
import { storedShapes } from '../stored.ts';

const set = 'Pascal VOC (20)';

flow(
  'boxes are drawn in the loupe by a class’s key and a drag, and are on disk to the pixel',
  async ({ open, gallery }) => {
    const session = await open();
    const tab = await session.newTab(`${gallery.origin}/`);
    await startWith(session, tab, set);
    const loupe = new Loupe(tab);
    await loupe.press('Enter', 'a');
    const { picture } = await loupe.see();
    const within = Math.max(1, 0.5 / picture.scale);
    await loupe.drag([300, 200], [500, 330]);
    await loupe.has(1);
    await loupe.drag([600, 300], [700, 420]);
    await loupe.has(2);
    await keepLook(tab, 'loupe-two');

    const stored = await storedShapes(session);
    const boxes = [
      [300, 200, 200, 130],
      [600, 300, 100, 120],
    ];
    expect(stored.map(({ class: name }) => name)).toEqual(['aeroplane', 'aeroplane']);
    for (const [at, [x = 0, y = 0, width = 0, height = 0]] of boxes.entries()) {
      const shape = stored[at]?.shape;
      if (shape?.kind !== 'box') throw new Error('no box');
      expect(Math.abs(shape.x - x), 'x').toBeLessThanOrEqual(within);
      expect(Math.abs(shape.y - y), 'y').toBeLessThanOrEqual(within);
      expect(Math.abs(shape.width - width), 'width').toBeLessThanOrEqual(2 * within);
      expect(Math.abs(shape.height - height), 'height').toBeLessThanOrEqual(2 * within);
    }
  },
);

flow(
  'shape first: what is drawn without a class stays selected until its key; the next key changes nothing of it',
  async ({ open, gallery }) => {
    const session = await open();
    const tab = await session.newTab(`${gallery.origin}/`);
    await startWith(session, tab, set);
    const loupe = new Loupe(tab);
    await loupe.press('Enter', '`');
    expect((await loupe.see()).tool).toBe('box');
    await loupe.drag([300, 200], [500, 330]);
    await loupe.has(1);
    expect((await loupe.see()).shapes[0]).toMatchObject({
      selected: true,
      said: expect.stringContaining('No class yet'),
    });
    await loupe.press('b');
    await expect
      .poll(async () => (await loupe.see()).shapes[0])
      .toMatchObject({ selected: false, said: expect.stringContaining('bird') });
    await loupe.press('a');
    await loupe.drag([600, 300], [700, 420]);
    await loupe.press('c');
    await loupe.has(2);
    expect((await storedShapes(session)).map(({ class: name }) => name)).toEqual(['bird', 'aeroplane']);
  },
);

flow(
  'with the keyboard alone a box is placed, classed, moved, made larger, and deleted; undo brings it back',
  async ({ open, gallery }) => {
    const session = await open();
    const tab = await session.newTab(`${gallery.origin}/`);
    await startWith(session, tab, set);
    const loupe = new Loupe(tab);
    await loupe.press('Enter', 'a', 'Enter', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowDown', 'Enter');
    await loupe.has(1);
    const [first] = await storedShapes(session);
    if (first?.shape?.kind !== 'box') throw new Error('no box');
    expect(first.shape).toMatchObject({ width: 20, height: 10 });
    await loupe.press('Escape', ';', 'ArrowRight', 'ArrowRight', 'Control+ArrowDown', 'b');
    await loupe.has(1);
    const [changed] = await storedShapes(session);
    expect(changed).toMatchObject({ class: 'bird', shape: { x: first.shape.x + 2, width: 20, height: 11 } });
    await loupe.press('Delete');
    await loupe.has(0);
    await loupe.press('Control+z');
    await loupe.has(1);
    expect(await storedShapes(session)).toMatchObject([{ class: 'bird', shape: changed?.shape }]);
  },
);

flow(
  'after a reload the loupe is as it was left: zoom, tool, class, selection; and undo reaches back',
  async ({ open, gallery }) => {
    const session = await open();
    const address = `${gallery.origin}/`;
    const tab = await session.newTab(address);
    await startWith(session, tab, set);
    await keepSite(session, gallery.origin);
    const loupe = new Loupe(tab);
    await loupe.press('Enter', 'a');
    await loupe.drag([300, 200], [500, 330]);
    await loupe.has(1);
    await loupe.press(';', 'PageUp', 'PageUp', 'b');
    await expect.poll(async () => (await loupe.see()).shapes[0]?.said).toContain('bird');
    await loupe.press('Escape', 'c', 'PageUp');
    const before = await loupe.see();
    expect(before).toMatchObject({ tool: 'box', armed: 'car' });
    await tab.reload();
    await labelled(tab);
    await loupe.press('Enter');
    await expect.poll(() => loupe.see()).toMatchObject({ tool: 'box', armed: 'car', picture: before.picture });
    await loupe.has(1);
    await loupe.press('Control+z', 'Control+z');
    await loupe.has(0);
  },
);
