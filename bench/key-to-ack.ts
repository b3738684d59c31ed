import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openChromium } from '../tests/e2e/driver/chromium/session.ts';
import { until } from '../tests/e2e/driver/poll.ts';
import type { Session, Tab } from '../tests/e2e/driver/session.ts';
import { startGallery } from '../tests/gallery/server.ts';
import { fillStore } from './fill-store.ts';
import { median, ms, quantile, type Row, times } from './measure.ts';
import { startLabelling } from './start.ts';

const rounds = 5;
/** ms between keys: the floor must be measured with spaced keys too, or idle wake-ups are left out (notes, A3). */
const spacing = 60;

type Times = { painted: number[]; acked: number[] };

const pause = (length: number) => new Promise((resolve) => setTimeout(resolve, length));

/** Runs on the overlay's root: notes when each key came, when its mark was there, and when it turned solid. */
function watchMarks(root: ShadowRoot): void {
  const noted = { keys: [] as number[], painted: [] as number[], acked: [] as number[] };
  (globalThis as unknown as { noted: typeof noted }).noted = noted;
  window.addEventListener('keydown', (event) => event.key === '1' && noted.keys.push(event.timeStamp), true);
  const seen = new WeakSet<Element>();
  const solid = new WeakSet<Element>();
  const look = () => {
    const now = performance.now();
    for (const mark of root.querySelectorAll<HTMLElement>('.mark')) {
      if (!seen.has(mark)) {
        seen.add(mark);
        noted.painted.push(now);
      }
      if (mark.dataset.saved === 'true' && !solid.has(mark)) {
        solid.add(mark);
        noted.acked.push(now);
      }
    }
  };
  look();
  noted.painted.length = noted.acked.length = 0;
  new MutationObserver(look).observe(root, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['data-saved'],
  });
}

/** One key a picture, each timed from its event; the page's own listener comes first, so it is timed as ours is. */
async function ourRound(tab: Tab, keys: number): Promise<Times> {
  await tab.activate();
  await tab.evaluate(() => {
    const { noted } = globalThis as unknown as { noted: Record<string, number[]> };
    for (const list of Object.values(noted)) list.length = 0;
  });
  for (let at = 0; at < keys; at += 1) {
    await tab.keyboard.press('1');
    await pause(spacing);
  }
  const noted = await until('all marks to be solid', () =>
    tab.evaluate((wanted: number) => {
      const { noted } = globalThis as unknown as { noted: { keys: number[]; painted: number[]; acked: number[] } };
      return noted.acked.length >= wanted ? noted : null;
    }, keys),
  );
  const since = (list: readonly number[]) =>
    list.slice(0, keys).map((time, at) => time - (noted.keys[at] ?? Number.NaN));
  return { painted: since(noted.painted), acked: since(noted.acked) };
}

async function floorRound(tab: Tab, keys: number): Promise<number[]> {
  await tab.activate();
  const before = await tab.evaluate(() => JSON.parse(document.documentElement.dataset.floor ?? '[]').length as number);
  for (let at = 0; at < keys; at += 1) {
    await tab.keyboard.press('1');
    await pause(spacing);
  }
  return until('the floor to answer', () =>
    tab.evaluate(
      (from: number, wanted: number) => {
        const all = JSON.parse(document.documentElement.dataset.floor ?? '[]') as number[];
        return all.length >= from + wanted ? all.slice(from) : null;
      },
      before,
      keys,
    ),
  );
}

/** Key to durable ack and key to painted mark, with `stored` labels on disk before. */
async function measured(stored: number, keys: number, ours: Session, floor: Session, origin: string): Promise<Row[]> {
  if (stored > 0) await fillStore(ours, stored);
  const count = keys * rounds + 20;
  const tab = await ours.newTab(`${origin}/grid?n=${count}&from=${stored}`);
  await startLabelling(ours, tab);
  await tab.overlay(watchMarks);
  const bare = await floor.newTab(`${origin}/`);
  await ourRound(tab, 5);
  await floorRound(bare, 5);
  const all = { painted: [] as number[], acked: [] as number[], floor: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    const mine = await ourRound(tab, keys);
    all.painted.push(...mine.painted);
    all.acked.push(...mine.acked);
    all.floor.push(...(await floorRound(bare, keys)));
  }
  await tab.close();
  await bare.close();
  const row = (name: string, share: number, budget: number): Row => {
    const [mine, least] = [quantile(all.acked, share), quantile(all.floor, share)];
    const what = `key to durable ack, ${stored.toLocaleString('en')} labels stored, ${name}`;
    const ratio = mine / least;
    return {
      what,
      figure: ms(mine),
      floor: ms(least),
      ratio: times(ratio),
      budget: `${budget}x`,
      holds: ratio <= budget,
    };
  };
  const painted = median(all.painted);
  const frame = 1000 / 60;
  return [
    row('p50', 0.5, 1.25),
    row('p95', 0.95, 1.5),
    {
      what: `key to mark in the page, ${stored.toLocaleString('en')} labels stored, p50`,
      figure: ms(painted),
      floor: '',
      ratio: '',
      budget: `one frame (${frame.toFixed(1)} ms)`,
      holds: painted <= frame,
    },
  ];
}

/** The floor extension, with the icon that the driver's own quiet page shows. */
function floorFolder(): string {
  const root = join(import.meta.dirname, '..');
  const folder = join(root, 'out', 'bench-floor');
  mkdirSync(join(folder, 'icon'), { recursive: true });
  cpSync(join(import.meta.dirname, 'floor'), folder, { recursive: true });
  cpSync(join(root, 'public', 'icon', '16.png'), join(folder, 'icon', '16.png'));
  return folder;
}

/** Our build and the floor in two browsers, their rounds one after the other. */
export async function keyToAck(quick: boolean): Promise<Row[]> {
  const gallery = await startGallery({});
  const ours = await openChromium({});
  const floor = await openChromium({ extension: floorFolder() });
  try {
    const keys = quick ? 10 : 40;
    const rows = await measured(0, keys, ours, floor, gallery.origin);
    return [...rows, ...(await measured(quick ? 2_000 : 100_000, keys, ours, floor, gallery.origin))];
  } finally {
    await ours.close();
    await floor.close();
    await gallery.close();
  }
}
