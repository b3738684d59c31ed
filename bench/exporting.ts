import { statSync } from 'node:fs';
import { openChromium } from '../tests/e2e/driver/chromium/session.ts';
import { until } from '../tests/e2e/driver/poll.ts';
import { startGallery } from '../tests/gallery/server.ts';
import { fillStore } from './fill-store.ts';
import { type Row, times } from './measure.ts';
import { startLabelling } from './start.ts';

const seconds = (value: number) => `${(value / 1000).toFixed(1)} s`;

/** Runs in a page of the extension: reads the same rows in pages, stringifies them and writes them to a private file. */
async function writeRaw(): Promise<number> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const start = performance.now();
  const database = await settled(indexedDB.open('tagalong'));
  const root = await navigator.storage.getDirectory();
  const file = await (await root.getFileHandle('bench-floor', { create: true })).createWritable();
  for (const store of ['pictures', 'annotations']) {
    let after: IDBKeyRange | null = null;
    for (;;) {
      const rows: { id: string }[] = await settled(database.transaction(store).objectStore(store).getAll(after, 5000));
      if (rows.length === 0) break;
      await file.write(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
      after = IDBKeyRange.lowerBound(rows.at(-1)?.id, true);
    }
  }
  await file.close();
  database.close();
  const taken = performance.now() - start;
  await root.removeEntry('bench-floor');
  return taken;
}

/** An export by the popup, until the download is complete, against reading, stringifying and writing the same rows. */
export async function exporting(quick: boolean): Promise<Row[]> {
  const stored = quick ? 2_000 : 200_000;
  const gallery = await startGallery({});
  const session = await openChromium({});
  try {
    const tab = await session.newTab(`${gallery.origin}/`);
    await startLabelling(session, tab);
    await fillStore(session, stored);
    const rows: Row[] = [];
    for (const form of ['JSON Lines', 'JSON']) {
      const floor = await session.inExtension(writeRaw);
      const popup = await session.openPopup(tab);
      await popup.clickOn(form);
      const before = (await session.downloads()).length;
      const start = performance.now();
      await popup.clickOn('Export');
      const [file] = await until(
        'the export',
        async () => {
          const all = await session.downloads();
          return all.length > before && (await session.rows('exports')).length > before ? all.slice(-1) : null;
        },
        600_000,
      );
      const taken = performance.now() - start;
      await popup.close().catch(() => undefined);
      const megabytes = file ? statSync(file.path).size / 2 ** 20 : 0;
      rows.push({
        what: `export of ${stored.toLocaleString('en')} annotations and their pictures, ${form}, read back (${megabytes.toFixed(0)} MB)`,
        figure: seconds(taken),
        floor: seconds(floor),
        ratio: times(taken / floor),
        budget: '2x',
        holds: taken / floor <= 2,
      });
    }
    return rows;
  } finally {
    await session.close();
    await gallery.close();
  }
}
