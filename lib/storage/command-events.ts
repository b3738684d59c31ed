import type { Event } from '../domain/event.ts';
import { newId } from '../domain/ids.ts';
import type { Change, CommandHead, Recorded } from './change.ts';

/**
 * Numbers the changes from `last` + 1 and makes their events. A row changed twice in one command has its events in a
 * chain. The time at work counts once, on the first.
 */
export function eventsOf(
  head: CommandHead,
  changes: readonly Change[],
  last: number,
  by: string,
  app: string,
): Recorded[] {
  const lastAbout = new Map<string, number>();
  const { id: command, gesture, scope, at, zone, surface, page } = head;
  return changes.map((change, index) => {
    const seq = last + index + 1;
    const { kind, target, undoes } = change;
    const prev = lastAbout.get(target) ?? change.prev;
    lastAbout.set(target, seq);
    const activeMs = index === 0 ? head.activeMs : 0;
    const after = change.after && { ...change.after, seq };
    const names = { seq, v: 1, command, gesture, scope, kind, target, prev, undoes };
    const event = { ...names, by, at, zone, activeMs, surface, page, app, after } as Event;
    return { change: { ...change, prev, after } as Change, event };
  });
}

/** The head of a command that Tagalong gives itself: seeds, a finished export, what is mended after damage. */
export function systemHead(at: number): CommandHead {
  const zone = -new Date(at).getTimezoneOffset();
  const ids = { id: newId(), gesture: newId(), scope: newId() };
  return { ...ids, digest: '', at, zone, activeMs: 0, surface: 'background', page: null };
}
