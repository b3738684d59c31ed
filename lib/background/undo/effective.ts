import type { Event } from '../../domain/event.ts';
import type { EventReader } from '../../storage/event-reader.ts';

/** Events looked up by `seq`, each read once; those that are about to be written can be added. */
export function createLookup(log: EventReader) {
  const known = new Map<number, Promise<Event | null>>();
  return {
    get(seq: number): Promise<Event | null> {
      const reading = known.get(seq) ?? log.get(seq);
      known.set(seq, reading);
      return reading;
    },
    add: (event: Event) => known.set(event.seq, Promise.resolve(event)),
  };
}
export type Lookup = ReturnType<typeof createLookup>;

/**
 * The event that really made a row what it is after event `seq`: that event, or, where it took another back, whatever
 * had made it before that. Null: the row as it was before anything was said. `unknown`: the log no longer has it.
 */
export async function effective(lookup: Lookup, seq: number | null): Promise<number | null | 'unknown'> {
  let at = seq;
  while (at !== null) {
    const event = await lookup.get(at);
    if (!event) return 'unknown';
    if (event.undoes === null) return at;
    const reverted = await lookup.get(event.undoes);
    if (!reverted) return 'unknown';
    at = reverted.prev;
  }
  return null;
}

/** The highest `rev` a row had, where its last event is `seq`: that of the last event that left a row. */
export async function lastRev(lookup: Lookup, seq: number | null): Promise<number> {
  let at = seq;
  while (at !== null) {
    const event = await lookup.get(at);
    if (!event) return 0;
    if (event.after) return event.after.rev;
    at = event.prev;
  }
  return 0;
}
