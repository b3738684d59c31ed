import type { Event } from '../../domain/event.ts';
import { originOf } from '../../protocol/sender-check.ts';
import type { EventReader } from '../../storage/event-reader.ts';
import { type Gesture, standing } from './gestures.ts';

/** How many events back a gesture of an earlier session is looked for. */
const mostScanned = 50_000;

type From = { scope: string; page: string | null; sessionFirstSeq: number };

async function* atMost(batches: AsyncIterable<Event[]>, most: number): AsyncGenerator<Event[]> {
  let count = 0;
  for await (const batch of batches) {
    yield batch;
    count += batch.length;
    if (count >= most) return;
  }
}

/** The newest act that stands in this tab; else, of this site, from before this browser session. */
export async function gestureToUndo(log: EventReader, from: From): Promise<Gesture | null> {
  for await (const gesture of standing(log, log.backwardsInScope(from.scope))) {
    if (gesture.kind === 'act') return gesture;
  }
  const site = from.page === null ? null : originOf(from.page);
  if (site === null) return null;
  const isEarlier = (event: Event) =>
    event.seq < from.sessionFirstSeq && event.page !== null && originOf(event.page) === site;
  const all = atMost(log.backwards(await log.lastSeq()), mostScanned);
  for await (const gesture of standing(log, all, isEarlier)) {
    if (gesture.kind === 'act') return gesture;
  }
  return null;
}

/** The newest undo that stands in this tab, unless something was done since: a new act ends redo. */
export async function gestureToRedo(log: EventReader, scope: string): Promise<Gesture | null> {
  for await (const gesture of standing(log, log.backwardsInScope(scope))) {
    if (gesture.kind === 'act') return null;
    if (gesture.kind === 'undo') return gesture;
  }
  return null;
}
