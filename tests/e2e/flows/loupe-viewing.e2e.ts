import { expect } from 'vitest';
import { flow } from '../flow.ts';
import { startWith } from '../labelling.ts';
import { Loupe } from '../loupe.ts';
import { storedShapes } from '../stored.ts';

const set = 'Street objects';

flow(
  'the wheel zooms at the cursor, Space and a drag move the view, Home shows all, End pixel for pixel',
  async ({ open, gallery }) => {
    const session = await open();
    const tab = await session.newTab(`${gallery.origin}/`);
    await startWith(session, tab, set);
    const loupe = new Loupe(tab);
    await loupe.press('Enter');
    const before = await loupe.see();
    const cursor = await loupe.at(300, 200);
    const under = async () => {
      const { picture } = await loupe.see();
      return { x: (cursor.x - picture.x) / picture.scale, y: (cursor.y - picture.y) / picture.scale };
    };
    for (const delta of [-240, -480, 360]) {
      const { scale } = (await loupe.see()).picture;
      await tab.mouse.wheel(cursor, delta);
      await expect.poll(async () => (await loupe.see()).picture.scale).not.toBe(scale);
      const { x, y } = await under();
      expect(Math.abs(x - 300), 'x').toBeLessThanOrEqual(1);
      expect(Math.abs(y - 200), 'y').toBeLessThanOrEqual(1);
    }
    const zoomed = await loupe.see();
    expect(zoomed.picture.scale).toBeGreaterThan(before.picture.scale);

    await tab.mouse.move(cursor);
    await tab.keyboard.down('Space');
    await tab.mouse.down();
    await tab.mouse.move({ x: cursor.x - 80, y: cursor.y - 60 }, 4);
    await tab.mouse.up();
    await tab.keyboard.up('Space');
    await expect
      .poll(async () => {
        const { picture } = await loupe.see();
        return [Math.round(picture.x - zoomed.picture.x), Math.round(picture.y - zoomed.picture.y)];
      })
      .toEqual([-80, -60]);
    expect((await loupe.see()).shapes).toEqual([]);

    await loupe.press('End');
    await expect.poll(async () => (await loupe.see()).picture.scale).toBeCloseTo(1, 4);
    await loupe.press('Home');
    await expect.poll(async () => (await loupe.see()).picture).toEqual(before.picture);
  },
);

flow(
  'shapes are copied onto the next picture, and “.” puts all of the last one’s there; Shift+Enter goes on',
  async ({ open, gallery }) => {
    const session = await open();
    const tab = await session.newTab(`${gallery.origin}/`);
    await startWith(session, tab, set);
    const loupe = new Loupe(tab);
    await loupe.press('Enter', 'c');
    await loupe.drag([300, 200], [400, 300]);
    await loupe.press('b');
    await loupe.drag([500, 200], [600, 300]);
    await loupe.has(2);
    // Keys that are pressed before the next picture is there wait for it.
    await loupe.press('Escape', ';', 'Control+c', 'Escape', 'Shift+Enter', 'Control+v');
    await loupe.has(1);
    await loupe.selects('car');
    await loupe.press('.');
    await loupe.has(3);
    const stored = await storedShapes(session);
    expect(new Set(stored.map(({ picture }) => picture)).size).toBe(2);
    expect(stored.slice(2).map(({ class: name, how }) => [name, how])).toEqual([
      ['car', 'paste'],
      ['car', 'paste'],
      ['bus', 'paste'],
    ]);
    await loupe.press('Control+z');
    await loupe.has(1);
  },
);

flow(
  'with the keyboard alone: tools by their key, a polygon, a box by two points, its class and attributes, the list, and out',
  async ({ open, gallery }) => {
    const session = await open();
    const tab = await session.newTab(`${gallery.origin}/`);
    await startWith(session, tab, set);
    const loupe = new Loupe(tab);
    await loupe.press('Enter', 'p', '`', '`');
    expect((await loupe.see()).tool).toBe('polygon');
    await loupe.press(
      'Enter',
      ...Array(4).fill('Shift+ArrowRight'),
      'Enter',
      ...Array(4).fill('Shift+ArrowDown'),
      'Enter',
    );
    // The first point once more closes it.
    await loupe.press(...Array(4).fill('Shift+ArrowLeft'), ...Array(4).fill('Shift+ArrowUp'), 'Enter');
    await loupe.has(1);
    const [polygon] = await storedShapes(session);
    expect(polygon?.shape?.kind === 'polygon' ? polygon.shape.ring : []).toHaveLength(3);

    await loupe.press('Shift+`', 'Shift+`');
    expect((await loupe.see()).tool).toBe('box');
    await loupe.press('Enter', ...Array(3).fill('Shift+ArrowRight'), ...Array(3).fill('Shift+ArrowDown'), 'Enter');
    await loupe.has(2);
    await loupe.press('Escape', ';', ';', 't', 'Enter', '3', 'Enter', 'Space', 'Escape');
    await expect
      .poll(async () => (await storedShapes(session)).at(-1))
      .toMatchObject({ class: 'truck', attributes: { view: 'rear', occluded: true } });

    await loupe.press('Delete');
    await loupe.has(1);
    await loupe.press('Control+z');
    await loupe.has(2);
    // Tab goes round inside the dialog, and Esc leads out of it.
    for (let at = 0; at < 20; at += 1) await loupe.press('Tab');
    const isInside = await tab.overlay((root) => root.activeElement?.closest('.loupe') !== null);
    expect(isInside).toBe(true);
    for (let at = 0; at < 5 && (await loupe.isOpen()); at += 1) await loupe.press('Escape');
    await expect.poll(loupe.isOpen).toBe(false);
  },
);
