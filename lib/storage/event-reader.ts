import type { Event } from '../domain/event.ts';
import type { Rows } from './row-readers.ts';
import type { AnyTransaction } from './schema.ts';

/** Events read in one go where the log is walked backwards: few at first, as what is looked for is mostly near. */
const firstBatch = 8;
const largestBatch = 512;

/**
 * The one way to read the log, so that old events can be sealed into packed records without anybody noticing. All
 * within the transaction it was made for. Events of a newer Tagalong, and broken ones, are counted and left out.
 */
export type EventReader = {
  /** The last `seq` there is; 0 where the log is empty. */
  lastSeq(): Promise<number>;
  get(seq: number): Promise<Event | null>;
  /** From `first` to `last`, both included, in order. */
  range(first: number, last: number): Promise<Event[]>;
  ofGesture(gesture: string): Promise<Event[]>;
  /** Whether there ever was a row with this id. */
  knows(target: string): Promise<boolean>;
  /** `seq` of the last event about a row, or null where there never was one. */
  lastAbout(target: string): Promise<number | null>;
  /** A scope's events, newest first, in batches. */
  backwardsInScope(scope: string): AsyncGenerator<Event[]>;
  /** All events up to `from`, newest first, in batches. */
  backwards(from: number): AsyncGenerator<Event[]>;
};

/** Reads the log within `transaction`, which must hold `events`; `rows` counts the events it has to leave out. */
export function createEventReader(transaction: AnyTransaction, rows: Rows): EventReader {
  const store = transaction.objectStore('events');

  async function range(first: number, last: number) {
    return rows.current('events', await store.getAll(IDBKeyRange.bound(first, last)));
  }

  /** Whole stretches of the log: a cursor costs a journey to the browser's process for each event. */
  async function* backwards(from: number, to: number) {
    let size = firstBatch;
    for (let last = from; last >= to; last -= size, size = Math.min(largestBatch, size * 4)) {
      yield (await range(Math.max(to, last - size + 1), last)).reverse();
    }
  }

  return {
    lastSeq: async () => (await store.openKeyCursor(null, 'prev'))?.key ?? 0,
    async get(seq) {
      const event = rows.read('events', await store.get(seq));
      return event === 'newer' ? null : event;
    },
    range,
    ofGesture: async (gesture) => rows.current('events', await store.index('gesture').getAll(gesture)),
    knows: async (target) => (await store.index('target').getKey(target)) !== undefined,
    async lastAbout(target) {
      const cursor = await store.index('target').openKeyCursor(IDBKeyRange.only(target), 'prev');
      return cursor?.primaryKey ?? null;
    },
    async *backwardsInScope(scope) {
      const ofScope = store.index('scope');
      const [first, newest] = await Promise.all([ofScope.getKey(scope), ofScope.openKeyCursor(scope, 'prev')]);
      if (first === undefined || !newest) return;
      for await (const events of backwards(newest.primaryKey, first)) {
        yield events.filter((event) => event.scope === scope);
      }
    },
    backwards: (from) => backwards(from, 1),
  };
}
