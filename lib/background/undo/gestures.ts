import type { Event } from '../../domain/event.ts';
import type { EventReader } from '../../storage/event-reader.ts';

/** A gesture as the log has it, and what it did: an act, or taking an act back, or taking that back. */
export type Gesture = { events: Event[]; kind: 'act' | 'undo' | 'redo' };

/** Only what was said of pictures can be taken back. */
export function isUndoable(event: Event): boolean {
  return event.kind === 'annotation' || event.kind === 'verdict';
}

/** The gesture an event belongs to, whole; null where it holds nothing that can be taken back. */
async function gestureOf(log: EventReader, event: Event): Promise<Gesture | null> {
  const events = (await log.ofGesture(event.gesture)).filter((one) => isUndoable(one) || one.undoes !== null);
  const reverting = events.find((one) => one.undoes !== null);
  if (!reverting?.undoes) return events.length > 0 ? { events, kind: 'act' } : null;
  const reverted = await log.get(reverting.undoes);
  return { events, kind: reverted?.undoes ? 'redo' : 'undo' };
}

/**
 * The gestures that stand, newest first: those not taken back by a later one. `source` gives events newest first, in
 * batches; `counts` says which acts matter, so that the rest need not be read whole.
 */
export async function* standing(
  log: EventReader,
  source: AsyncIterable<Event[]>,
  counts: (event: Event) => boolean = () => true,
): AsyncGenerator<Gesture> {
  const met = new Set<string>();
  const reverted = new Set<number>();
  for await (const batch of source) {
    const gestures = new Map<string, Promise<Gesture | null>>();
    for (const event of batch) {
      const matters = event.undoes !== null || (isUndoable(event) && counts(event));
      if (!matters || met.has(event.gesture)) continue;
      met.add(event.gesture);
      gestures.set(event.gesture, gestureOf(log, event));
    }
    for (const gesture of await Promise.all(gestures.values())) {
      if (!gesture || gesture.events.some(({ seq }) => reverted.has(seq))) continue;
      for (const { undoes } of gesture.events) if (undoes !== null) reverted.add(undoes);
      yield gesture;
    }
  }
}
