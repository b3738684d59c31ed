/**
 * Drawing in place on pages that do their worst, and on odd ones: nothing is drawn but by the person's own hand, on what they
 * can see; and where the page makes us inert they can draw all the same.
 */
import { expect } from 'vitest';
import { flow } from '../e2e/flow.ts';
import { InPlace } from '../e2e/in-place.ts';
import { startWith } from '../e2e/labelling.ts';
import { storedShapes } from '../e2e/stored.ts';
import { startGallery } from '../gallery/server.ts';
import { drawn } from './odd-page.ts';
import { pointInFrame, shows, start, startPages } from './other-origins.ts';

const img =
  '<img src="/photos/nagasaki-boats.jpg" width="320" height="256" style="position: absolute; left: 200px; top: 100px">';
const page = (body: string) =>
  `<!doctype html><meta charset="utf-8"><title>Boats</title><body style="margin: 0">${body}`;
const extra = {
  '/plain': page(img),
  '/covered':
    page(`${img}<div id="cover" style="position: absolute; left: 190px; top: 90px; width: 150px; height: 300px;
    background: #fff">A banner over a part of it</div><script>window.clicks = 0; cover.onclick = () => clicks++;</script>`),
  '/modal': page(`<dialog style="width: 700px; height: 500px; margin: 0; padding: 0; border: 0">${img}</dialog>
    <script>document.querySelector('dialog').showModal();</script>`),
  '/scroller':
    page(`<div style="position: absolute; left: 100px; top: 50px; width: 600px; height: 400px; overflow: auto">
    <div style="height: 2000px; position: relative">${img}</div></div>`),
};
const [from, to] = [
  { x: 420, y: 150 },
  { x: 500, y: 250 },
];

flow('pointer events of the page’s own making draw nothing', async ({ open, onTestFinished }) => {
  const gallery = await startGallery({ extra });
  onTestFinished(gallery.close);
  const session = await open();
  const tab = await session.newTab(`${gallery.origin}/plain`);
  await startWith(session, tab, 'Street objects');
  const hand = new InPlace(tab);
  await hand.arm('c');
  await tab.evaluate(() => {
    const image = document.images[0];
    const send = (type: string, clientX: number, clientY: number) => {
      const target = document.elementFromPoint(clientX, clientY) ?? image;
      const init = { clientX, clientY, bubbles: true, cancelable: true, composed: true, pointerId: 1, isPrimary: true };
      for (const to of [target, image, window]) to?.dispatchEvent(new PointerEvent(type, { ...init, button: 0 }));
    };
    send('pointerdown', 420, 150);
    send('pointermove', 460, 200);
    send('pointerup', 500, 250);
    for (const key of ['Enter', 'ArrowRight']) dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  });
  // The person's own hand does.
  await hand.drag(from, to);
  await expect.poll(async () => (await storedShapes(session)).length).toBe(1);
});

flow('what the page lies over takes the pointer itself: nothing is drawn there', async ({ open, onTestFinished }) => {
  const gallery = await startGallery({ extra });
  onTestFinished(gallery.close);
  const session = await open();
  const tab = await session.newTab(`${gallery.origin}/covered`);
  await startWith(session, tab, 'Street objects');
  const hand = new InPlace(tab);
  await hand.arm('c');
  await tab.mouse.move({ x: 250, y: 200 });
  await tab.mouse.move({ x: 255, y: 205 });
  await tab.mouse.click({ x: 260, y: 210 });
  expect(await tab.evaluate(() => (window as unknown as { clicks: number }).clicks)).toBe(1);
  await hand.drag({ x: 240, y: 150 }, { x: 300, y: 250 });
  expect((await hand.see()).drafts).toBe(0);
  await hand.drag(from, to);
  await expect.poll(async () => (await storedShapes(session)).length).toBe(1);
  await tab.evaluate(() => document.getElementById('cover')?.style.setProperty('width', '900px'));
  await hand.drag({ x: 420, y: 260 }, { x: 500, y: 300 });
  expect((await hand.see()).drafts).toBe(0);
  await tab.evaluate(() => document.getElementById('cover')?.remove());
  await hand.drag({ x: 420, y: 260 }, { x: 500, y: 300 });
  await expect.poll(async () => (await storedShapes(session)).length).toBe(2);
});

flow.for(['/modal', '/scroller'] as const)('a box is drawn in %s', async (path, { open, onTestFinished }) => {
  const gallery = await startGallery({ extra });
  onTestFinished(gallery.close);
  const session = await open();
  const tab = await session.newTab(`${gallery.origin}${path}`);
  await startWith(session, tab, 'Street objects');
  const hand = new InPlace(tab);
  await hand.arm('c');
  const { left, top } = await tab.evaluate(() => {
    const { left, top } = document.images[0]?.getBoundingClientRect() ?? new DOMRect();
    return { left, top };
  });
  await hand.drag({ x: left + 50, y: top + 40 }, { x: left + 150, y: top + 120 });
  await expect.poll(async () => (await storedShapes(session)).length).toBe(1);
  await hand.shows([{ x: left + 50, y: top + 40, width: 100, height: 80 }]);
  if (path !== '/scroller') return;
  // The wheel scrolls what is under it, and the box goes along.
  await tab.mouse.wheel({ x: left + 100, y: top + 100 }, 30);
  await expect.poll(() => tab.evaluate(() => document.querySelector('div')?.scrollTop)).toBe(30);
  await hand.shows([{ x: left + 50, y: top + 10, width: 100, height: 80 }]);
});

flow('in a frame of another site nothing is taken into the hand, and it is said', async ({ open }) => {
  const pages = await startPages();
  const session = await open();
  const { tab, labelling } = await start(session, pages, '/outer');
  const part = await pointInFrame(tab);
  await labelling.when(({ ring }) => ring === null);
  await part.when(({ seen }) => seen);
  await labelling.press('`');
  await labelling.when(({ notice }) => notice.includes('can’t be drawn in this frame'));
  // Keys answer as before.
  await labelling.press('1');
  await shows(part, { [drawn(922)]: ['score'] });
  await pages.close();
});
