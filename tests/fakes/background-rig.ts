import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { type Background, type BackgroundPorts, createBackground } from '../../lib/background/create-background.ts';
import type { Event } from '../../lib/domain/event.ts';
import { newId } from '../../lib/domain/ids.ts';
import type { LabelSet } from '../../lib/domain/label-set.ts';
import type { NamedPicture } from '../../lib/domain/picture.ts';
import { keyOfAddress } from '../../lib/domain/picture-key.ts';
import type { CommandName, CommandPayload } from '../../lib/protocol/commands.ts';
import type { Down } from '../../lib/protocol/envelope.ts';
import { protocolVersion } from '../../lib/protocol/limits.ts';
import type { Port, Sender } from '../../lib/protocol/port.ts';
import type { QueryName, QueryPayload, QueryValue } from '../../lib/protocol/queries.ts';
import type { RequestName, RequestPayload, RequestValue } from '../../lib/protocol/requests.ts';
import type { CommandReply } from '../../lib/protocol/router.ts';
import type { CommandStamp } from '../../lib/protocol/stamp.ts';
import { databaseVersion, type TagalongSchema } from '../../lib/storage/schema.ts';
import { memoryStore } from './memory-store.ts';
import { portPair } from './port-pair.ts';

const aClass = (id: string, number: number) => ({
  id,
  number,
  name: { en: id },
  parent: null,
  colour: null,
  key: null,
  aliases: [],
  tag: true,
  shapes: [],
  attributes: [],
  retired: false,
});

export function aLabelSet(id: string, answer: 'one' | 'many', classes: string[], version = 1): LabelSet {
  const rest = { name: { en: id }, description: null, derivedFrom: null, project: null };
  return {
    format: 'tagalong/labelSet/1',
    id,
    version,
    answer,
    ...rest,
    classes: classes.map((c, i) => aClass(c, i + 1)),
  };
}

export const oneSet = aLabelSet('test/one', 'one', ['a', 'b', 'c']);
export const manySet = aLabelSet('test/many', 'many', ['a', 'b', 'c']);
export const site = 'https://example.com';

export type Rig = {
  name: string;
  local: ReturnType<typeof memoryStore>;
  session: ReturnType<typeof memoryStore>;
  background: Background;
  time: { now: number };
};

/** A background over fake-indexeddb. Given another rig, it goes on with its database, as after a restart. */
export function startBackground(
  before?: Partial<Rig>,
  seeds: readonly LabelSet[] = [oneSet, manySet],
  more: Partial<BackgroundPorts> = {},
): Rig {
  const name = before?.name ?? `test ${newId()}`;
  const local = before?.local ?? memoryStore();
  const session = before?.session ?? memoryStore();
  const time = before?.time ?? { now: Date.UTC(2026, 10, 23, 12) };
  const background = createBackground({
    database: name,
    local,
    session,
    now: () => time.now,
    app: '0.1.0',
    seeds,
    // No test here makes a request of the browser.
    requests: () => ({}) as never,
    jobs: async () => [],
    words: () => ({}),
    tabState: () => Promise.reject(new Error('no tabs here')),
    ...more,
  });
  return { name, local, session, background, time };
}

/** A picture as an overlay names it. */
export function named(address: string, page = `${site}/page`): NamedPicture {
  const sighting = { page, title: null, alt: null, caption: null, at: 1 };
  return { key: keyOfAddress(address, ''), newPicture: newId(), address, sighting };
}

export type FakeSurface = ReturnType<typeof connectSurface>;

/** A surface at the other end of a port. */
export function connectSurface(
  rig: Rig,
  from: { sender?: Sender; scope?: string; lastSeq?: number | null; follows?: string[] } = {},
) {
  const sender: Sender = from.sender ?? { kind: 'page', origin: site, tab: 1, frame: 0, url: `${site}/page` };
  const scope = from.scope ?? newId();
  const [near, far] = portPair();
  const received: Down[] = [];
  const waiting = new Map<string, (reply: Down) => void>();
  near.onMessage((message) => {
    const down = message as Down;
    received.push(down);
    if ('id' in down && down.id) waiting.get(down.id)?.(down);
  });
  rig.background.connect(far as Port, sender);
  const surface = sender.kind === 'page' ? 'overlay' : 'popup';
  near.send({
    type: 'hello',
    protocol: protocolVersion,
    app: '0.1.0',
    surface,
    lastSeq: from.lastSeq ?? null,
    follows: from.follows ?? [],
  });

  function ask(message: { id: string }): Promise<Down> {
    return new Promise((resolve) => {
      waiting.set(message.id, resolve);
      near.send(message);
    });
  }
  const stampOf = (stamp: Partial<CommandStamp> = {}): CommandStamp => ({
    gesture: newId(),
    scope,
    at: rig.time.now,
    zone: 0,
    activeMs: 0,
    page: sender.kind === 'page' ? `${sender.origin}/page` : null,
    ...stamp,
  });
  const commandOf = <Name extends CommandName>(
    name: Name,
    payload: CommandPayload<Name>,
    stamp?: Partial<CommandStamp>,
  ) => ({
    type: 'command' as const,
    id: newId(),
    name,
    stamp: stampOf(stamp),
    payload,
  });

  return {
    scope,
    received,
    port: near,
    ask,
    commandOf,
    command: async <Name extends CommandName>(
      name: Name,
      payload: CommandPayload<Name>,
      stamp?: Partial<CommandStamp>,
    ) => (await ask(commandOf(name, payload, stamp))) as CommandReply,
    async query<Name extends QueryName>(name: Name, payload: QueryPayload<Name>): Promise<QueryValue<Name>> {
      const reply = await ask({ type: 'query', id: newId(), name, payload } as { id: string });
      if (reply.type !== 'answer') throw new Error(JSON.stringify(reply));
      return reply.value as QueryValue<Name>;
    },
    async request<Name extends RequestName>(name: Name, payload: RequestPayload<Name>): Promise<RequestValue<Name>> {
      const reply = await ask({ type: 'request', id: newId(), name, payload } as { id: string });
      if (reply.type !== 'answer') throw new Error(JSON.stringify(reply));
      return reply.value as RequestValue<Name>;
    },
    /** Events that others have committed, as far as they came. */
    heard: (): Event[] => received.flatMap((down) => (down.type === 'events' ? down.events : [])),
    /** Puts a class on pictures by their addresses, in one gesture. */
    answer(
      className: string,
      addresses: string[],
      more: { set?: LabelSet; how?: 'key' | 'sweep'; act?: 'put' | 'remove' } = {},
    ) {
      const { id, version } = more.set ?? oneSet;
      const pictures = addresses.map((address) => ({ picture: named(address), row: newId() }));
      const how = { act: more.act ?? 'put', how: more.how ?? 'key' } as const;
      return this.command('answer', { labelSet: id, labelSetVersion: version, class: className, ...how, pictures });
    },
    verdict(verdict: 'done' | 'skipped', addresses: string[], set = oneSet) {
      const pictures = addresses.map((address) => ({ picture: named(address), row: newId() }));
      return this.command('giveVerdict', { labelSet: set.id, labelSetVersion: set.version, verdict, pictures });
    },
    undo() {
      return this.command('undo', {});
    },
    redo() {
      return this.command('redo', {});
    },
    /** What is put on a picture: its classes sorted, and the verdict. */
    async labels(address: string, set = oneSet): Promise<string[]> {
      const told = await this.query('labelsOf', { labelSet: set.id, keys: [keyOfAddress(address, '')] });
      const [found] = told.pictures;
      const classes = (found?.annotations ?? []).map((row) => `${row.class}`).sort();
      return found?.verdict ? [...classes, found.verdict.verdict] : classes;
    },
  };
}

/** Everything in a store of the database, read past our own code. */
export async function dump(
  rig: Pick<Rig, 'name'>,
  store: keyof TagalongSchema & string,
): Promise<Record<string, unknown>[]> {
  const connection = await openDB(rig.name, databaseVersion);
  const rows = await connection.getAll(store);
  connection.close();
  return rows;
}
