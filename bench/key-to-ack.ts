/**
 * From a real key to its label on disk, and to its mark. Ours and the floor (`floor/`: a port, one strict put, a reply)
 * run in two browsers, their rounds one after the other, with real keys 25 to 60 ms apart: tight loops would leave out
 * the idle wake-ups that make up most of it (notes, A3). Both are timed in the page, from the key event's own time stamp
 * to the reply's arrival at the port. Ours is listened to there from outside, by `tap-port.ts`; the build is the one shipped.
 */
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openChromium } from '../tests/e2e/driver/chromium/session.ts';
import type { ChromiumTab } from '../tests/e2e/driver/chromium/view.ts';
import { until } from '../tests/e2e/driver/poll.ts';
import type { Session, Tab } from '../tests/e2e/driver/session.ts';
import { seeded } from '../tests/faults/seeded.ts';
import { startGallery } from '../tests/gallery/server.ts';
import { fillFloor } from './fill-floor.ts';
import { fillStore } from './fill-store.ts';
import { watchKeys, watchMarks } from './marks-seen.ts';
import { median, ms, quantile, type Row, ratioRow } from './measure.ts';
import { startLabelling } from './start.ts';
import { PortTap } from './tap-port.ts';

const pause = (length: number) => new Promise((resolve) => setTimeout(resolve, length));
const random = seeded(20_261_123);

async function pressKeys(tab: Tab, keys: number): Promise<void> {
  await tab.activate();
  for (let at = 0; at < keys; at += 1) {
    await tab.keyboard.press('1');
    await pause(random.whole(25, 60));
  }
}

/** Ours in one tab: what every key since the last round came to, ms after it. */
function ourRounds(tab: ChromiumTab, tap: PortTap) {
  let done = 0;
  return async (keys: number) => {
    await pressKeys(tab, keys);
    const tapped = await until('all keys to be acked', async () => {
      const now = await tap.read();
      return now.sent.length >= done + keys && now.sent.every(({ id }) => now.acked[id]) && now;
    });
    const seen = await tab.evaluate(
      () => (globalThis as unknown as { seen: { keys: number[]; frames: number[] } }).seen,
    );
    const commands = tapped.sent.slice(done, done + keys);
    const pressed = seen.keys.slice(done, done + keys);
    const frames = seen.frames.slice(done, done + keys);
    done += keys;
    return {
      acked: commands.map(({ id }, at) => (tapped.acked[id] ?? Number.NaN) - (pressed[at] ?? Number.NaN)),
      sent: commands.map(({ at: time }, at) => time - (pressed[at] ?? Number.NaN)),
      frames,
    };
  };
}

async function floorRound(tab: Tab, keys: number): Promise<number[]> {
  const known = await tab.evaluate(() => JSON.parse(document.documentElement.dataset.floor ?? '[]').length as number);
  await pressKeys(tab, keys);
  return until('the floor to answer', () =>
    tab.evaluate(
      (from: number, wanted: number) => {
        const all = JSON.parse(document.documentElement.dataset.floor ?? '[]') as number[];
        return all.length >= from + wanted ? all.slice(from) : null;
      },
      known,
      keys,
    ),
  );
}

/** A page where labelling is on, every key is noted, and the port is listened to. */
async function prepare(ours: Session, address: string) {
  const tab = (await ours.newTab(address)) as ChromiumTab;
  await tab.evaluate(watchKeys); // Before the overlay, which takes keys from later listeners.
  await startLabelling(ours, tab);
  await tab.overlay(watchMarks);
  const tap = await PortTap.open(tab, ours.origin);
  await ours.killBackground();
  return { tab, round: ourRounds(tab, tap) };
}

async function measured(stored: number, quick: boolean, ours: Session, floor: Session, origin: string): Promise<Row[]> {
  const [rounds, keys] = quick ? [2, 10] : [7, 40];
  if (stored > 0) await Promise.all([fillStore(ours, stored), fillFloor(floor, stored)]);
  const { tab, round } = await prepare(ours, `${origin}/grid?n=${keys * rounds + 20}&from=${stored}`);
  const bare = await floor.newTab(`${origin}/`);
  await round(5);
  await floorRound(bare, 5);
  const all = { acked: [] as number[], sent: [] as number[], frames: [] as number[], floor: [] as number[] };
  for (let at = 0; at < rounds; at += 1) {
    const mine = await round(keys);
    all.acked.push(...mine.acked);
    all.sent.push(...mine.sent);
    all.frames.push(...mine.frames);
    all.floor.push(...(await floorRound(bare, keys)));
  }
  await tab.close();
  await bare.close();
  const when = `${stored.toLocaleString('en')} labels stored`;
  const ack = (name: string, share: number, budget: number) =>
    ratioRow(
      {
        what: `key to durable ack, ${when}, ${name} of ${all.acked.length} keys`,
        mine: quantile(all.acked, share),
        floor: quantile(all.floor, share),
        notes: [`of that ${ms(quantile(all.sent, share))} from the key to the command being sent`],
      },
      budget,
    );
  const late = all.frames.filter((frames) => frames > 1).length;
  return [
    ack('p50', 0.5, 1.25),
    ack('p95', 0.95, 1.5),
    {
      what: `key to painted mark, ${when}: frames, p50 and the most of ${all.frames.length}`,
      figure: `${median(all.frames)}, ${Math.max(...all.frames)}`,
      floor: '',
      ratio: '',
      budget: '1 frame',
      holds: late === 0,
      missedBy: `${late} marks`,
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

export async function keyToAck(quick: boolean): Promise<Row[]> {
  const gallery = await startGallery({});
  const ours = await openChromium({});
  const floor = await openChromium({ extension: floorFolder() });
  try {
    const rows = await measured(0, quick, ours, floor, gallery.origin);
    return [...rows, ...(await measured(quick ? 2_000 : 100_000, quick, ours, floor, gallery.origin))];
  } finally {
    await ours.close();
    await floor.close();
    await gallery.close();
  }
}
