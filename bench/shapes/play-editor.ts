import type { Point } from '../../lib/domain/shape.ts';
import type { ChromiumTab } from '../../tests/e2e/driver/chromium/view.ts';
import { until } from '../../tests/e2e/driver/poll.ts';
import type { Session } from '../../tests/e2e/driver/session.ts';
import { readOverlay } from '../../tests/e2e/overlay-view.ts';
import { median } from '../measure.ts';
import { startLabelling } from '../start.ts';
import { picture } from './engine.ts';
import { drags, targetAt } from './given.ts';
import { createMeter } from './meter.ts';
import type { Figures } from './play.ts';

declare global {
  interface Window {
    /** When the last key was pressed, ms of the page's clock. */
    lastKeyAt?: number;
  }
}

/** So large that the loupe shows the picture about as large as the other engines do. */
export const editorWindow = { width: 1960, height: 1330 };

type Box = { readonly x: number; readonly y: number; readonly width: number };

/** Where the picture is shown in the loupe; null until it is. */
export const shownPicture = (tab: ChromiumTab) =>
  tab.overlay((root): Box | null => {
    const ready = root.querySelector('.loupe-stage[aria-busy="false"]');
    const box = ready && root.querySelector('.loupe-picture')?.getBoundingClientRect();
    return box && box.width > 0 ? { x: box.x, y: box.y, width: box.width } : null;
  });

const isArmed = (tab: ChromiumTab) =>
  tab.overlay((root) => root.querySelector<HTMLElement>('.loupe-stage')?.dataset.cursor === 'draw');

/** Waits for a frame. */
export const frame = (tab: ChromiumTab) =>
  tab.page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(() => done()))));

/** When the frame was there that shows the picture and so many shapes, ms of the page's clock. */
const shownAt = (tab: ChromiumTab, count: number) =>
  tab.overlay(
    (root, wanted) =>
      new Promise<number>((resolve) => {
        const look = () => {
          const ready = root.querySelector('.loupe-stage[aria-busy="false"] .loupe-picture') !== null;
          const lines = root.querySelector('.shapes-lines-still')?.childElementCount ?? 0;
          const bitmaps = root.querySelectorAll('.shapes-sets:not([data-busy]) canvas').length;
          if (ready && (lines >= wanted || bitmaps > 0)) requestAnimationFrame(() => requestAnimationFrame(resolve));
          else requestAnimationFrame(look);
        };
        look();
      }),
    count,
  );

/** Opens the loupe by its key. Returns ms from the key to the frame that shows all. */
async function openLoupe(tab: ChromiumTab, count: number): Promise<number> {
  await tab.keyboard.press('Enter');
  return (await shownAt(tab, count)) - (await tab.page.evaluate(() => window.lastKeyAt ?? Number.NaN));
}

/** Esc drops what is in the hand, then what is selected, then closes. */
async function closeLoupe(tab: ChromiumTab): Promise<void> {
  await until('the loupe to close', async () => {
    await tab.keyboard.press('Escape');
    await frame(tab);
    return !(await tab.overlay((root) => root.querySelector('.loupe') !== null));
  });
}

/** Waits until the bar says that all is saved. */
export const saved = (tab: ChromiumTab) =>
  until('all to be on disk', async () => (await tab.overlay(readOverlay)).saving === 'saved');

/** Opens a page and starts labelling; the loupe is still closed. */
export async function openPage(session: Session, address: string): Promise<ChromiumTab> {
  const tab = (await session.newTab(address)) as ChromiumTab;
  await tab.page.setViewportSize(editorWindow);
  // Before the overlay listens: it lets no key of its own go on.
  await tab.page.evaluate(() =>
    window.addEventListener('keydown', (event) => (window.lastKeyAt = event.timeStamp), { capture: true }),
  );
  await startLabelling(session, tab);
  return tab;
}

/**
 * What opening the loupe costs, its script and the picture having been there once: `shown` is ms to all on the screen.
 * Opened on a picture without shapes, it tells what the loupe itself takes.
 */
async function opening(tab: ChromiumTab, meter: Awaited<ReturnType<typeof createMeter>>, count: number) {
  await openLoupe(tab, count);
  await closeLoupe(tab);
  let shown = Number.NaN;
  const { work } = await meter.spent(async () => {
    shown = await openLoupe(tab, count);
  });
  return { shown, work };
}

/** Measures what a tab's page and the browser spend. */
export async function meterOf(tab: ChromiumTab) {
  const cdp = await tab.page.context().newCDPSession(tab.page);
  const whole = await tab.page.context().browser()?.newBrowserCDPSession();
  if (!whole) throw new Error('Playwright gave no browser');
  return createMeter(whole, cdp);
}

/** The same with no shapes on the picture. */
async function openingEmpty(session: Session, origin: string) {
  const tab = await openPage(session, `${origin}/empty`);
  try {
    return await opening(tab, await meterOf(tab), 0);
  } finally {
    await tab.close();
  }
}

/** Plays the bench's work on the real editor of the built extension, by real keys and pointer events. */
export async function playEditor(
  session: Session,
  origin: string,
  { count, steps }: { count: number; steps: number },
): Promise<Figures> {
  const empty = await openingEmpty(session, origin);
  const tab = await openPage(session, `${origin}/bare`);
  try {
    const meter = await meterOf(tab);
    const { spent, memory } = meter;
    const before = await memory();
    const opened = await opening(tab, meter, count);
    const box = await until('the picture', () => shownPicture(tab));
    const after = await memory();
    const scale = box.width / picture.width;
    const on = ({ x, y }: Point): Point => ({ x: box.x + x * scale, y: box.y + y * scale });
    const moveTo = async (at: Point) => {
      await tab.mouse.move(on(at));
      await frame(tab);
    };
    // It goes on where it was left: with a class in the hand.
    if (await isArmed(tab)) await tab.keyboard.press('Escape');
    const middle = { x: targetAt.x + 24, y: targetAt.y + 18 };

    await moveTo({ x: 100, y: 100 });
    const hover = await spent(async () => {
      for (let at = 0; at < 3 * steps; at += 1)
        await moveTo({ x: 100 + (at * 1200) / (3 * steps), y: 100 + (at * 700) / (3 * steps) });
    });

    await moveTo(middle);
    const select = await spent(async () => {
      await tab.mouse.down();
      await tab.mouse.up();
      await frame(tab);
    });
    await frame(tab);

    await tab.mouse.down();
    await moveTo({ x: middle.x + 6, y: middle.y });
    const drag = await spent(async () => {
      for (let at = 0; at < steps; at += 1) await moveTo({ x: middle.x + 8 + 4 * at, y: middle.y + 3 * at });
    });
    await tab.mouse.up();
    await frame(tab);
    await saved(tab);

    await tab.keyboard.press('Escape');
    await tab.keyboard.press('a');
    const adds: number[] = [];
    for (const [begin = middle, ...others] of drags) {
      await moveTo(begin);
      await tab.mouse.down();
      for (const at of others) await moveTo(at);
      const add = await spent(async () => {
        await tab.mouse.up();
        await frame(tab);
      });
      adds.push(add.work);
      await saved(tab);
    }
    const rows = await session.rows<{ id: string; shape: { x: number } | null }>('annotations');
    const shapes = rows.filter(({ shape }) => shape !== null);
    if (shapes.length !== count + drags.length)
      throw new Error(`${shapes.length} shapes are stored, not ${count + drags.length}`);

    const zoom = await spent(async () => {
      for (let at = 0; at < steps; at += 1) {
        await tab.mouse.wheel(on(middle), at < steps / 2 ? -60 : 60);
        await frame(tab);
      }
    });
    // As it was: the next round begins where this one did.
    for (const _ of [...drags, 'the move']) await tab.keyboard.press('Control+z');
    await saved(tab);
    return {
      load: Math.max(0, opened.shown - empty.shown),
      loadWork: opened.work - empty.work,
      open: opened.shown,
      hover: hover.work / (3 * steps),
      select: select.work,
      drag: drag.work / steps,
      dragCpu: drag.cpu / steps,
      add: median(adds.slice(1)),
      zoom: zoom.work / steps,
      zoomCpu: zoom.cpu / steps,
      heap: after.heap - before.heap,
      nodes: after.nodes - before.nodes,
    };
  } finally {
    await tab.close();
  }
}
