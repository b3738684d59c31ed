import { openChromium } from '../tests/e2e/driver/chromium/session.ts';
import type { ChromiumTab } from '../tests/e2e/driver/chromium/view.ts';
import { until } from '../tests/e2e/driver/poll.ts';
import type { Session, Tab } from '../tests/e2e/driver/session.ts';
import { startGallery } from '../tests/gallery/server.ts';
import { fillPage } from './fill-page.ts';
import { median, ms, type Row, times } from './measure.ts';

const steps = 60;
const stepPx = 60;

/** Main-thread task time of 60 wheel steps, ms: what the page and everything in it did meanwhile. */
async function scroll(tab: ChromiumTab): Promise<number> {
  await tab.activate();
  const cdp = await tab.page.context().newCDPSession(tab.page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const taskTime = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const frame = () => tab.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => done(null))));
  const before = await taskTime();
  for (let step = 0; step < steps; step += 1) {
    await tab.mouse.wheel({ x: 400, y: 400 }, step < steps / 2 ? stepPx : -stepPx);
    await frame();
  }
  const after = await taskTime();
  await cdp.detach();
  return after - before;
}

/** ms from the click that starts labelling to the first ring, the driver's own journeys included. */
async function startAndTime(session: Session, tab: Tab): Promise<number> {
  const popup = await session.openPopup(tab);
  const before = performance.now();
  await popup.clickOn('Label this page');
  await until(
    'the first ring',
    async () => (await tab.hasOverlay()) && tab.overlay((root) => root.querySelector('.ring') !== null),
  );
  const taken = performance.now() - before;
  await tab.activate();
  return taken;
}

/** Scrolling 10,000 pictures of which 1,000 are answered, against the same page in a tab without Tagalong. */
export async function scrolling(quick: boolean): Promise<Row[]> {
  const pictures = quick ? 1_000 : 10_000;
  const answered = pictures / 10;
  const gallery = await startGallery({});
  const session = await openChromium({});
  try {
    const address = `${gallery.origin}/grid?n=${pictures}`;
    await fillPage(session, address, answered);
    const plain = (await session.newTab(address)) as ChromiumTab;
    const ours = (await session.newTab(address)) as ChromiumTab;
    const firstRing = await startAndTime(session, ours);
    const rounds = quick ? 2 : 7;
    const [withUs, without]: [number[], number[]] = [[], []];
    await scroll(plain);
    await scroll(ours);
    for (let round = 0; round < rounds; round += 1) {
      without.push(await scroll(plain));
      withUs.push(await scroll(ours));
    }
    const ratio = median(withUs) / median(without);
    return [
      {
        what: `scrolling ${pictures.toLocaleString('en')} pictures, ${answered.toLocaleString('en')} answered: task time of ${steps} steps`,
        figure: ms(median(withUs)),
        floor: ms(median(without)),
        ratio: times(ratio),
        budget: '1.1x',
        holds: ratio <= 1.1,
      },
      {
        what: `from the click in the popup to the first ring, ${pictures.toLocaleString('en')} pictures (asked for every 25 ms)`,
        figure: ms(firstRing),
        floor: '',
        ratio: '',
        budget: '300 ms',
        holds: firstRing <= 300,
      },
    ];
  } finally {
    await session.close();
    await gallery.close();
  }
}
