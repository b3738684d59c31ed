import type { Surface } from '../domain/event.ts';
import type { Id } from '../domain/ids.ts';
import type { PictureKey } from '../domain/picture-key.ts';
import { type Down, type Up, upSchema } from '../protocol/envelope.ts';
import { protocolVersion } from '../protocol/limits.ts';
import type { Port, Sender } from '../protocol/port.ts';
import { maySpeakAs } from '../protocol/sender-check.ts';
import type { Store } from '../storage/store.ts';
import { missedSince } from './catch-up.ts';
import type { ChangeFeed } from './change-feed.ts';
import { createNews, type News } from './news.ts';
import { everything, type Following, followNamed } from './visibility.ts';

/** A surface that is connected, as its questions see it. */
export type Context = {
  sender: Sender;
  surface: Surface;
  /** Its events come to this surface from now on. */
  follow(pictures: Iterable<Id>): void;
  awaitKeys(keys: Iterable<PictureKey>): void;
};

/** A surface that is connected, as those see it who have something to tell. */
export type Connected = {
  sender: Sender;
  surface: Surface;
  send(message: Down): void;
  /** What is stored has changed in ways no event tells: all of it is to be asked for again. `seq` is the last there is. */
  startAfresh(seq: number, worker: Id): void;
};

type ConnectionPorts = {
  store: Store;
  feed: ChangeFeed;
  app: string;
  route(message: unknown, context: Context): Promise<Down | null>;
  joined(connected: Connected): () => void;
};

type Hello = Extract<Up, { type: 'hello' }>;

/** Whether a first message is from a build that would misread us, or that we would misread. */
function isOtherVersion(message: unknown): boolean {
  const { type, protocol } = (message ?? {}) as { type?: unknown; protocol?: unknown };
  return type === 'hello' && protocol !== protocolVersion;
}

/**
 * A port's life: hello, welcome with what was missed, then questions and their answers, and the commits of others.
 * While it is being answered about pictures, news of them waits, so that an answer never overtakes what is newer.
 */
export function acceptConnection(port: Port, sender: Sender, ports: ConnectionPorts): void {
  const own = new Set<string>();
  const leave: (() => void)[] = [];
  let context: Context | null = null;
  let news: News | null = null;
  let closed = false;

  function send(message: Down) {
    if (closed) return;
    try {
      port.send(message);
    } catch {
      closed = true; // It was cut meanwhile: whoever is there asks again.
    }
  }

  async function welcome(hello: Hello, following: Following) {
    try {
      const { id: worker } = await ports.store.worker();
      const { seq, afresh, told } = await missedSince(ports.store, hello.lastSeq, following);
      send({ type: 'welcome', protocol: protocolVersion, app: ports.app, seq, worker, afresh });
      if (told.length > 0) send({ type: 'events', events: told.map(({ event }) => event), seq });
      news?.sentUpTo(seq);
    } catch {
      // The database did not open: no welcome. Commands are told so one by one, and tried again.
    } finally {
      news?.release();
    }
  }

  function startAfresh(seq: number, worker: Id) {
    news?.sentUpTo(seq);
    send({ type: 'welcome', protocol: protocolVersion, app: ports.app, seq, worker, afresh: true });
  }

  function greet(message: unknown) {
    if (isOtherVersion(message)) return send({ type: 'blocked', id: null, reason: 'version' });
    const read = upSchema.safeParse(message);
    if (!read.success || read.data.type !== 'hello' || !maySpeakAs(sender, read.data.surface)) return port.disconnect();
    const { surface, follows } = read.data;
    const following = surface === 'overlay' ? followNamed(follows) : everything;
    news = createNews({ following, isOwn: (command) => own.has(command), send });
    news.hold();
    context = { sender, surface, follow: following.follow, awaitKeys: following.awaitKeys };
    leave.push(ports.feed.join(news), ports.joined({ sender, surface, send, startAfresh }));
    void welcome(read.data, following);
  }

  async function answer(message: unknown, asker: Context) {
    const { type, id } = (message ?? {}) as { type?: unknown; id?: unknown };
    const isCommand = type === 'command' && typeof id === 'string';
    if (isCommand) own.add(id);
    else news?.hold();
    try {
      const reply = await ports.route(message, asker);
      if (reply?.type === 'ack') asker.follow(picturesIn(reply));
      if (reply) send(reply);
    } finally {
      if (isCommand) own.delete(id);
      else news?.release();
    }
  }

  port.onMessage((message) => {
    if (context) void answer(message, context);
    else greet(message);
  });
  port.onDisconnect(() => {
    closed = true;
    for (const step of leave) step();
  });
}

/** The pictures an ack tells of. */
function picturesIn({ events }: Extract<Down, { type: 'ack' }>): Id[] {
  return events.flatMap(({ kind, target, after }) => {
    if (kind === 'picture') return [target];
    return after && 'picture' in after ? [after.picture] : [];
  });
}
