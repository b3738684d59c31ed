import * as z from 'zod/mini';
import { type Event, eventSchema } from '../domain/event.ts';
import { type StoredMask, storedMaskSchema } from '../domain/mask.ts';
import { type Picture, pictureSchema } from '../domain/picture.ts';
import type { KeyValue } from './key-value.ts';

/** Slots of the ring: the events that can be brought back if the database opens with less than it had. */
export const ringSlots = 256;

const count = z.int().check(z.nonnegative());
const markSchema = z.strictObject({ dbId: z.string(), seq: count, count });
/** The furthest the log is known to have come, in which database, and how many events that was. */
type Mark = z.infer<typeof markSchema>;

/**
 * An event, the picture it is about, and the mask it brought along: a label without its picture would be worth nothing,
 * a mask's shape without the mask not much.
 */
const slotSchema = z.strictObject({
  event: eventSchema,
  picture: z.nullable(pictureSchema),
  mask: z.exactOptional(storedMaskSchema),
});
export type Slot = { event: Event; picture: Picture | null; mask?: StoredMask };

/** A mask of more runs than this stays out of the ring: 256 such would be 150 MB. */
const mostRuns = 100_000;

const markKey = 'mark';
const slotKey = (seq: number) => `event:${seq % ringSlots}`;

/**
 * The second store: a high-water mark and the last events, one key a slot (the ring as one value costs 10 ms a label).
 * Written after the commit, one write at a time, without anybody waiting for it.
 */
export type Journal = {
  mark(): Promise<Mark | null>;
  /** The slots of the last events, in order of `seq`. */
  ring(): Promise<Slot[]>;
  note(dbId: string, slots: readonly Slot[], lastSeq: number): void;
  /** Sets the mark anew, also lower, or takes it away; the ring goes with it. */
  reset(mark: Mark | null): Promise<void>;
  /** Resolves once what was noted is written, or could not be. */
  settled(): Promise<void>;
};

/**
 * The second store over `store`. What can't be written stays with the next note and rejects nothing; reading, and
 * `reset`, reject where `store` does.
 */
export function createJournal(store: KeyValue): Journal {
  let pending: Record<string, unknown> = {};
  let writing: Promise<void> = Promise.resolve();
  let scheduled = false;

  async function write() {
    scheduled = false;
    const values = pending;
    pending = {};
    try {
      await store.set(values);
    } catch {
      pending = { ...values, ...pending }; // It goes with the next note.
    }
  }

  return {
    async mark() {
      const parsed = markSchema.safeParse((await store.get([markKey]))[markKey]);
      return parsed.success ? parsed.data : null;
    },
    async ring() {
      const keys = Array.from({ length: ringSlots }, (_, slot) => slotKey(slot));
      const slots = Object.values(await store.get(keys)).map((raw) => slotSchema.safeParse(raw));
      const found = slots.flatMap((slot): Slot[] => (slot.success ? [slot.data] : []));
      return found.sort((one, other) => one.event.seq - other.event.seq);
    },
    note(dbId, slots, lastSeq) {
      for (const { event, picture, mask } of slots.slice(-ringSlots)) {
        const kept = mask && mask.counts.length <= mostRuns ? { mask } : {};
        pending[slotKey(event.seq)] = { event, picture, ...kept } satisfies Slot;
      }
      pending[markKey] = { dbId, seq: lastSeq, count: lastSeq } satisfies Mark;
      if (scheduled) return;
      scheduled = true;
      writing = writing.then(write);
    },
    async reset(mark) {
      pending = {};
      await writing;
      pending = {};
      await store.remove([markKey, ...Array.from({ length: ringSlots }, (_, slot) => slotKey(slot))]);
      if (mark) await store.set({ [markKey]: mark });
    },
    settled: () => writing,
  };
}
