/** What is drawn round an object in the loupe has the pixels of the picture's own file, however the page shows it. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readPng } from '../../../scripts/screens/read-png.ts';
import { open } from '../../e2e/driver/open.ts';
import type { Session, Tab } from '../../e2e/driver/session.ts';
import { keepSite, labelled, startWith } from '../../e2e/labelling.ts';
import { Loupe } from '../../e2e/loupe.ts';
import { storedShapes } from '../../e2e/stored.ts';
import { type ExtraPage, type Gallery, startGallery } from '../../gallery/server.ts';
import { pageOf } from '../odd-page.ts';
import { redBox } from './edges.ts';
import { pixelFiles, targets } from './files.ts';

interface Shown {
  readonly html: string;
  readonly of?: keyof typeof targets;
  /** What the loupe shows, where that is another file than the page does. */
  readonly larger?: string;
}

const style = 'width:200px;height:140px';
const pages: Readonly<Record<string, Shown>> = {
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6, 7, 8].map((orientation) => [
      `EXIF orientation ${orientation}`,
      { html: `<img src="/pixels/exif-${orientation}.jpg" style="${style}">` },
    ]),
  ),
  'EXIF resolution': { html: `<img src="/pixels/dense.jpg" style="${style}">` },
  'srcset 2x': { html: `<img srcset="/pixels/large.png 2x" style="${style}">`, of: 'large' },
  'object-fit cover': {
    html: `<img src="/pixels/plain.png?cover" style="${style};object-fit:cover;object-position:90% 0">`,
  },
  turned: { html: `<img src="/pixels/plain.png?turned" style="${style};transform:rotate(30deg) scaleX(-1)">` },
  'a background': {
    html: `<div style="${style};background:url(/pixels/plain.png?background) 10% 0 / 300px no-repeat"></div>`,
  },
  'svg slice': {
    html: `<svg style="${style}"><image href="/pixels/plain.png?svg" width="200" height="140" preserveAspectRatio="xMidYMid slice"/></svg>`,
  },
  'a canvas': {
    html: `<canvas width="480" height="320" style="${style}"></canvas><script>const image = new Image();
image.onload = () => document.querySelector('canvas').getContext('2d').drawImage(image, 0, 0); image.src = '/pixels/plain.png'</script>`,
  },
  'a small one of two': {
    html: `<img src="/pixels/plain.png?two" srcset="/pixels/large.png?two 2x" style="${style}">`,
    larger: 'large.png',
  },
  'a link to a larger one': {
    html: `<a href="/pixels/large.png?link"><img src="/pixels/plain.png?link" style="${style}"></a>`,
    larger: 'large.png',
  },
};

let gallery: Gallery;
let session: Session;
let tab: Tab;

beforeAll(async () => {
  const extra: Record<string, ExtraPage> = {};
  gallery = await startGallery({ extra });
  session = await open(inject('browser'));
  tab = await session.newTab(`${gallery.origin}/grid?n=1`);
  Object.assign(extra, await pixelFiles(tab));
  for (const [at, { html }] of Object.values(pages).entries()) extra[`/shown/${at}`] = pageOf({ html });
}, 120_000);

afterAll(async () => {
  await session.close();
  await gallery.close();
});

const numbered = Object.entries(pages).map(([name, shown], at) => [name, at, shown] as const);

/** Once: the tab keeps its label set, and labelling comes back by itself. */
test('labelling starts with classes that have shapes', async () => {
  await startWith(session, tab, 'Pascal VOC (20)');
  await keepSite(session, gallery.origin);
});

test.each(numbered)('of %s a box has the file’s own pixels', async (_, at, { of = 'stored', larger = '' }) => {
  await tab.goto(`${gallery.origin}/shown/${at}`);
  await labelled(tab);
  const loupe = new Loupe(tab);
  await loupe.press('Enter');
  const { stage, picture } = await loupe.see();
  await expect
    .poll(() => tab.overlay((root) => root.querySelector('.loupe-stage img')?.getAttribute('src') ?? ''))
    .toContain(larger);
  const before = (await storedShapes(session)).length;
  await loupe.press('a');
  await expect.poll(async () => (await loupe.see()).armed).not.toBe('');
  const red = redBox(readPng(await tab.screenshot()), stage);
  await tab.mouse.move({ x: red.left, y: red.top });
  await tab.mouse.down();
  await tab.mouse.move({ x: red.right, y: red.bottom }, 4);
  await tab.mouse.up();
  await loupe.has(1);
  const shape = (await storedShapes(session))[before]?.shape;
  if (shape?.kind !== 'box') throw new Error('no box');
  const { square } = targets[of];
  // One px of the image, or half of one of the screen; what is drawn with, a pointer, has whole px of the screen.
  const within = Math.max(1, 1 / picture.scale);
  const sides = { left: shape.x, top: shape.y, right: shape.x + shape.width, bottom: shape.y + shape.height };
  expect(sides).toEqual({
    left: near(square.x, within),
    top: near(square.y, within),
    right: near(square.x + square.width, within),
    bottom: near(square.y + square.height, within),
  });
  // Disarms, then closes: one more would pause.
  await loupe.press('Escape', 'Escape');
  await expect.poll(loupe.isOpen).toBe(false);
});

const near = (value: number, within: number) => ({
  asymmetricMatch: (other: unknown) => typeof other === 'number' && Math.abs(other - value) <= within + 0.01,
  toString: () => `${value} within ${within}`,
});
