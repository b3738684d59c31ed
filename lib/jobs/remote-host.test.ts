import { expect, test, vi } from 'vitest';
import { portPair } from '../../tests/fakes/port-pair.ts';
import { newId } from '../domain/ids.ts';
import type { Port } from '../protocol/port.ts';
import { createHostServer } from './host-server.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { createRemoteHost } from './remote-host.ts';

const id = newId();
const spec = {
  ...{ id, labelSet: 'a', form: 'json' as const, events: false, fullAddresses: false, at: 1, zone: 480, app: '0.1.0' },
};
const row = {
  ...{ id, v: 1 as const, rev: 1 as const, seq: 0, labelSet: 'a', filters: {}, format: 'tagalong/1', file: 'b.json' },
  ...{ lastSeq: 1, changes: 1, annotations: 1, verdicts: 0, bytes: 4, sha256: '0'.repeat(64), at: 1 },
};
const result = { file: 'b.json', bytes: 4, sha256: '0', pictures: 1, annotations: 1, verdicts: 0, remarks: [] };

/** A place that runs jobs, and backgrounds that come and go. The job: tell, deliver, record. */
function rig() {
  const log: string[] = [];
  const gate = Promise.withResolvers<void>();
  const wire: { cut(): void; near: Port | null; listening: ((port: Port) => void)[] } = {
    ...{ cut: () => {}, near: null, listening: [] },
  };
  let runs = 0;
  const server = createHostServer({
    connect() {
      const [near, far] = portPair();
      wire.cut = far.cut;
      wire.near = far;
      for (const listen of wire.listening) listen(far);
      return near;
    },
    async run(given, reached, onProgress, signal): Promise<Outcome> {
      runs += 1;
      onProgress(1, 2);
      const sleep = reached.keepAwake();
      try {
        const file = { bytes: 4, blob: async () => new Blob(['abcd']), remove: async () => {} };
        const delivered = await reached.deliver(file, { job: given.id, name: 'a.json' }, signal);
        await reached.recordExport({ ...row, file: delivered.name });
        return { state: 'done', result: { ...result, file: delivered.name } };
      } catch (cause) {
        return outcomeOf(cause, signal);
      } finally {
        sleep();
      }
    },
    offer: () => ({ address: 'blob:x', revoke: () => void log.push('revoked') }),
    every: () => () => {},
  });

  function background(deliver = async (): Promise<{ name: string }> => ({ name: 'b.json' })) {
    const host = createRemoteHost({
      async connect() {
        if (!wire.near) server.start();
        return wire.near as Port;
      },
      release: () => log.push('released'),
      deliver: async (file, signal) => {
        log.push(`deliver ${file.address} ${file.name} ${file.bytes}`);
        await Promise.race([
          gate.promise,
          new Promise((_, no) => signal.addEventListener('abort', () => no(signal.reason))),
        ]);
        return deliver();
      },
      recordExport: async (given) => void log.push(`record ${given.file}`),
    });
    wire.listening = [host.accept];
    if (wire.near) host.accept(wire.near);
    return host;
  }
  return { log, gate, wire, background, runs: () => runs };
}

test('a job runs elsewhere; the background delivers and records, and hears of progress and end', async () => {
  const { log, gate, background } = rig();
  const told: number[][] = [];
  gate.resolve();
  const outcome = await background().run(spec, (...at) => told.push(at), new AbortController().signal);
  expect(outcome).toEqual({ state: 'done', result });
  expect(told).toEqual([[1, 2]]);
  expect(log).toEqual(['deliver blob:x a.json 4', 'revoked', 'record b.json', 'released']);
});

test('a delivery that fails fails the job with its reason', async () => {
  const { gate, background, log } = rig();
  gate.resolve();
  const host = background(() => Promise.reject(new Error('no space')));
  expect(await host.run(spec, () => {}, new AbortController().signal)).toEqual({ state: 'failed', reason: 'no space' });
  expect(log).toContain('revoked');
});

test('cancelling stops a delivery that waits', async () => {
  const { background, log } = rig();
  const controller = new AbortController();
  const running = background().run(spec, () => {}, controller.signal);
  await vi.waitFor(() => expect(log).toHaveLength(1));
  controller.abort(new Error('cancelled'));
  expect(await running).toEqual({ state: 'cancelled' });
  expect(log.join()).not.toContain('record');
});

test('a connection that is cut is opened again, and nothing is done twice', async () => {
  const { log, gate, wire, background, runs } = rig();
  const running = background().run(spec, () => {}, new AbortController().signal);
  await vi.waitFor(() => expect(log).toHaveLength(1));
  wire.cut();
  gate.resolve();
  expect(await running).toEqual({ state: 'done', result });
  expect(log).toEqual(['deliver blob:x a.json 4', 'revoked', 'record b.json', 'released']);
  expect(runs()).toBe(1);
});

test('a background that is started anew takes the job up where it is', async () => {
  const { log, gate, wire, background, runs } = rig();
  void background().run(spec, () => {}, new AbortController().signal);
  await vi.waitFor(() => expect(log).toHaveLength(1));
  wire.listening = [];
  wire.cut();
  gate.resolve();
  const again = background();
  expect(await again.run(spec, () => {}, new AbortController().signal)).toEqual({ state: 'done', result });
  expect(runs()).toBe(1);
  expect(log.filter((line) => line.startsWith('record'))).toEqual(['record b.json']);
});
