import type { Down } from '../protocol/envelope.ts';
import type { Listener } from './change-feed.ts';
import type { Following, Told } from './visibility.ts';

/** What is on its way to one surface: commits of others, in order, held back while it is being answered. */
export type News = Listener & {
  hold(): void;
  release(): void;
  /** All up to this `seq` has been sent otherwise. */
  sentUpTo(seq: number): void;
};

type NewsPorts = {
  following: Following;
  /** Whether a command is the surface's own: it has its ack. */
  isOwn(command: string): boolean;
  send(message: Down): void;
};

export function createNews({ following, isOwn, send }: NewsPorts): News {
  let holds = 0;
  let waiting: Told[] = [];
  let sentSeq = 0;

  function flush() {
    if (holds > 0 || waiting.length === 0) return;
    const told = waiting.filter(({ event }) => event.seq > sentSeq);
    waiting = [];
    const events = told.filter((one) => following.sees(one)).map(({ event }) => event);
    const seq = told.at(-1)?.event.seq;
    if (seq !== undefined && events.length > 0) send({ type: 'events', events, seq });
    if (told.some((one) => following.minds(one))) send({ type: 'settingsChanged' });
  }

  return {
    hold() {
      holds += 1;
    },
    release() {
      holds -= 1;
      flush();
    },
    sentUpTo(seq) {
      sentSeq = seq;
    },
    tell(told) {
      waiting.push(...told.filter(({ event }) => !isOwn(event.command)));
      flush();
    },
  };
}
