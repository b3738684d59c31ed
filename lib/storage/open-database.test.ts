import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { expect, test } from 'vitest';
import { newId } from '../domain/ids.ts';
import { createDatabase } from './open-database.ts';
import { StorageTrouble } from './storage-trouble.ts';

const nothing = async () => {};

test('another page that wants a new version is not held up, and the database opens again', async () => {
  const name = newId();
  let opened = 0;
  const database = createDatabase({
    name,
    opened: async () => {
      opened += 1;
    },
  });
  await database.ready();
  await deleteDB(name);
  const transaction = await database.write(['meta']);
  await transaction.objectStore('meta').put({ id: 'database', v: 1, dbId: 'x', worker: 'y' });
  await transaction.done;
  expect(opened).toBe(2);
});

test('an older build on a newer database says so instead of hanging', async () => {
  const name = newId();
  (await openDB(name, 2)).close();
  await expect(createDatabase({ name, opened: nothing }).ready()).rejects.toThrow(StorageTrouble);
});

test('an opening that another page blocks ends with an error in time, and goes on once it can', async () => {
  const name = newId();
  const holder = await openDB(name, 1); // Does not close when asked to.
  const other = indexedDB.deleteDatabase(name); // Waits for the holder, and everybody else waits for it.
  const database = createDatabase({ name, opened: nothing, limit: 20 });
  await expect(database.ready()).rejects.toThrow('too long');
  holder.close();
  await new Promise((resolve) => {
    other.onsuccess = resolve;
  });
  const patient = createDatabase({ name, opened: nothing });
  await expect(patient.ready()).resolves.toBeUndefined();
});

test('what opening finds wrong is told, and the next one who needs it tries again', async () => {
  let tries = 0;
  const database = createDatabase({
    name: newId(),
    async opened() {
      tries += 1;
      if (tries === 1) throw new Error('the second store does not answer');
    },
  });
  await expect(database.read(['meta'])).rejects.toThrow('the second store does not answer');
  await expect(database.ready()).resolves.toBeUndefined();
});
