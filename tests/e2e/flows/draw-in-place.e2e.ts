import { expect } from 'vitest';
import { startGallery } from '../../gallery/server.ts';
import { flow } from '../flow.ts';
import { startWith } from '../labelling.ts';
import { keepLook } from '../look.ts';
import { storedShapes } from '../stored.ts';

const set = 'Street objects';
/** 1024 x 819 px in 160 x 128 CSS px, in a link and draggable as any. */
const thumbnail = (more = '') =>
  `<!doctype html><meta charset="utf-8"><title>Boats</title><body style="margin: 0; height: 3000px">
<p style="margin: 20px">Boats <a id="away" href="/elsewhere"><img src="/photos/nagasaki-boats.jpg" width="160" height="128" style="position: absolute; left: 200px; top: 100px"></a></p>
<script>window.heard = []; for (const type of ['click', 'dragstart', 'mousedown', 'pointerdown']) addEventListener(type, () => heard.push(type));</script>${more}`;

flow('twenty boxes are drawn on a thumbnail in place, to half a screen pixel', async ({ open, onTestFinished }) => {
  const gallery = await startGallery({ extra: { '/thumbnail': thumbnail(), '/elsewhere': 'elsewhere' } });
  onTestFinished(gallery.close);
  const session = await open();
  const tab = await session.newTab(`${gallery.origin}/thumbnail`);
  const labelling = await startWith(session, tab, set);
  await labelling.press('c');
  await expect.poll(() => tab.overlay((root) => root.querySelectorAll('.cover').length)).toBeGreaterThan(0);
  await keepLook(tab, 'in-place-armed');
  const scale = 1024 / 160;
  const boxes = Array.from(
    { length: 20 },
    (_, at) => [4 + (at % 5) * 31, 4 + Math.floor(at / 5) * 31, 25, 24] as const,
  );
  for (const [x, y, width, height] of boxes) {
    await tab.mouse.move({ x: 200 + x, y: 100 + y });
    await tab.mouse.down();
    await tab.mouse.move({ x: 200 + x + width, y: 100 + y + height }, 3);
    await tab.mouse.up();
  }
  await keepLook(tab, 'in-place-twenty');
  await expect.poll(async () => (await storedShapes(session)).length).toBe(20);
  const stored = await storedShapes(session);
  for (const [at, [x, y, width, height]] of boxes.entries()) {
    const shape = stored[at]?.shape;
    if (shape?.kind !== 'box') throw new Error('no box');
    const off = [shape.x / scale - x, shape.y / scale - y, shape.width / scale - width, shape.height / scale - height];
    expect(Math.max(...off.map(Math.abs)), `box ${at}`).toBeLessThanOrEqual(0.5);
  }
});
