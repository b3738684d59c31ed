import type { Recorded } from '../storage/change.ts';
import { isStatement, subjectOf } from '../storage/count-changes.ts';
import type { Told } from './visibility.ts';

/** Somebody who is told of every commit. */
export type Listener = { tell(told: readonly Told[]): void };

function toldOf({ change, event }: Recorded): Told {
  if (event.kind === 'picture') return { event, picture: event.target };
  const subject = isStatement(change) ? (subjectOf(change) ?? null) : null;
  return { event, picture: subject?.picture ?? null };
}

/** Hands every committed event to all connected surfaces, in order of `seq`. */
export function createChangeFeed() {
  const listeners = new Set<Listener>();
  return {
    publish(recorded: readonly Recorded[]): void {
      const told = recorded.map(toldOf);
      for (const listener of listeners) listener.tell(told);
    },
    join(listener: Listener): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
export type ChangeFeed = ReturnType<typeof createChangeFeed>;
