/** The same object has the same pixels however the page shows its picture: proved by the colours of a screenshot. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Pixels, readPng } from '../../../scripts/screens/read-png.ts';
import { open } from '../../e2e/driver/open.ts';
import type { Session, Tab } from '../../e2e/driver/session.ts';
import { type ExtraPage, type Gallery, startGallery } from '../../gallery/server.ts';
import { pageOf } from '../odd-page.ts';
import { edgeOff, type Point } from './edges.ts';
import { pixelFiles, targets } from './files.ts';
import { fittedPages } from './fitted-pages.ts';
import { otherKinds } from './other-kinds.ts';
import type { PixelPage } from './pixel-page.ts';
import type { Probe } from './probe.ts';
import { putProbe } from './put-probe.ts';
import { storedPages } from './stored-pages.ts';
import type { Target } from './target.ts';

const pixelPages: Readonly<Record<string, PixelPage>> = { ...fittedPages, ...otherKinds, ...storedPages };
const browser = inject('browser');
const pathOf = (name: string) => `/pixels/page/${encodeURI(name)}`;

let gallery: Gallery;
let elsewhere: Gallery;
let session: Session;
let tab: Tab;

beforeAll(async () => {
  const extra: Record<string, ExtraPage> = {};
  gallery = await startGallery({ extra });
  elsewhere = await startGallery({ extra });
  session = await open(browser);
  tab = await session.newTab(`${gallery.origin}/grid?n=1`);
  Object.assign(extra, await pixelFiles(tab));
  for (const [name, page] of Object.entries(pixelPages)) {
    const html = (text: string) =>
      text.replaceAll('{elsewhere}', elsewhere.origin).replaceAll('{here}', encodeURI(name));
    const css = `img { display: inline } ${page.css ?? ''}`;
    extra[pathOf(name)] = pageOf({ css, html: html(page.html) });
    if (page.inner) extra[`/pixels/inner/${encodeURI(name)}`] = pageOf({ html: page.inner });
  }
}, 120_000);

afterAll(async () => {
  await session.close();
  await gallery.close();
  await elsewhere.close();
});

async function goTo(path: string): Promise<void> {
  await tab.goto(`${gallery.origin}${path}`);
  await tab.evaluate(putProbe);
}

const look = (corners: readonly Point[]) =>
  tab.evaluate(
    (...at) => (globalThis as unknown as { tagalongProbe: Probe }).tagalongProbe.look(at),
    ...corners.map(({ x, y }) => ({ x, y })),
  );

/** Asks until there is an answer: a picture still loads, perhaps. */
async function answered<Answer>(ask: () => Promise<Answer | null>): Promise<Answer> {
  let answer: Answer | null = null;
  await expect
    .poll(async () => {
      answer = await ask();
      return answer !== null;
    })
    .toBe(true);
  if (answer === null) throw new Error('no answer');
  return answer;
}

/** How far each edge of the square is from where it is said to be, as a share of what it may be off. */
function edgesOff(shot: Pixels, points: readonly Point[]): number[] {
  const [a, b, c, d, right, down] = points;
  if (!a || !b || !c || !d || !right || !down) throw new Error('no corners');
  const middle = { x: (a.x + c.x) / 2, y: (a.y + c.y) / 2 };
  const across = Math.hypot(right.x - a.x, right.y - a.y);
  const below = Math.hypot(down.x - a.x, down.y - a.y);
  const edges = [
    [a, b, below],
    [b, c, across],
    [c, d, below],
    [d, a, across],
  ] as const;
  return edges.flatMap(([from, to, px]) => {
    // One px of the image, or half of one of the screen.
    const allowed = Math.max(0.5, px);
    return edgeOff(shot, from, to, middle, 2 * allowed + 3).map((off) => Math.abs(off) / allowed);
  });
}

/** Corners of the square, in turn, and two points that tell how large a px is. */
function cornersOf({ square: { x, y, width, height } }: Target): Point[] {
  return [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
    { x: x + 1, y },
    { x, y: y + 1 },
  ];
}

describe.each(Object.entries(pixelPages))('%s', (name, page) => {
  const told = page.untold ? 'is not said to be anywhere' : 'is seen where its pixels are said to be';
  test(`an object ${told}`, async () => {
    const shown = targets[page.file];
    await goTo(page.itself ?? pathOf(name));
    const corners = cornersOf(shown);
    const { size, points, ratio, tells } = await answered(() => look(corners));
    const scaled = browser === 'firefox' ? (page.scaledInFirefox ?? 1) : 1;
    expect(size).toMatchObject({ width: shown.width * scaled, height: shown.height * scaled });
    expect(tells).toBe(!page.untold);
    if (page.untold || scaled !== 1) return;
    const off = edgesOff(
      readPng(await tab.screenshot()),
      points.map(({ x, y }) => ({ x: x * ratio, y: y * ratio })),
    );
    expect(Math.max(...off)).toBeLessThanOrEqual(1);
  });
});
