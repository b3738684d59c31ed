import type { Browser, Page } from '@playwright/test';
import type { Point } from '../../lib/domain/shape.ts';
import { median } from '../measure.ts';
import { type Engine, type Kind, picture } from './engine.ts';
import { drags, targetAt } from './given.ts';
import { createMeter } from './meter.ts';

/** Of one engine with so many shapes: ms but for `heap` (MB) and `nodes`. `cpu` is that of all the browser's processes. */
export type Figures = {
  load: number;
  /** Of the editor: opening the loupe, of which `load` is what is more than on a picture without shapes. */
  open: number;
  loadWork: number;
  hover: number;
  select: number;
  drag: number;
  dragCpu: number;
  add: number;
  zoom: number;
  zoomCpu: number;
  heap: number;
  nodes: number;
};

const frame = (page: Page) =>
  page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(() => done()))));

/** Plays the same work on one engine: real pointer events from outside, each followed by a frame. */
export async function play(
  browser: Browser,
  address: string,
  { engine, kind, count, steps }: { engine: string; kind: Kind; count: number; steps: number },
): Promise<Figures> {
  const page = await browser.newPage({ viewport: picture, deviceScaleFactor: 1 });
  try {
    await page.goto(`${address}/?engine=${engine}&kind=${kind}&count=${count}`);
    await page.evaluate(() => window.benchPage?.then(() => undefined));
    const cdp = await page.context().newCDPSession(page);
    const whole = await browser.newBrowserCDPSession();
    const { spent, memory } = await createMeter(whole, cdp);
    const moveTo = async ({ x, y }: Point) => {
      await page.mouse.move(x, y);
      await frame(page);
    };
    const state = () => page.evaluate(async () => (await window.benchPage)?.state());
    const must = async (what: string, holds: (now: ReturnType<Engine['state']>) => boolean) => {
      const now = await state();
      if (!now || !holds(now)) throw new Error(`${engine}, ${count} ${kind}: ${what}: ${JSON.stringify(now)}`);
    };

    await frame(page);
    const before = await memory();
    let load = Number.NaN;
    const loading = await spent(async () => {
      const shown = await page.evaluate(async () => (await window.benchPage)?.load());
      load = shown?.presented ?? shown?.painted ?? Number.NaN;
    });
    await frame(page);
    const after = await memory();
    await must('loads all', (now) => now.count === count);

    const middle = { x: targetAt.x + 24, y: targetAt.y + 18 };
    await moveTo({ x: 100, y: 100 });
    const hover = await spent(async () => {
      for (let at = 0; at < 3 * steps; at += 1)
        await moveTo({ x: 100 + (at * 1200) / (3 * steps), y: 100 + (at * 700) / (3 * steps) });
    });

    await moveTo(middle);
    const select = await spent(async () => {
      await page.mouse.down();
      await page.mouse.up();
      await frame(page);
    });
    await frame(page);
    await must('selects one', (now) => now.selected === 1);
    const from = (await state())?.target;

    await page.mouse.down();
    await moveTo({ x: middle.x + 2, y: middle.y });
    const drag = await spent(async () => {
      for (let at = 0; at < steps; at += 1) await moveTo({ x: middle.x + 4 + 4 * at, y: middle.y + 3 * at });
    });
    await page.mouse.up();
    await frame(page);
    await must('moves it', (now) => Boolean(from && now.target && now.target.x > from.x + 8));

    const adds: number[] = [];
    for (const [begin = middle, ...others] of drags) {
      await page.evaluate(async () => (await window.benchPage)?.arm());
      await moveTo(begin);
      await page.mouse.down();
      for (const at of others) await moveTo(at);
      const add = await spent(async () => {
        await page.mouse.up();
        await frame(page);
      });
      adds.push(add.work);
      await frame(page);
    }
    await must('has some more', (now) => now.count === count + drags.length);

    const zoomSteps = steps;
    const zoom = await spent(async () => {
      await page.evaluate(async (wanted) => (await window.benchPage)?.zoom(wanted), zoomSteps);
    });
    await whole.detach();
    return {
      load,
      open: load,
      loadWork: loading.work,
      hover: hover.work / (3 * steps),
      select: select.work,
      drag: drag.work / steps,
      dragCpu: drag.cpu / steps,
      add: median(adds.slice(1)),
      zoom: zoom.work / zoomSteps,
      zoomCpu: zoom.cpu / zoomSteps,
      heap: after.heap - before.heap,
      nodes: after.nodes - before.nodes,
    };
  } finally {
    await page.close();
  }
}
