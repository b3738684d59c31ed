/**
 * What totals cost. The counters are a row a label set, so that the number of labels must make no difference: they are
 * read with few and with many labels stored, as the `totals` query reads them and over the port as the popup asks, and
 * compared with counting the rows. `TAGALONG_BENCH_ROWS=1000000` for the million of the budget; it takes a while to store.
 */
import { openChromium } from '../tests/e2e/driver/chromium/session.ts';
import type { Session } from '../tests/e2e/driver/session.ts';
import { startGallery } from '../tests/gallery/server.ts';
import { fillStore } from './fill-store.ts';
import { median, ms, type Row, times } from './measure.ts';
import { startLabelling } from './start.ts';

/** Runs in a page of the extension: reads the set's counters as `totals` does, and counts the rows instead. */
async function readBoth(repetitions: number): Promise<{ counter: number[]; count: number[]; same: boolean }> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await settled(indexedDB.open('tagalong'));
  const counter: number[] = [];
  const count: number[] = [];
  let [counted, rows] = [0, 0];
  for (let at = 0; at < repetitions; at += 1) {
    const start = performance.now();
    const row = await settled(database.transaction('counters').objectStore('counters').get('tagalong/score'));
    counter.push(performance.now() - start);
    counted = row?.annotations ?? 0;
    if (at > 2) continue;
    const again = performance.now();
    rows = await settled(database.transaction('annotations').objectStore('annotations').count());
    count.push(performance.now() - again);
  }
  database.close();
  return { counter, count, same: counted === rows };
}

/** Runs there too: asks over a port of its own, as the popup does; ms from the question to its answer. */
async function askTotals(repetitions: number): Promise<number[]> {
  type Message = Record<string, unknown>;
  type Port = {
    postMessage(message: Message): void;
    onMessage: { addListener(run: (message: Message) => void): void };
  };
  const { chrome } = globalThis as unknown as { chrome: { runtime: { connect(options: object): Port } } };
  const port = chrome.runtime.connect({ name: 'tagalong' });
  let heard: (message: Message) => void = () => undefined;
  port.onMessage.addListener((message) => heard(message));
  const say = (message: Message, answer: string) =>
    new Promise<Message>((resolve) => {
      heard = (reply) => reply.type === answer && resolve(reply);
      port.postMessage(message);
    });
  const hello = { type: 'hello', protocol: 1, app: 'bench', surface: 'popup', lastSeq: null, follows: [] };
  await say(hello, 'welcome');
  const taken: number[] = [];
  for (let at = 0; at < repetitions; at += 1) {
    const id = `01938a10-0000-7000-8000-${at.toString(16).padStart(12, '0')}`;
    const payload = { labelSet: 'tagalong/score', day: '2026-11-23' };
    const start = performance.now();
    await say({ type: 'query', id, name: 'totals', payload }, 'answer');
    taken.push(performance.now() - start);
  }
  return taken;
}

async function measured(session: Session) {
  const { counter, count, same } = await session.inExtension(readBoth, 200);
  const asked = await session.inExtension(askTotals, 200);
  return { kept: median(counter), counting: median(count), asked: median(asked), same };
}

export async function counts(quick: boolean): Promise<Row[]> {
  const [few, many] = quick ? [200, 2_000] : [1_000, Number(process.env.TAGALONG_BENCH_ROWS ?? 200_000)];
  const gallery = await startGallery({});
  const session = await openChromium({});
  try {
    const tab = await session.newTab(`${gallery.origin}/`);
    await startLabelling(session, tab);
    await fillStore(session, few);
    const before = await measured(session);
    await fillStore(session, many - few, few);
    const after = await measured(session);
    const grown = (of: 'kept' | 'asked' | 'counting') => `${ms(before[of])} and ${ms(after[of])}`;
    const stored = `${few.toLocaleString('en')} and ${many.toLocaleString('en')} stored`;
    return [
      {
        what: `counts of a set, ${many.toLocaleString('en')} annotations stored (floor: count() of the rows)`,
        figure: ms(after.kept),
        floor: ms(after.counting),
        ratio: times(after.kept / after.counting),
        budget: '1 ms, equal to a recount',
        holds: after.kept <= 1 && before.same && after.same,
        notes: [
          `with ${stored}: ${grown('kept')} for the counters, ${grown('counting')} to count the rows`,
          `asked over a port, there and back: ${grown('asked')}`,
        ],
      },
    ];
  } finally {
    await session.close();
    await gallery.close();
  }
}
