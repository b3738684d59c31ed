import type { Browser, CDPSession, Page } from '@playwright/test';
import type { Point } from '../../lib/domain/shape.ts';
import { taskTime } from '../first-ring.ts';
import { type Engine, type Kind, picture } from './engine.ts';
import { emptyAt, targetAt } from './given.ts';

/** Of one engine with so many shapes: ms but for `heap` (MB) and `nodes`. `cpu` is that of all the browser's processes. */
export type Figures = {
  load: number;
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

/** Main-thread and whole CPU time, ms. */
type Spent = { work: number; cpu: number };

async function meter(browser: Browser, cdp: CDPSession) {
  const whole = await browser.newBrowserCDPSession();
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const now = async (): Promise<Spent> => {
    const { processInfo } = await whole.send('SystemInfo.getProcessInfo');
    return { work: await taskTime(cdp), cpu: processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0) };
  };
  return {
    async spent(act: () => Promise<unknown>): Promise<Spent> {
      const before = await now();
      await act();
      const after = await now();
      return { work: after.work - before.work, cpu: after.cpu - before.cpu };
    },
    close: () => whole.detach(),
  };
}

const frame = (page: Page) =>
  page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(() => done()))));

/** Live bytes (MB) and DOM nodes after a collection. */
async function memory(cdp: CDPSession): Promise<{ heap: number; nodes: number }> {
  await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? 0;
  return { heap: of('JSHeapUsedSize') / 1e6, nodes: of('Nodes') };
}

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
    const { spent, close } = await meter(browser, cdp);
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
    const before = await memory(cdp);
    let load = Number.NaN;
    const loading = await spent(async () => {
      const shown = await page.evaluate(async () => (await window.benchPage)?.load());
      load = shown?.presented ?? shown?.painted ?? Number.NaN;
    });
    await frame(page);
    const after = await memory(cdp);
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

    await page.evaluate(async () => (await window.benchPage)?.arm());
    await moveTo({ x: emptyAt.left + 20, y: emptyAt.top + 20 });
    await page.mouse.down();
    for (const at of [30, 50, 70]) await moveTo({ x: emptyAt.left + at, y: emptyAt.top + at });
    const add = await spent(async () => {
      await page.mouse.up();
      await frame(page);
    });
    await frame(page);
    await must('has one more', (now) => now.count === count + 1);

    const zoomSteps = steps;
    const zoom = await spent(async () => {
      await page.evaluate(async (wanted) => (await window.benchPage)?.zoom(wanted), zoomSteps);
    });
    await close();
    return {
      load,
      loadWork: loading.work,
      hover: hover.work / (3 * steps),
      select: select.work,
      drag: drag.work / steps,
      dragCpu: drag.cpu / steps,
      add: add.work,
      zoom: zoom.work / zoomSteps,
      zoomCpu: zoom.cpu / zoomSteps,
      heap: after.heap - before.heap,
      nodes: after.nodes - before.nodes,
    };
  } finally {
    await page.close();
  }
}
