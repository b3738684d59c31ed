import { newId } from '../domain/ids.ts';
import { type Worker, workerSchema } from '../domain/worker.ts';
import type { KeyValue } from './key-value.ts';

const key = 'worker';

/** The worker as mirrored beside the database, so that who labels stays the same when the database is lost. */
export async function mirroredWorker(store: KeyValue): Promise<Worker | null> {
  const parsed = workerSchema.safeParse((await store.get([key]))[key]);
  return parsed.success ? parsed.data : null;
}

/** Keeps the worker beside the database. Rejects where `store` does. */
export async function mirrorWorker(store: KeyValue, worker: Worker): Promise<void> {
  await store.set({ [key]: worker });
}

/** The mirrored worker; made, and mirrored, where there is none yet. */
export async function firstWorker(store: KeyValue): Promise<Worker> {
  const mirrored = await mirroredWorker(store);
  if (mirrored) return mirrored;
  const worker: Worker = { id: newId(), v: 1, rev: 1, seq: 0, name: null, employee: null };
  await mirrorWorker(store, worker);
  return worker;
}
