import type { Session } from '../e2e/driver/session.ts';

/**
 * Runs on the extension's origin: takes the whole database for itself, so that nothing else can be written until this
 * document goes. A transaction lives as long as it has something to do.
 */
async function hold(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('tagalong');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const transaction = database.transaction([...database.objectStoreNames], 'readwrite');
  const store = transaction.objectStore('annotations');
  await new Promise<void>((held) => {
    const again = () => {
      held();
      store.count().onsuccess = again;
    };
    again();
  });
}

/** Keeps every answer from being saved until the extension's own pages are closed, as an update closes them. */
export const holdStore = (session: Session): Promise<void> => session.inExtension(hold);
