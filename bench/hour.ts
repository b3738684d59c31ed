/**
 * An hour of labelling without its pauses: as many keys as a fast hour has, on a feed that recycles its pictures. What the page holds
 * once rubbish is cleared away is read every so many keys; how much it grows is told from the first quarter on, when all is warm.
 */
import { openChromium } from '../tests/e2e/driver/chromium/session.ts';
import type { ChromiumTab } from '../tests/e2e/driver/chromium/view.ts';
import { startManyPictures } from './many-pictures.ts';
import type { Row } from './measure.ts';
import { startLabelling } from './start.ts';

const keysAnHour = 3600;
/** Growth an hour that is as good as none, MB: a tab of an image feed holds hundreds. */
const mostGrowth = 5;

interface Held {
  readonly keys: number;
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

async function held(tab: ChromiumTab, keys: number): Promise<Held> {
  const cdp = await tab.page.context().newCDPSession(tab.page);
  await cdp.send('Performance.enable');
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  await cdp.detach();
  const metric = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
  return { keys, heap: metric('JSHeapUsedSize'), nodes: metric('Nodes'), listeners: metric('JSEventListeners') };
}

/** Slope of the least squares line, per key. */
function slope(all: readonly Held[], read: (held: Held) => number): number {
  const mean = (of: (held: Held) => number) => all.reduce((sum, each) => sum + of(each), 0) / all.length;
  const [x, y] = [mean(({ keys }) => keys), mean(read)];
  const over = all.reduce((sum, each) => sum + (each.keys - x) * (read(each) - y), 0);
  return over / all.reduce((sum, each) => sum + (each.keys - x) ** 2, 0);
}

export async function hour(quick: boolean): Promise<Row[]> {
  const [total, step] = quick ? [400, 50] : [keysAnHour, 300];
  const server = await startManyPictures();
  const session = await openChromium({});
  try {
    const tab = (await session.newTab(`${server.origin}/endless`)) as ChromiumTab;
    await startLabelling(session, tab);
    const all: Held[] = [];
    for (let keys = 0; keys < total; ) {
      for (let at = 0; at < step; at += 1) await tab.keyboard.press(at % 2 ? '1' : '2');
      keys += step;
      all.push(await held(tab, keys));
    }
    const stored = (await session.rows('annotations')).length;
    const warm = all.filter(({ keys }) => keys >= total / 4);
    const megabytes = (slope(warm, ({ heap }) => heap) * keysAnHour) / 2 ** 20;
    const [first, last] = [warm[0], warm.at(-1)];
    return [
      {
        what: `an hour of labelling, ${total.toLocaleString('en')} keys, ${stored.toLocaleString('en')} answers: growth of the page's heap in an hour`,
        figure: `${megabytes.toFixed(2)} MB`,
        floor: '',
        ratio: '',
        budget: `${mostGrowth} MB`,
        holds: megabytes <= mostGrowth,
        notes: [
          `heap ${all.map(({ heap }) => (heap / 2 ** 20).toFixed(1)).join(', ')} MB`,
          `listeners ${first?.listeners} after a quarter, ${last?.listeners} at the end; nodes ${first?.nodes}, ${last?.nodes}`,
        ],
      },
    ];
  } finally {
    await session.close();
    await server.close();
  }
}
