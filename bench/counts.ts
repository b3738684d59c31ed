import { openChromium } from '../tests/e2e/driver/chromium/session.ts';
import { startGallery } from '../tests/gallery/server.ts';
import { fillStore } from './fill-store.ts';
import { median, ms, type Row, times } from './measure.ts';
import { startLabelling } from './start.ts';

/** Runs in a page of the extension: reads the set's counters as `totals` does, and counts the rows instead. */
async function readBoth(
  repetitions: number,
): Promise<{ counter: number[]; count: number[]; counted: number; rows: number }> {
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
  return { counter, count, counted, rows };
}

/** What totals cost with many labels stored: a counter that is kept, against `count()` of the rows. */
export async function counts(quick: boolean): Promise<Row[]> {
  const stored = quick ? 2_000 : 200_000;
  const gallery = await startGallery({});
  const session = await openChromium({});
  try {
    const tab = await session.newTab(`${gallery.origin}/`);
    await startLabelling(session, tab);
    await fillStore(session, stored);
    const { counter, count, counted, rows } = await session.inExtension(readBoth, 200);
    const [kept, floor] = [median(counter), median(count)];
    return [
      {
        what: `totals of a set, ${stored.toLocaleString('en')} annotations stored (floor: count() of the rows)`,
        figure: ms(kept),
        floor: ms(floor),
        ratio: times(kept / floor),
        budget: '1 ms, equal to a recount',
        holds: kept <= 1 && counted === rows,
      },
    ];
  } finally {
    await session.close();
    await gallery.close();
  }
}
