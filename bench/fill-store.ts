import type { Session } from '../tests/e2e/driver/session.ts';

/**
 * Puts `count` answered pictures on disk as if they had been labelled one by one: events, pictures, annotations and the
 * set's counters, in transactions of 2,000; `first` is where their numbers begin. The worker takes them for its own: a log ahead of its mark is healthy.
 */
export async function fillStore(session: Session, count: number, first = 0): Promise<void> {
  const worker = (await session.rows<{ id: string }>('workers'))[0];
  const labelSets = await session.rows<{ set: { id: string } }>('labelSets');
  if (!worker || labelSets.length === 0) throw new Error('Tagalong has not been started yet');
  await session.inExtension(
    async (wanted: number, by: string, start: number) => {
      const settled = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const database = await settled(indexedDB.open('tagalong'));
      const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');
      const id = (kind: number, at: number) => `01938a10-${hex(kind, 4)}-7000-8000-${hex(at, 12)}`;
      const last = await settled(database.transaction('events').objectStore('events').openKeyCursor(null, 'prev'));
      let seq = Number(last?.key ?? 0);
      const labelSet = 'tagalong/score';
      for (let from = start; from < start + wanted; from += 2000) {
        const transaction = database.transaction(['events', 'commands', 'pictures', 'annotations'], 'readwrite', {
          durability: 'relaxed',
        });
        const done = new Promise<void>((resolve, reject) => {
          transaction.oncomplete = () => resolve();
          transaction.onabort = () => reject(transaction.error);
        });
        const put = (store: string, row: unknown) => transaction.objectStore(store).put(row);
        for (let at = from; at < Math.min(from + 2000, start + wanted); at += 1) {
          const common = {
            v: 1,
            command: id(1, at),
            gesture: id(2, at),
            scope: id(3, at % 50),
            prev: null,
            undoes: null,
            by,
          };
          const when = {
            at: 1_795_000_000_000 + at * 1000,
            zone: 0,
            activeMs: 900,
            surface: 'overlay',
            page: 'https://filled.example/',
            app: '0.1.0',
          };
          const picture = {
            id: id(4, at),
            v: 1,
            rev: 1,
            seq: seq + 1,
            keys: [`address:${hex(at, 64)}`],
            address: `https://filled.example/${at}.jpg`,
            size: null,
            hash: null,
            sightings: [],
            rights: null,
            joined: null,
          };
          const annotation = {
            id: id(5, at),
            v: 1,
            rev: 1,
            picture: picture.id,
            labelSet,
            labelSetVersion: 1,
            unsure: false,
            note: null,
            by,
            how: 'key',
            created: when.at,
            changed: when.at,
            seq: seq + 2,
            class: 'score',
            shape: null,
            frame: null,
            attributes: {},
          };
          put('events', { seq: seq + 1, ...common, ...when, kind: 'picture', target: picture.id, after: picture });
          put('events', {
            seq: seq + 2,
            ...common,
            ...when,
            kind: 'annotation',
            target: annotation.id,
            after: annotation,
          });
          put('commands', {
            ...{ id: common.command, v: 1, firstSeq: seq + 1, lastSeq: seq + 2 },
            ...{ digest: '', left: 0, refused: null },
          });
          put('pictures', picture);
          put('annotations', annotation);
          seq += 2;
        }
        await done;
      }
      const counting = database.transaction('counters', 'readwrite').objectStore('counters');
      const counts = await settled(counting.get(labelSet));
      const row = counts ?? {
        id: labelSet,
        v: 1,
        annotations: 0,
        answered: 0,
        done: 0,
        skipped: 0,
        changes: 0,
        classes: new Map(),
        days: new Map(),
        exported: null,
      };
      const more = {
        annotations: row.annotations + wanted,
        answered: row.answered + wanted,
        changes: row.changes + wanted,
      };
      row.classes.set('score', (row.classes.get('score') ?? 0) + wanted);
      await settled(counting.put({ ...row, ...more }));
      database.close();
    },
    count,
    worker.id,
    first,
  );
  // What it keeps of rows in memory is out of date.
  await session.killBackground();
}
