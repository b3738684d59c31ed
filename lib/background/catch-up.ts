import type { Event } from '../domain/event.ts';
import type { Id } from '../domain/ids.ts';
import type { EventReader } from '../storage/event-reader.ts';
import type { Store } from '../storage/store.ts';
import type { Following, Told } from './visibility.ts';

/** With more events than this to catch up on, a surface asks for what it shows again: that is less to send. */
const mostCaughtUp = 5000;

/** The picture an event is about; of a row that is gone, the one it was about. */
async function pictureOf(log: EventReader, event: Event): Promise<Id | null> {
  if (event.kind === 'picture') return event.target;
  if (event.kind !== 'annotation' && event.kind !== 'verdict') return null;
  const before = event.after || event.prev === null ? null : await log.get(event.prev);
  const subject = event.after ?? before?.after;
  return subject && 'picture' in subject ? subject.picture : null;
}

/** What a surface that has everything up to `lastSeq` has missed, or that it is too much. */
export async function missedSince(
  store: Store,
  lastSeq: number | null,
  following: Following,
): Promise<{ seq: number; afresh: boolean; told: Told[] }> {
  return store.read(async ({ events: log }) => {
    const seq = await log.lastSeq();
    if (lastSeq === null || lastSeq === seq) return { seq, afresh: false, told: [] };
    if (lastSeq > seq || seq - lastSeq > mostCaughtUp) return { seq, afresh: true, told: [] };
    const missed = await log.range(lastSeq + 1, seq);
    const told = await Promise.all(missed.map(async (event) => ({ event, picture: await pictureOf(log, event) })));
    return { seq, afresh: false, told: told.filter((one) => following.sees(one)) };
  });
}
