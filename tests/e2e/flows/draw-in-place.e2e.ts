import { expect } from 'vitest';
import { startGallery } from '../../gallery/server.ts';
import type { Session, Tab } from '../driver/session.ts';
import { flow } from '../flow.ts';
import { InPlace } from '../in-place.ts';
import { keepSite, labelled, startWith } from '../labelling.ts';
import { keepLook } from '../look.ts';
import { storedShapes } from '../stored.ts';

/** Classes with shapes only: `c` is a car, drawn as a box. */
const set = 'Street objects';
const photo = '/photos/nagasaki-boats.jpg';
/** The file's own size in pixels, and the thumbnail's in CSS px. */
const [fullWidth, fullHeight] = [1024, 819];
const thumb = { x: 200, y: 100, width: 160, height: 128 };
const scale = fullWidth / thumb.width;

const img = (style: string, width = thumb.width, height = thumb.height) =>
  `<img src="${photo}" width="${width}" height="${height}" style="position: absolute; ${style}">`;
/** In a link, and draggable, as any. */
const page = (body: string) => `<!doctype html><meta charset="utf-8"><title>Boats</title>
<body style="margin: 0; height: 3000px"><p style="margin: 20px">Boats in a river</p>${body}
<script>window.heard = [];
for (const type of ['click', 'dragstart', 'selectstart', 'mousedown', 'pointerdown']) addEventListener(type, () => heard.push(type));
</script>`;
const linked = page(`<a href="/elsewhere">${img('left: 200px; top: 100px')}</a>`);
const many = page(`${img('left: 200px; top: 100px')}
${img('left: 420px; top: 100px', 480, 384)}
${img('left: 200px; top: 280px; object-fit: cover', 150, 150)}
${img('left: 940px; top: 120px; transform: rotate(90deg)', 160, 128)}
${img('left: 940px; top: 320px; transform: rotate(30deg)', 160, 128)}`);

const extra = { '/linked': linked, '/many': many, '/elsewhere': page('You have followed the link.') };
const heard = (tab: Tab): Promise<readonly string[]> =>
  tab.evaluate(() => (window as unknown as { heard: string[] }).heard);
const path = (tab: Tab) => tab.evaluate(() => location.pathname);
const at = (x: number, y: number) => ({ x: thumb.x + x, y: thumb.y + y });

type Given = { open(): Promise<Session>; onTestFinished(end: () => Promise<void>): void };

async function begin({ open, onTestFinished }: Given, address: string, labelSet = set) {
  const gallery = await startGallery({ extra });
  onTestFinished(gallery.close);
  const session = await open();
  const tab = await session.newTab(`${gallery.origin}${address}`);
  const labelling = await startWith(session, tab, labelSet);
  return { gallery, session, tab, labelling, hand: new InPlace(tab) };
}

/** How far a stored box is from the one meant, px of the thumbnail. */
async function offBy(session: Session, index: number, meant: readonly number[]): Promise<number> {
  const shape = (await storedShapes(session))[index]?.shape;
  if (shape?.kind !== 'box') throw new Error('no box');
  const stored = [shape.x, shape.y, shape.width, shape.height];
  return Math.max(...stored.map((value, side) => Math.abs(value / scale - (meant[side] ?? 0))));
}

flow('twenty boxes are drawn on a thumbnail in place, to half a screen pixel', async ({ open, onTestFinished }) => {
  const { session, tab, labelling, hand } = await begin({ open, onTestFinished }, '/linked');
  await hand.arm('c');
  expect(await hand.see()).toMatchObject({ hand: 'Drawing: car', tool: 'box' });
  const boxes = Array.from({ length: 20 }, (_, n) => [4 + (n % 5) * 31, 4 + Math.floor(n / 5) * 31, 25, 24] as const);
  for (const [x, y, width, height] of boxes) await hand.drag(at(x, y), at(x + width, y + height));
  await keepLook(tab, 'in-place-twenty');
  await expect.poll(async () => (await storedShapes(session)).length).toBe(20);
  for (const [n, box] of boxes.entries()) expect(await offBy(session, n, box), `box ${n}`).toBeLessThanOrEqual(0.5);
  expect((await storedShapes(session)).map((row) => row.class)).toEqual(boxes.map(() => 'car'));
  await hand.shows(boxes.map(([x, y, width, height]) => ({ ...at(x, y), width, height })));

  await labelling.press('Escape');
  await expect.poll(async () => (await hand.see()).pills).toEqual(['20 shapes']);
  await keepLook(tab, 'in-place-open');
  await labelling.press('Shift+Enter');
  await expect.poll(async () => (await hand.see()).pills).toEqual(['20 shapes', 'Done']);
  expect((await hand.see()).thin).toBe(0);
  await keepLook(tab, 'in-place-done');
});

flow(
  'the pointer is ours over pictures while something is in the hand, and the page’s before and after',
  async ({ open, onTestFinished }) => {
    const { session, tab, labelling, hand } = await begin({ open, onTestFinished }, '/linked');
    await hand.arm('c');
    await hand.drag(at(20, 20), at(80, 70));
    await tab.mouse.click(at(100, 100));
    expect(await heard(tab)).toEqual([]);
    expect(await path(tab)).toBe('/linked');
    // Beside the picture the page hears all.
    await tab.mouse.click({ x: 600, y: 400 });
    expect(await heard(tab)).toEqual(expect.arrayContaining(['pointerdown', 'mousedown', 'click']));
    // The wheel is the page's, over the picture, too.
    await labelling.press('Escape');
    await tab.mouse.wheel(at(80, 60), 40);
    await expect.poll(() => tab.evaluate(() => window.scrollY)).toBe(40);
    await tab.evaluate(() => window.scrollTo(0, 0));
    await expect.poll(async () => (await storedShapes(session)).length).toBe(1);

    // The first press took back the corner that the click had placed.
    await labelling.press('Escape');
    await expect.poll(async () => (await hand.see()).covers).toBe(0);
    await tab.mouse.click(at(80, 60));
    await expect.poll(() => path(tab)).toBe('/elsewhere');
  },
);

flow(
  'a picture that is swapped or moves while a shape is drawn interrupts it, with nothing stored',
  async ({ open, onTestFinished }) => {
    const { session, tab, hand } = await begin({ open, onTestFinished }, '/linked');
    await hand.arm('c');
    for (const [what, change] of [
      ['moved', () => document.images[0]?.style.setProperty('left', '230px')],
      ['swapped', () => document.images[0]?.setAttribute('src', '/photos/airplane-from-above.jpg')],
    ] as const) {
      await tab.mouse.move(at(50, 30));
      await tab.mouse.down();
      await tab.mouse.move(at(80, 60));
      await expect.poll(async () => (await hand.see()).drafts).toBeGreaterThan(0);
      await tab.evaluate(change);
      await hand.says(/the shape you were drawing was not made/);
      await tab.mouse.move(at(100, 90));
      await tab.mouse.up();
      expect((await hand.see()).drafts, what).toBe(0);
      await tab.keyboard.press(',');
    }
    expect(await storedShapes(session)).toEqual([]);
    expect(await path(tab)).toBe('/linked');
  },
);

flow(
  'shapes show on their picture wherever the page shows it, at any size, cropped and turned, also after a reload',
  async ({ open, onTestFinished }) => {
    const { session, gallery, tab, labelling, hand } = await begin({ open, onTestFinished }, '/many');
    await keepSite(session, gallery.origin);
    await hand.arm('c');
    await hand.drag(at(40, 32), at(100, 72));
    await labelling.press('Escape');
    const box = { x: 40, y: 32, width: 60, height: 40 };
    // As far as the picture is cropped: 150 px high, so 187.5 px wide, of which 18.75 are cut off on either side.
    const crop = 150 / (fullHeight / scale);
    const turned = (degrees: number, left: number, top: number) => {
      const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
      const [x, y] = [box.x + box.width / 2 - 80, box.y + box.height / 2 - 64];
      const middle = { x: left + 80 + x * cos - y * sin, y: top + 64 + x * sin + y * cos };
      const width = Math.abs(box.width * cos) + Math.abs(box.height * sin);
      const height = Math.abs(box.width * sin) + Math.abs(box.height * cos);
      return { x: middle.x - width / 2, y: middle.y - height / 2, width, height };
    };
    const expected = [
      { x: 240, y: 132, width: 60, height: 40 },
      { x: 420 + 120, y: 100 + 96, width: 180, height: 120 },
      { x: 200 - 18.75 + 40 * crop, y: 280 + 32 * crop, width: 60 * crop, height: 40 * crop },
      turned(90, 940, 120),
      turned(30, 940, 320),
    ];
    await hand.shows(expected);
    await labelling.saved();
    await keepLook(tab, 'in-place-many');
    await tab.reload();
    await labelled(tab);
    await hand.shows(expected);

    // It follows, and a box drawn on the turned one has the same pixels.
    await tab.evaluate(() => document.images[1]?.style.setProperty('top', '160px'));
    const [first, large, ...others] = expected;
    if (!first || !large) throw new Error('two boxes');
    await hand.shows([first, { ...large, y: large.y + 60 }, ...others]);
    await hand.arm('c');
    const corner = turned(90, 940, 120);
    await hand.drag({ x: corner.x, y: corner.y }, { x: corner.x + corner.width, y: corner.y + corner.height });
    await expect.poll(async () => (await storedShapes(session)).length).toBe(2);
    expect(await offBy(session, 1, [box.x, box.y, box.width, box.height])).toBeLessThanOrEqual(0.5);
  },
);

flow('with the keyboard alone a box is placed in place, classed, and deleted', async ({ open, onTestFinished }) => {
  const { session, tab, labelling, hand } = await begin({ open, onTestFinished }, '/linked');
  await hand.arm('`');
  expect((await hand.see()).tool).toBe('box');
  await labelling.press('ArrowLeft', 'Enter');
  await labelling.press(...Array.from({ length: 10 }, () => 'Shift+ArrowRight'));
  await labelling.press(...Array.from({ length: 10 }, () => 'Shift+ArrowDown'));
  await labelling.press('Enter');
  await expect.poll(async () => (await storedShapes(session)).length).toBe(1);
  const [drawn] = await storedShapes(session);
  expect(drawn).toMatchObject({ class: null, shape: { kind: 'box', width: 100, height: 100 } });
  await expect.poll(async () => (await hand.see()).said).toMatch(/No class yet, box/);
  await labelling.press('t');
  await expect.poll(async () => (await storedShapes(session))[0]?.class).toBe('truck');
  await labelling.press(';', 'Delete');
  await expect.poll(async () => (await storedShapes(session)).length).toBe(0);
  await labelling.press('Control+z');
  await expect.poll(async () => (await storedShapes(session)).length).toBe(1);
  expect(await path(tab)).toBe('/linked');
});

flow('what is too small for a hand leads to the loupe', async ({ open, onTestFinished }) => {
  const { session, tab, labelling, hand } = await begin({ open, onTestFinished }, '/linked');
  await hand.arm('c');
  await hand.drag(at(40, 32), at(47, 60));
  await hand.says(/Enter opens the loupe/);
  await keepLook(tab, 'in-place-small');
  await expect.poll(async () => (await storedShapes(session)).length).toBe(1);
  await labelling.press('Enter');
  await expect.poll(() => tab.overlay((root) => root.querySelectorAll('.loupe-stage').length)).toBe(1);
  expect((await hand.see()).covers).toBe(0);
});
