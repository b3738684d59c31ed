import type { Event } from '../domain/event.ts';
import type { Worker } from '../domain/worker.ts';
import type { CommandHead, Recorded } from './change.ts';
import { commitCommand, type Done, type Outcome, type Planner } from './commit-command.ts';
import { isStatement, subjectOf } from './count-changes.ts';
import { createHotRows } from './hot-rows.ts';
import { type Condition, type Damaged, inspect } from './inspect.ts';
import { createJournal, ringSlots, type Slot } from './journal.ts';
import type { KeyValue } from './key-value.ts';
import type { Learned } from './learned.ts';
import { createDatabase } from './open-database.ts';
import { createReadView, type LabelSetCache, type ReadView } from './read-view.ts';
import { replayRing } from './replay-ring.ts';
import { ask } from './requests.ts';
import { createRows, noOddRows } from './row-readers.ts';
import { type AnyTransaction, rowStores } from './schema.ts';
import { StorageTrouble, troubleFrom } from './storage-trouble.ts';
import { mirrorWorker } from './worker-identity.ts';

type StorePorts = {
  /** Of the database; a test gives its own. */
  name?: string;
  local: KeyValue;
  /** UTC ms. */
  now(): number;
  /** Version of this build. */
  app: string;
  /** ms that an opening may take. */
  openLimit?: number;
};

/** How the database is; as the protocol's `healthSchema`. */
type StoreHealth =
  | { state: 'ok'; newer: number; broken: number }
  | { state: 'recovery'; expectedSeq: number; foundSeq: number; inRing: number }
  | { state: 'closed'; reason: string };

/** Labels on disk, and all that may be done with them. */
export type Store = ReturnType<typeof createStore>;

/**
 * Opens the store of labels: its database, the second store beside it, and what is kept in memory for speed. Nothing is
 * opened until something is asked of it; what can't be done rejects with `StorageTrouble`, and may be asked again.
 */
export function createStore(ports: StorePorts) {
  const odd = noOddRows();
  const rows = createRows(odd);
  const journal = createJournal(ports.local);
  const labelSets: LabelSetCache = new Map();
  const listeners = new Set<(recorded: readonly Recorded[]) => void>();
  const hot = createHotRows();
  let condition: Condition | null = null;
  let writing = 0;

  function settle(found: Condition) {
    if (found.state !== 'ok' || condition?.state !== 'ok' || condition.dbId !== found.dbId) labelSets.clear();
    condition = found;
    hot.clear();
    if (found.state === 'ok') journal.note(found.dbId, [], found.lastSeq);
  }

  const database = createDatabase({
    ...(ports.name === undefined ? {} : { name: ports.name }),
    ...(ports.openLimit === undefined ? {} : { limit: ports.openLimit }),
    async opened(connection) {
      const memory = condition?.state === 'ok' ? condition : { dbId: null, lastSeq: 0 };
      settle(await inspect(connection, memory, { journal, ...ports }));
    },
  });

  function damaged(foundSeq: number) {
    if (condition?.state !== 'ok') return;
    const { dbId, lastSeq, worker } = condition;
    const inRing = Math.min(lastSeq - foundSeq, ringSlots);
    settle({ state: 'recovery', dbId, knownId: dbId, expectedSeq: lastSeq, foundSeq, inRing, worker });
  }

  function view(transaction: AnyTransaction, known: Learned | null = null): ReadView {
    if (!condition) throw new StorageTrouble('the database is not open');
    return createReadView(transaction, rows, condition.worker, labelSets, known);
  }

  /** After a commit: what this process knows, the second store, and everybody who listens. */
  function committed({ recorded, pictures, masks }: Done) {
    const last = recorded.at(-1)?.event.seq;
    if (last === undefined || condition?.state !== 'ok') return;
    let { worker } = condition;
    for (const { event } of recorded) {
      if (event.kind === 'worker' && event.after?.id === worker.id) worker = event.after;
    }
    if (worker !== condition.worker) mirrorWorker(ports.local, worker).catch(() => {});
    condition = { ...condition, worker, lastSeq: Math.max(condition.lastSeq, last) };
    const slots = recorded.map(({ change, event }): Slot => {
      const subject = isStatement(change) ? subjectOf(change) : null;
      const mask = masks.find(({ sha256 }) => sha256 === maskOf(event));
      return { event, picture: (subject && pictures.get(subject.picture)) ?? null, ...(mask ? { mask } : {}) };
    });
    journal.note(condition.dbId, slots, condition.lastSeq);
    for (const listener of listeners) listener(recorded);
  }

  /** Carries out a command; see `commitCommand`. Nothing is written into a damaged database: `blocked`. */
  async function commit(head: CommandHead, planner: Planner): Promise<Outcome> {
    await database.ready();
    if (condition?.state === 'recovery') return { kind: 'blocked', reason: 'recovery' };
    const knownSeq = () => (condition?.state === 'ok' ? condition.lastSeq : 0);
    let keep = () => {};
    const learned = (made: ReadView, last: number) => {
      keep = () => hot.learn(made.learned, last);
    };
    // With others under way nobody can say where the log will end before it is this one's turn.
    const ready = writing === 0 && hot.lastSeq() !== null ? hot : null;
    writing += 1;
    try {
      const commit = { database, view, app: ports.app, knownSeq, damaged, learned };
      const outcome = await commitCommand(commit, head, planner, ready);
      keep();
      if (outcome.kind === 'done') {
        hot.apply(outcome.recorded, outcome.counters);
        committed(outcome);
      }
      return outcome;
    } catch (cause) {
      hot.clear();
      if (isDamaged(condition)) return { kind: 'blocked', reason: 'recovery' };
      throw cause;
    } finally {
      writing -= 1;
    }
  }

  /** Reads in one transaction: `ask` may await nothing but what the view reads. */
  async function read<Value>(ask: (view: ReadView, transaction: AnyTransaction) => Promise<Value>): Promise<Value> {
    const transaction = await database.read(rowStores);
    try {
      const reading = view(transaction);
      const [value, lastSeq] = await Promise.all([ask(reading, transaction), reading.events.lastSeq()]);
      if (condition?.state === 'ok' && lastSeq < condition.lastSeq) damaged(lastSeq);
      if (hot.lastSeq() === lastSeq || (hot.lastSeq() === null && writing === 0)) hot.learn(reading.learned, lastSeq);
      return value;
    } catch (cause) {
      throw troubleFrom(cause);
    }
  }

  async function health(): Promise<StoreHealth> {
    try {
      await database.ready();
      await read(async () => null);
    } catch (cause) {
      return { state: 'closed', reason: troubleFrom(cause).message };
    }
    if (condition?.state === 'recovery') {
      const { expectedSeq, foundSeq, inRing } = condition;
      return { state: 'recovery', expectedSeq, foundSeq, inRing };
    }
    return { state: 'ok', newer: odd.newer.size, broken: odd.broken.size };
  }

  return {
    commit,
    read,
    health,
    /** What rows of a newer Tagalong, and broken ones with the reason, were met so far. */
    oddRows: () => odd,
    async worker(): Promise<Worker> {
      await database.ready();
      return (condition as Condition).worker;
    },
    /** The last `seq` there is; of a damaged database, the last there was. */
    async lastSeq(): Promise<number> {
      await database.ready();
      const { state, ...found } = condition as Condition;
      return 'lastSeq' in found ? found.lastSeq : found.expectedSeq;
    },
    /** After damage: goes on with what is there and what the ring still has. Resolves to the events brought back. */
    async acceptDamage(): Promise<number> {
      await database.ready();
      if (condition?.state !== 'recovery') return 0;
      const damage: Damaged = condition;
      const replayed = await replayRing({ database, view, journal, ...ports }, damage);
      settle(replayed.condition);
      return replayed.events;
    },
    /** Empties the database. The mark goes first, so that an empty one is no damage; the worker stays the same. */
    async clear(): Promise<void> {
      await database.ready();
      condition = null;
      hot.clear();
      await journal.reset(null);
      const transaction = await database.write(rowStores);
      for (const name of rowStores) ask(transaction.objectStore(name).clear());
      await transaction.done;
      database.close();
    },
    /** Every commit, in order of `seq`, after it is on disk. The result stops it. */
    onCommitted(listener: (recorded: readonly Recorded[]) => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Resolves once the second store has what was committed; for tests and before an update. */
    settled: () => journal.settled(),
    close: () => database.close(),
  };
}

/** The name of the mask that an event gives a shape, if it does. */
function maskOf(event: Event): string | null {
  const shape = event.kind === 'annotation' ? event.after?.shape : null;
  return shape?.kind === 'mask' ? shape.sha256 : null;
}

const isDamaged = (condition: Condition | null): boolean => condition?.state === 'recovery';
