import { describe, expect, test } from 'vitest';
import { newId } from '../domain/ids.ts';
import type { Down } from '../protocol/envelope.ts';
import type { Port } from '../protocol/port.ts';
import type { News } from './backend.ts';
import { connectBackend } from './connect-backend.ts';

/** A background at the other end of a port: `cut` loses the connection, `reply` says something. */
function farEnd() {
  const heard: Record<string, unknown>[] = [];
  const timers: (() => void)[] = [];
  let listen: (message: unknown) => void = () => undefined;
  let cut: () => void = () => undefined;
  let opened = 0;
  const open = (): Port => {
    opened += 1;
    return {
      send: (message) => heard.push(message as Record<string, unknown>),
      onMessage: (listener) => {
        listen = listener;
      },
      onDisconnect: (listener) => {
        cut = listener;
      },
      disconnect: () => undefined,
    };
  };
  const backend = connectBackend({
    open,
    surface: 'popup',
    app: '0.1.0',
    now: () => 1_700_000_000_000,
    zone: () => 480,
    after: (_ms, run) => {
      timers.push(run);
      return () => undefined;
    },
  });
  const news: News[] = [];
  backend.listen((said) => news.push(said));
  return {
    backend,
    news,
    of: (type: string) => heard.filter((message) => message.type === type),
    opened: () => opened,
    reply: (message: Down) => listen(message),
    cut: () => cut(),
    /** Everything that waits for its time happens now. */
    later: () => {
      for (const run of timers.splice(0)) run();
    },
  };
}

const welcome = (afresh = false): Down => ({
  type: 'welcome',
  protocol: 1,
  app: '0.1.0',
  seq: 4,
  worker: newId(),
  afresh,
});
const ack = (id: unknown): Down => ({
  type: 'ack',
  id: String(id),
  firstSeq: 5,
  lastSeq: 5,
  events: [],
  left: 0,
});
const naming = { name: 'Li Na', employee: null };

describe('a command', () => {
  test('is done only once its own ack has come', async () => {
    const { backend, of, reply } = farEnd();
    let done = false;
    const sent = backend.command('nameWorker', naming).then(() => {
      done = true;
    });
    reply(welcome());
    reply(ack(newId()));
    await Promise.resolve();
    expect(done).toBe(false);
    reply(ack(of('command')[0]?.id));
    await sent;
  });

  test('that got no answer is sent again over a new port, the same to the last character', async () => {
    const { backend, of, reply, cut, later, opened } = farEnd();
    const sent = backend.command('nameWorker', naming);
    cut();
    later();
    reply(welcome());
    expect(opened()).toBe(2);
    const [first, second] = of('command');
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
    reply(ack(first?.id));
    await sent;
  });

  test('that is refused fails with the code', async () => {
    const { backend, of, reply } = farEnd();
    const sent = backend.command('nameWorker', naming);
    reply({ type: 'refused', id: String(of('command')[0]?.id), code: 'invalid', detail: 'name' });
    await expect(sent).rejects.toMatchObject({ code: 'invalid' });
  });

  test('fails, and all are told, where the background takes nothing from this page', async () => {
    const { backend, reply, news } = farEnd();
    const sent = backend.command('nameWorker', naming);
    reply({ type: 'blocked', id: null, reason: 'version' });
    await expect(sent).rejects.toMatchObject({ code: 'version' });
    expect(news).toContainEqual({ type: 'blocked', reason: 'version' });
    await expect(backend.command('nameWorker', naming)).rejects.toMatchObject({ code: 'version' });
  });

  test('that is blocked fails, is never sent again, and stops none that follows', async () => {
    const { backend, of, reply, cut, later } = farEnd();
    const sent = backend.command('nameWorker', naming);
    const [blocked] = of('command');
    reply({ type: 'blocked', id: String(blocked?.id), reason: 'recovery' });
    await expect(sent).rejects.toMatchObject({ code: 'recovery' });
    const next = backend.command('nameWorker', { name: 'Wang', employee: null });
    later();
    cut();
    later();
    reply(welcome(true));
    expect(of('command').filter(({ id }) => id === blocked?.id)).toHaveLength(1);
    reply(ack(of('command').at(-1)?.id));
    await next;
  });

  test('fails where the extension was taken from under the page, and where the connection is closed', async () => {
    const open = (): Port => {
      throw new Error('context invalidated');
    };
    const ports = {
      surface: 'popup',
      app: '0.1.0',
      now: () => 1,
      zone: () => 0,
      after: () => () => undefined,
    } as const;
    const gone = connectBackend({ ...ports, open }).command('nameWorker', naming);
    await expect(gone).rejects.toMatchObject({ code: 'version' });
    const { backend } = farEnd();
    const sent = backend.command('nameWorker', naming);
    backend.close();
    await expect(sent).rejects.toMatchObject({ code: 'gone' });
  });
});

test('what a command wrote is told to the models as events, for the background tells others only', async () => {
  const { backend, of, reply, news } = farEnd();
  const sent = backend.command('nameWorker', naming);
  reply(ack(of('command')[0]?.id));
  await sent;
  expect(news).toEqual([{ type: 'events', events: [] }]);
});

test('where what was known no longer counts, the models are told to ask for all of it again', () => {
  const { backend, reply, news } = farEnd();
  void backend.query('health', {}).catch(() => undefined);
  reply(welcome());
  expect(news).toEqual([]);
  reply(welcome(true));
  expect(news).toEqual([{ type: 'afresh' }]);
});

test('a query is answered by its id, and fails by name where no answer comes', async () => {
  const { backend, of, reply, later } = farEnd();
  const health = backend.query('health', {});
  reply({ type: 'answer', id: String(of('query')[0]?.id), value: { state: 'ok', newer: 0, broken: 0 } });
  await expect(health).resolves.toEqual({ state: 'ok', newer: 0, broken: 0 });
  const settings = backend.query('settings', {});
  later();
  await expect(settings).rejects.toMatchObject({ name: 'BackendError', code: 'timeout' });
});
