import { newId } from '../domain/ids.ts';
import type { Worker } from '../domain/worker.ts';
import { plainChange } from './change.ts';
import { eventsOf, systemHead } from './command-events.ts';
import { type Journal, ringSlots } from './journal.ts';
import type { KeyValue } from './key-value.ts';
import { createRequests } from './requests.ts';
import { createRows, noOddRows } from './row-readers.ts';
import type { Connection, MetaRow } from './schema.ts';
import { firstWorker, mirroredWorker } from './worker-identity.ts';

/** How a database was found when it was opened. */
export type Condition = { state: 'ok'; dbId: string; lastSeq: number; worker: Worker } | Damaged;
export type Damaged = {
  state: 'recovery';
  /** Which database this is, and which was there before: null where nobody knows. */
  dbId: string | null;
  knownId: string | null;
  expectedSeq: number;
  foundSeq: number;
  inRing: number;
  worker: Worker;
};

/** What this process knows of the database from before, beside the mark. */
type Memory = { dbId: string | null; lastSeq: number };

type Ports = { journal: Journal; local: KeyValue; now(): number; app: string };

async function look(connection: Connection) {
  const transaction = connection.transaction(['meta', 'events', 'workers'], 'readonly');
  const meta = await transaction.objectStore('meta').get('database');
  const cursor = await transaction.objectStore('events').openKeyCursor(null, 'prev');
  const stored =
    meta && createRows(noOddRows()).read('workers', await transaction.objectStore('workers').get(meta.worker));
  await transaction.done;
  return { meta: meta ?? null, lastSeq: cursor?.key ?? 0, worker: stored && stored !== 'newer' ? stored : null };
}

/** The first thing in a new database: which one it is, and who labels here. Null where somebody else was faster. */
async function begin(connection: Connection, { journal, local, now, app }: Ports): Promise<Condition | null> {
  const worker: Worker = { ...(await firstWorker(local)), seq: 1 };
  const meta: MetaRow = { id: 'database', v: 1, dbId: newId(), worker: worker.id };
  const transaction = connection.transaction(['meta', 'events', 'workers'], 'readwrite', { durability: 'strict' });
  if (await transaction.objectStore('meta').get('database')) return null;
  const first = eventsOf(systemHead(now()), [plainChange('worker', worker.id, null, worker)], 0, worker.id, app);
  const requests = createRequests();
  requests.add(transaction.done);
  for (const { event } of first) requests.add(transaction.objectStore('events').add(event));
  requests.add(transaction.objectStore('workers').put(worker));
  requests.add(transaction.objectStore('meta').put(meta));
  await requests.all();
  const lastSeq = first.length;
  journal.note(
    meta.dbId,
    first.map(({ event }) => ({ event, picture: null })),
    lastSeq,
  );
  return { state: 'ok', dbId: meta.dbId, lastSeq, worker };
}

/**
 * Tells a new database from one that lost something: damaged IndexedDB mostly opens empty, with no error. Nothing is
 * written into a damaged one.
 */
export async function inspect(connection: Connection, memory: Memory, ports: Ports): Promise<Condition> {
  const found = await look(connection);
  const dbId = found.meta?.dbId ?? null;
  // Without the second store the database is still told by what it says of itself.
  const mark = await ports.journal.mark().catch((cause) => {
    if (dbId === null) throw cause;
    return null;
  });
  const knownId = memory.dbId ?? mark?.dbId ?? null;
  if (dbId === null && knownId === null && found.lastSeq === 0) {
    return (await begin(connection, ports)) ?? inspect(connection, memory, ports);
  }
  const expectedSeq = Math.max(mark?.seq ?? 0, memory.lastSeq);
  const other = knownId !== null && knownId !== dbId;
  const worker = found.worker ?? (await mirroredWorker(ports.local));
  if (dbId !== null && !other && found.lastSeq >= expectedSeq && worker) {
    return { state: 'ok', dbId, lastSeq: found.lastSeq, worker };
  }
  const inRing = dbId !== null && other ? 0 : Math.min(ringSlots, Math.max(0, expectedSeq - found.lastSeq));
  const somebody = worker ?? (await firstWorker(ports.local));
  return { state: 'recovery', dbId, knownId, expectedSeq, foundSeq: found.lastSeq, inRing, worker: somebody };
}
