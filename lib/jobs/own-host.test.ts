import { beforeEach, expect, test } from 'vitest';
import { connectSurface, oneSet, startBackground } from '../../tests/fakes/background-rig.ts';
import { newId } from '../domain/ids.ts';
import { readTagalong } from '../formats/tagalong/read.ts';
import { createDatabase } from '../storage/open-database.ts';
import type { ExportSpec } from './export-spec.ts';
import { createOwnHost, type OwnHostPorts } from './own-host.ts';
import { createStoredSource } from './stored-source.ts';

let log: string[];
let files: Map<string, Blob>;
let ports: OwnHostPorts;
let spec: ExportSpec;
const never = new AbortController().signal;

beforeEach(async () => {
  const rig = startBackground();
  await connectSurface(rig).answer('a', ['https://example.com/1.jpg']);
  log = [];
  files = new Map();
  const asked = { labelSet: oneSet.id, form: 'json' as const, events: false, fullAddresses: false };
  spec = { ...asked, id: newId(), at: Date.UTC(2026, 10, 23), zone: 480, app: '0.1.0' };
  ports = {
    removeLeftovers: async () => void log.push('cleared'),
    openSource: () => createStoredSource(createDatabase({ name: rig.name, opened: async () => {} })),
    async openSink(name) {
      const parts: Uint8Array<ArrayBuffer>[] = [];
      return {
        write: async (chunk) => void parts.push(new Uint8Array(chunk)),
        close: async () => {
          const whole = new Blob(parts);
          return { bytes: whole.size, blob: async () => whole, remove: async () => void log.push(`removed ${name}`) };
        },
        abort: async () => void log.push('aborted'),
      };
    },
    keepAwake: () => () => void log.push('may sleep'),
    clock: () => 0,
    offer(blob) {
      const address = `blob:${files.size}`;
      files.set(address, blob);
      return { address, revoke: () => void (files.delete(address) && log.push('revoked')) };
    },
    async deliver({ job, address, name, bytes }) {
      const blob = files.get(address);
      expect({ job, bytes }).toEqual({ job: spec.id, bytes: blob?.size });
      expect((await readTagalong([await (blob as Blob).text()])).problems).toEqual([]);
      log.push(`delivered ${name}`);
      return { name: `(1) ${name}` };
    },
    recordExport: async ({ id, file }, zone) => {
      expect([id, zone]).toEqual([spec.id, spec.zone]);
      log.push(`recorded ${file}`);
    },
  };
});

test('an export is delivered from an address that is taken back, then recorded, and nothing of it is left', async () => {
  const outcome = await createOwnHost(ports).run(spec, () => {}, never);
  const name = log.find((line) => line.startsWith('delivered '))?.slice('delivered '.length) ?? '';
  expect(outcome).toMatchObject({ state: 'done', result: { file: `(1) ${name}`, pictures: 1, annotations: 1 } });
  expect(log).toEqual([
    ...['cleared', `delivered ${name}`, 'revoked'],
    ...[`recorded (1) ${name}`, `removed ${name}`, 'may sleep'],
  ]);
});

test('where the download fails the address is taken back too, and nothing is recorded', async () => {
  ports.deliver = async () => {
    throw new Error('no room');
  };
  const outcome = await createOwnHost(ports).run(spec, () => {}, never);
  expect(outcome).toEqual({ state: 'failed', reason: 'no room' });
  expect(log.map((line) => line.split(' ')[0])).toEqual(['cleared', 'revoked', 'removed', 'may']);
});

test('the person’s cancelling reaches the download', async () => {
  const controller = new AbortController();
  ports.deliver = (_file, signal) =>
    new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
      controller.abort(new Error('cancelled'));
    });
  expect(await createOwnHost(ports).run(spec, () => {}, controller.signal)).toEqual({ state: 'cancelled' });
  expect(files.size).toBe(0);
});

test('what can’t be cleared of an earlier export stops none', async () => {
  ports.removeLeftovers = async () => {
    throw new Error('no private file system');
  };
  expect(await createOwnHost(ports).run(spec, () => {}, never)).toMatchObject({ state: 'done' });
});
