/**
 * Scrolling with labelling on against the same page in a tab without Tagalong, rounds in turn; and how soon the first ring is there.
 * Task time is CPU time of the page's main thread: what else the machine does shows less in it than in the clock.
 */
import { openChromium } from '../tests/e2e/driver/chromium/session.ts';
import type { ChromiumTab } from '../tests/e2e/driver/chromium/view.ts';
import type { Session } from '../tests/e2e/driver/session.ts';
import { fillPage } from './fill-page.ts';
import { startAndTime, taskTime } from './first-ring.ts';
import { startManyPictures } from './many-pictures.ts';
import { median, ms, type Row, times } from './measure.ts';

const steps = 60;
const stepPx = 60;
/** ms after a tab came to the front, for what that alone sets off, and of looking at a page at rest. */
const settling = 1500;
const atRest = 3000;

const pause = (length: number) => new Promise((resolve) => setTimeout(resolve, length));

/** CPU ms of the main thread during `act`. */
async function costOf(tab: ChromiumTab, act: () => Promise<void>): Promise<number> {
  await tab.activate();
  await pause(settling);
  const cdp = await tab.page.context().newCDPSession(tab.page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await taskTime(cdp);
  await act();
  const after = await taskTime(cdp);
  await cdp.detach();
  return after - before;
}

/** 60 wheel steps, half down and half up: some three seconds. */
const scroll = (tab: ChromiumTab) =>
  costOf(tab, async () => {
    const frame = () => tab.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => done(null))));
    for (let step = 0; step < steps; step += 1) {
      await tab.mouse.wheel({ x: 400, y: 400 }, step < steps / 2 ? stepPx : -stepPx);
      await frame();
    }
  });

const rest = (tab: ChromiumTab) =>
  costOf(tab, async () => {
    await pause(atRest);
  });

/** `budgeted`: where there is a budget; larger pages are only to be usable, and their figures told. */
async function measured(
  session: Session,
  origin: string,
  { pictures, answered, rounds, budgeted }: { pictures: number; answered: number; rounds: number; budgeted: boolean },
): Promise<Row[]> {
  const address = `${origin}/?n=${pictures}`;
  const fresh = (await session.newTab(address)) as ChromiumTab;
  const first = await startAndTime(session, fresh);
  await fresh.close();
  if (answered > 0) await fillPage(session, address, answered);
  const plain = (await session.newTab(address)) as ChromiumTab;
  const ours = (await session.newTab(address)) as ChromiumTab;
  const again = await startAndTime(session, ours);
  const [withUs, without]: [number[], number[]] = [[], []];
  await scroll(plain);
  await scroll(ours);
  for (let round = 0; round < rounds; round += 1) {
    without.push(await scroll(plain));
    withUs.push(await scroll(ours));
  }
  const idle = (await rest(ours)) / atRest;
  await plain.close();
  await ours.close();
  const ratio = median(withUs) / median(without);
  const many = pictures.toLocaleString('en');
  const only = (text: string) => (budgeted ? text : '');
  return [
    {
      what: `scrolling ${many} pictures, ${answered.toLocaleString('en')} answered: task time of ${steps} steps, median of ${rounds}`,
      figure: ms(median(withUs)),
      floor: ms(median(without)),
      ratio: times(ratio),
      budget: only('1.1x'),
      holds: ratio <= 1.1,
    },
    {
      what: `from the script's being put in to the first ring painted, ${many} pictures`,
      figure: ms(first.fromInjection),
      floor: '',
      ratio: '',
      budget: only('300 ms'),
      holds: first.fromInjection <= 300,
      notes: [
        `${ms(first.fromClick)} from the click in the popup, the driver's journeys included`,
        `${ms(first.work)} of CPU on the page's main thread`,
        ...(answered > 0 ? [`${ms(again.fromInjection)} where the first ${answered} are answered`] : []),
      ],
    },
    {
      what: `at rest, ${many} pictures: share of the main thread`,
      figure: `${(idle * 100).toFixed(1)} %`,
      floor: '',
      ratio: '',
      budget: '',
      holds: true,
    },
  ];
}

/** 1,000 and 10,000 pictures of which a tenth is answered, and 50,000. */
export async function scrolling(quick: boolean): Promise<Row[]> {
  const server = await startManyPictures();
  const session = await openChromium({});
  try {
    const pages = quick
      ? [{ pictures: 1_000, answered: 100, rounds: 2, budgeted: true }]
      : [
          { pictures: 1_000, answered: 100, rounds: 7, budgeted: true },
          { pictures: 10_000, answered: 1_000, rounds: 7, budgeted: true },
          { pictures: 50_000, answered: 0, rounds: 3, budgeted: false },
        ];
    const rows: Row[] = [];
    for (const page of pages) rows.push(...(await measured(session, server.origin, page)));
    return rows;
  } finally {
    await session.close();
    await server.close();
  }
}
