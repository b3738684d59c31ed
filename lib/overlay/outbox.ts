import type { BlockReason, Refusal } from '../protocol/envelope.ts';

/** ms before the first resend; each further wait is twice as long, up to `longestWait`. */
export const firstWait = 50;
export const longestWait = 2000;
/** The most commands sent and not yet answered: a long backlog goes out oldest first. */
export const mostInFlight = 32;

/** The pictures a command is about, or `all`: undo and redo, which nothing may overtake. */
export type Touches = readonly string[] | 'all';

export interface OutboxEntry {
  readonly id: string;
  /** The command as it travels, made once: every resend is these same characters. */
  readonly bytes: string;
  readonly touches: Touches;
  readonly state: 'unacked' | 'blocked';
  /** Why it is blocked, or what went wrong when it was last tried; for the person. */
  readonly reason: string | null;
}

/** What the background says of a command. No reply at all means unknown, never failed. */
export type OutboxReply =
  | { readonly type: 'ack'; readonly id: string }
  | { readonly type: 'refused'; readonly id: string; readonly code: Refusal; readonly detail: string }
  | { readonly type: 'blocked'; readonly id: string | null; readonly reason: BlockReason }
  | { readonly type: 'trouble'; readonly id: string; readonly reason: string };

export interface OutboxPorts {
  /** Opens the connection if there is none. It may throw, or lose what it is given. */
  send(bytes: string): void;
  /** ms of a steady clock. */
  now(): number;
  /** Runs once after `ms`; the result cancels it. */
  after(ms: number, run: () => void): () => void;
  /** At least 0, less than 1: keeps many tabs from resending in step. */
  random(): number;
  /** Something in the outbox changed. */
  changed(): void;
}

/** What `reply` came to. `refused` is the only one with which a label is not kept, and the mark must say why. */
type Settled = 'acked' | 'refused' | 'kept' | 'notMine';

/** Keeps every command until the background says it is on disk, or that it can never be. */
export interface Outbox {
  add(command: { readonly id: string; readonly bytes: string; readonly touches: Touches }): void;
  reply(reply: OutboxReply): Settled;
  /** The background is there anew, or what blocked is over: everything not settled goes at once. */
  resume(): void;
  /**
   * The page goes: what still waits its turn is sent at once, in order; what is under way is left to arrive. Not an undo:
   * before what it waits for is on disk it would take back something else.
   */
  handOver(): void;
  /** Forgets a command whose sender was told that it failed: it is not sent again, and nothing waits for it. */
  drop(id: string): void;
  /** Not known to be on disk, oldest first. Its length is "n not saved". */
  unsaved(): readonly OutboxEntry[];
}

type Entry = { -readonly [Field in keyof OutboxEntry]: OutboxEntry[Field] } & { sends: number; due: number };

export function createOutbox(ports: OutboxPorts): Outbox {
  const entries = new Map<string, Entry>();
  let blocked: BlockReason | null = null;
  let cancelTimer = () => {};
  let pumping = false;

  function send(entry: Entry) {
    const wait = Math.min(longestWait, firstWait * 2 ** entry.sends);
    entry.sends += 1;
    entry.due = ports.now() + wait * (1 - ports.random() / 4);
    try {
      ports.send(entry.bytes);
    } catch {
      // A closed connection tells nothing of what became of the command: it is resent when due.
    }
  }

  function pump() {
    // A reply from within `send` is seen by the loop below.
    if (pumping) return;
    pumping = true;
    cancelTimer();
    const isDue = (entry: Entry) => entry.due <= ports.now();
    for (let next = sendable(entries).find(isDue); next; next = sendable(entries).find(isDue)) send(next);
    const due = Math.min(...sendable(entries).map((entry) => entry.due));
    cancelTimer = due < Number.POSITIVE_INFINITY ? ports.after(Math.max(0, due - ports.now()), pump) : () => {};
    pumping = false;
  }

  function block(entry: Entry, reason: BlockReason) {
    entry.state = 'blocked';
    entry.reason = reason;
  }

  function take(reply: OutboxReply): Settled {
    if (reply.type === 'blocked' && reply.id === null) {
      blocked = reply.reason;
      for (const entry of entries.values()) block(entry, reply.reason);
      return 'kept';
    }
    const entry = reply.id === null ? undefined : entries.get(reply.id);
    if (!entry) return 'notMine';
    if (reply.type === 'ack' || reply.type === 'refused') {
      entries.delete(entry.id);
      return reply.type === 'ack' ? 'acked' : 'refused';
    }
    if (reply.type === 'blocked') block(entry, reply.reason);
    else entry.reason = reply.reason;
    return 'kept';
  }

  return {
    add({ id, bytes, touches }) {
      if (entries.has(id)) return;
      const entry: Entry = { id, bytes, touches, state: 'unacked', reason: null, sends: 0, due: ports.now() };
      if (blocked) block(entry, blocked);
      entries.set(id, entry);
      pump();
      ports.changed();
    },
    reply(reply) {
      const settled = take(reply);
      if (settled === 'notMine') return settled;
      pump();
      ports.changed();
      return settled;
    },
    resume() {
      blocked = null;
      for (const entry of entries.values()) {
        entry.due = ports.now();
        if (entry.state === 'blocked') Object.assign(entry, { state: 'unacked', reason: null });
      }
      pump();
      ports.changed();
    },
    handOver() {
      const unsent = [...entries.values()].filter(({ state, sends }) => state === 'unacked' && sends === 0);
      for (const entry of unsent) if (entry.touches !== 'all') send(entry);
      pump();
    },
    drop(id) {
      if (!entries.delete(id)) return;
      pump();
      ports.changed();
    },
    unsaved: () => [...entries.values()].map(({ sends, due, ...entry }) => entry),
  };
}

/** Those that may travel now: none whose picture an earlier command still waits for. Oldest first. */
function sendable(entries: ReadonlyMap<string, Entry>): readonly Entry[] {
  const found: Entry[] = [];
  const waitedFor = new Set<string>();
  let earlier = 0;
  for (const entry of entries.values()) {
    const { touches } = entry;
    const waits = touches === 'all' ? earlier > 0 : touches.some((picture) => waitedFor.has(picture));
    if (!waits && entry.state === 'unacked') found.push(entry);
    if (touches === 'all' || found.length === mostInFlight) break;
    for (const picture of touches) waitedFor.add(picture);
    earlier += 1;
  }
  return found;
}
