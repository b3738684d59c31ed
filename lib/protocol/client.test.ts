import { describe, expect, it } from 'vitest';
import { newId } from '../domain/ids.ts';
import { firstSettings } from '../domain/settings.ts';
import { allAnswers } from './all-answers.ts';
import { AnswerError } from './answer-error.ts';
import { createClient } from './client.ts';
import type { Answers } from './client-ports.ts';
import { editorAnswers } from './editor-answers.ts';
import { downSchema } from './envelope.ts';
import { mostFollowed } from './limits.ts';
import { overlayAnswers } from './overlay-answers.ts';
import type { Port } from './port.ts';

type Message = Record<string, unknown>;

/** A background that only listens: a test says what it answers, and cuts it. */
function rig(follows: string[] = [], answers: Answers = allAnswers) {
  const ports: { sent: Message[]; say(message: unknown): void; cut(): void }[] = [];
  const welcomes: boolean[] = [];
  const timers: (() => void)[] = [];
  const world = { alive: true, deaf: false };
  const client = createClient(
    {
      surface: 'overlay',
      app: '1',
      answers,
      down: downSchema,
      follows: () => follows,
      after: (_ms, run) => {
        timers.push(run);
        return () => timers.splice(timers.indexOf(run), 1);
      },
      open(): Port {
        if (!world.alive) throw new Error('context invalidated');
        const sent: Message[] = [];
        let hear = (_message: unknown) => {};
        let cut = () => {};
        ports.push({ sent, say: (message) => hear(message), cut: () => cut() });
        return {
          send: (message) => {
            if (world.deaf) throw new Error('disconnected port');
            sent.push(message as Message);
          },
          onMessage: (listener) => {
            hear = listener;
          },
          onDisconnect: (listener) => {
            cut = listener;
          },
          disconnect: () => {},
        };
      },
    },
    { onWelcome: ({ afresh }) => welcomes.push(afresh), onReply: () => {}, onEvents: () => {} },
  );
  const worker = newId();
  const welcome = (seq: number, afresh = false) => ({ type: 'welcome', protocol: 1, app: '1', seq, worker, afresh });
  return { client, ports, welcomes, timers, world, welcome };
}

describe("a surface's end of the connection", () => {
  it('takes a new port when its page was kept, and asks there what the old one never answered', async () => {
    const { client, ports, welcome, welcomes } = rig();
    const settings = client.query('settings', {});
    ports[0]?.say(welcome(3));
    client.renew();
    expect(ports[1]?.sent.map(({ type }) => type)).toEqual(['hello', 'query']);
    ports[1]?.say(welcome(4));
    expect(welcomes).toHaveLength(2);
    ports[1]?.say({ type: 'answer', id: ports[1]?.sent[1]?.id, value: firstSettings });
    expect(await settings).toEqual(firstSettings);
  });

  it('opens no port until something is to be sent, and says hello first', async () => {
    const { client, ports } = rig();
    expect(ports).toHaveLength(0);
    void client.query('settings', {});
    expect(ports[0]?.sent.map(({ type }) => type)).toEqual(['hello', 'query']);
  });

  it('does not open a port again for its own sake', () => {
    const { client, ports } = rig();
    client.connect();
    ports[0]?.cut();
    expect(ports).toHaveLength(1);
    client.connect();
    expect(ports).toHaveLength(2);
  });

  it('names the last seq it has when it comes back', () => {
    const { client, ports, welcome } = rig();
    client.connect();
    ports[0]?.say(welcome(7));
    ports[0]?.say({ type: 'events', events: [], seq: 9 });
    ports[0]?.cut();
    client.connect();
    expect(ports[0]?.sent[0]).toMatchObject({ lastSeq: null });
    expect(ports[1]?.sent[0]).toMatchObject({ lastSeq: 9 });
  });

  it('goes by an ack, unless earlier commits of others may still be held back', () => {
    const { client, ports, welcome } = rig();
    const ack = (seq: number) => ({ type: 'ack', id: newId(), firstSeq: seq, lastSeq: seq, events: [], left: 0 });
    client.connect();
    ports[0]?.say(welcome(7));
    ports[0]?.say(ack(8));
    void client.query('settings', {}).catch(() => undefined);
    ports[0]?.say(ack(10));
    ports[0]?.cut();
    expect(ports[1]?.sent[0]).toMatchObject({ lastSeq: 8 });
  });

  it('asks a query again over a new port, but never a request', async () => {
    const { client, ports } = rig();
    const query = client.query('classCounts', { labelSet: 'a' });
    const request = client.request('setLabelling', { tab: null, labelling: 'on' });
    ports[0]?.cut();
    await expect(request).rejects.toMatchObject({ code: 'cut' });
    const again = ports[1]?.sent.at(-1);
    expect(ports[1]?.sent.map(({ type }) => type)).toEqual(['hello', 'query']);
    ports[1]?.say({ type: 'answer', id: again?.id, value: { score: 3 } });
    expect(await query).toEqual({ score: 3 });
  });

  it('gives a query up that was cut off three times, and can go on after', async () => {
    const { client, ports } = rig();
    const query = client.query('settings', {});
    for (let n = 0; n < 3; n += 1) ports[n]?.cut();
    await expect(query).rejects.toMatchObject({ code: 'cut' });
    expect(ports.map(({ sent }) => sent.filter(({ type }) => type === 'query').length)).toEqual([1, 1, 1]);
    void client.query('settings', {}).catch(() => undefined);
    expect(ports).toHaveLength(4);
  });

  it('does not take a port that takes nothing for the end of the extension', async () => {
    const { client, ports, world } = rig();
    const query = client.query('settings', {});
    world.deaf = true;
    ports[0]?.cut();
    await expect(query).rejects.toMatchObject({ code: 'cut' });
    world.deaf = false;
    const next = client.query('classCounts', { labelSet: 'a' });
    const last = ports.at(-1);
    last?.say({ type: 'answer', id: last.sent.at(-1)?.id, value: {} });
    expect(await next).toEqual({});
  });

  it('opens another port where one takes a command no more, though nobody said that it was cut', () => {
    const { client, ports, world } = rig();
    client.connect();
    world.deaf = true;
    expect(() => client.send('{}')).toThrow('disconnected port');
    world.deaf = false;
    client.send('{}');
    expect(ports).toHaveLength(2);
    expect(ports[1]?.sent).toHaveLength(2);
  });

  it('refuses an answer its table does not know', async () => {
    const { client, ports } = rig();
    const query = client.query('classCounts', { labelSet: 'a' });
    ports[0]?.say({ type: 'answer', id: ports[0].sent.at(-1)?.id, value: { score: 'many' } });
    await expect(query).rejects.toBeInstanceOf(AnswerError);
  });

  it('reads the answers of a script that came later once it knows how', async () => {
    const { client, ports } = rig([], overlayAnswers);
    const asked = async () => {
      const query = client.query('editorPlace', { picture: `address:${'0'.repeat(64)}`, labelSet: 'a' });
      ports[0]?.say({ type: 'answer', id: ports[0].sent.at(-1)?.id, value: null });
      return query;
    };
    await expect(asked()).rejects.toMatchObject({ code: 'misread' });
    client.know(editorAnswers);
    expect(await asked()).toBeNull();
  });

  it('gives a question up after its time', async () => {
    const { client, timers } = rig();
    const query = client.query('settings', {});
    timers[0]?.();
    await expect(query).rejects.toMatchObject({ code: 'timeout' });
  });

  it('starts afresh when it follows more pictures than can be caught up with', () => {
    const many = Array.from({ length: mostFollowed + 1 }, newId);
    const { client, ports, welcomes, welcome } = rig(many);
    client.connect();
    expect(ports[0]?.sent[0]).toMatchObject({ follows: [] });
    ports[0]?.say(welcome(7));
    expect(welcomes).toEqual([true]);
  });

  it('fails what waits when the extension is gone, and what comes after', async () => {
    const { client, ports, world } = rig();
    const query = client.query('settings', {});
    world.alive = false;
    ports[0]?.cut();
    await expect(query).rejects.toMatchObject({ code: 'gone' });
    await expect(client.query('settings', {})).rejects.toMatchObject({ code: 'gone' });
  });

  it('fails what waits when it is told that nothing of it will be taken, and does not ask again', async () => {
    const { client, ports } = rig();
    const query = client.query('settings', {});
    ports[0]?.say({ type: 'blocked', id: null, reason: 'version' });
    await expect(query).rejects.toMatchObject({ code: 'version' });
    ports[0]?.cut();
    expect(ports).toHaveLength(1);
  });

  it('passes over what it can not read', () => {
    const { client, ports, welcomes } = rig();
    client.connect();
    for (const wrong of [null, 7, {}, { type: 'welcome' }, { type: 'events', events: [{}], seq: 1 }])
      ports[0]?.say(wrong);
    expect(welcomes).toEqual([]);
  });
});
