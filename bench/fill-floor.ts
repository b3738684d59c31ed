import type { Session } from '../tests/e2e/driver/session.ts';

/** As many rows in the floor's store as ours has labels. */
export async function fillFloor(session: Session, count: number): Promise<void> {
  await session.inExtension(async (wanted: number) => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open('floor'));
    for (let from = 0; from < wanted; from += 5000) {
      const transaction = database.transaction('rows', 'readwrite', { durability: 'relaxed' });
      const done = new Promise<void>((resolve) => {
        transaction.oncomplete = () => resolve();
      });
      for (let at = from; at < Math.min(from + 5000, wanted); at += 1) {
        transaction.objectStore('rows').put({ id: 1e6 + at, at, class: 'score', padding: 'x'.repeat(400) });
      }
      await done;
    }
    database.close();
  }, count);
}
