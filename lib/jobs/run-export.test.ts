import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { type RandomDataset, randomDataset, sourceOf } from '../../tests/unit/formats/random-dataset.ts';
import { exportRowSchema } from '../domain/event.ts';
import { readTagalong } from '../formats/tagalong/read.ts';
import type { ExportSource } from './export-source.ts';
import { type Outcome, outcomeSchema } from './outcome.ts';
import type { ExportPorts } from './ports.ts';
import { runExport } from './run-export.ts';

const enough = randomDataset.filter((made) => made.annotations.length > 3 && made.verdicts.length > 1);
const [dataset] = fc.sample(enough, { seed: 3, numRuns: 1 }) as [RandomDataset];
const set = dataset.labelSets[0] as RandomDataset['labelSets'][0];
const { header } = sourceOf(dataset, false);
const spec = {
  ...{ id: header.export, labelSet: 'tagalong/score', form: 'jsonl' as const, events: false, fullAddresses: false },
  ...{ at: Date.UTC(2026, 10, 23), zone: 480, app: '0.1.0' },
};

let log: string[];
let chunks: Uint8Array<ArrayBuffer>[];
let delivered: Blob | null;
let ports: ExportPorts;
let source: ExportSource;
let now: number;
const recorded: unknown[] = [];

beforeEach(() => {
  log = [];
  chunks = [];
  recorded.length = 0;
  delivered = null;
  now = 0;
  source = {
    open: async () => ({
      ...{ set, worker: header.worker, remarks: ['workerUnread'], firstSeq: 1, lastSeq: 9, changes: 7 },
      ...{ total: dataset.annotations.length, dataset: { ...sourceOf(dataset, false) } },
    }),
    close: () => log.push('source closed'),
  };
  ports = {
    openSink: async (name) => {
      log.push(`open ${name}`);
      return {
        write: async (chunk) => void chunks.push(new Uint8Array(chunk)),
        close: async () => {
          log.push('close');
          const blob = new Blob(chunks);
          return { bytes: blob.size, blob: async () => new Blob(chunks), remove: async () => void log.push('removed') };
        },
        abort: async () => void log.push('aborted'),
      };
    },
    deliver: async (file, { name }) => {
      log.push('delivered');
      delivered = await file.blob();
      return { name: `(1) ${name}` };
    },
    recordExport: async (row) => {
      log.push('recorded');
      recorded.push(row);
    },
    keepAwake: () => () => log.push('may sleep'),
    clock: () => {
      now += 100;
      return now;
    },
  };
});

const run = (signal = new AbortController().signal, onProgress = (_: number, __: number) => {}): Promise<Outcome> =>
  runExport(spec, source, ports, onProgress, signal);

describe('an export', () => {
  test('is written, read back, delivered, and only then recorded', async () => {
    const outcome = await run();
    expect(log).toEqual([
      ...['open tagalong-score-20261123-0800.jsonl', 'close', 'delivered', 'recorded', 'removed'],
      ...['may sleep', 'source closed'],
    ]);
    const bytes = new Uint8Array((await delivered?.arrayBuffer()) ?? new ArrayBuffer());
    const { annotations, verdicts, pictures } = dataset;
    const counts = { pictures: pictures.length, annotations: annotations.length, verdicts: verdicts.length };
    expect(outcomeSchema.parse(outcome)).toMatchObject({
      state: 'done',
      result: {
        ...counts,
        file: '(1) tagalong-score-20261123-0800.jsonl',
        bytes: bytes.length,
        sha256: bytesToHex(sha256(bytes)),
      },
    });
    const said = outcome.state === 'done' ? outcome.result?.remarks : null;
    expect(said).toContainEqual({ code: 'workerUnread', count: 1 });
    const read = await readTagalong([bytes]);
    expect(read.problems).toEqual([]);
    expect(read.annotations).toEqual(annotations);
    expect(read.header).toMatchObject({ export: spec.id, time: '2026-11-23T08:00:00.000+08:00', lastSeq: 9 });
    expect(exportRowSchema.parse(recorded[0])).toMatchObject({
      id: spec.id,
      lastSeq: 9,
      changes: 7,
      bytes: bytes.length,
    });
  });

  test.each(['json', 'jsonl'] as const)(
    'as %s whose file was damaged on its way to disk is not delivered',
    async (form) => {
      const { openSink } = ports;
      ports.openSink = async (name) => {
        const sink = await openSink(name);
        const write = async (chunk: Uint8Array) => sink.write(chunk.map((byte, at) => (at === 40 ? byte ^ 1 : byte)));
        return { ...sink, write };
      };
      const outcome = await runExport({ ...spec, form }, source, ports, () => {}, new AbortController().signal);
      expect(outcome).toMatchObject({ state: 'failed', reason: expect.stringMatching(/^fileUnreadable: /) });
      expect(log).not.toContain('delivered');
      expect(log).toContain('removed');
    },
  );

  test('whose download fails is failed with the reason, and not recorded', async () => {
    ports.deliver = async () => {
      throw new Error('downloadInterrupted: USER_CANCELED');
    };
    expect(await run()).toEqual({ state: 'failed', reason: 'downloadInterrupted: USER_CANCELED' });
    expect(log).not.toContain('recorded');
    expect(log).toContain('removed');
  });

  test('that runs out of disk is failed, and leaves no file', async () => {
    const { openSink } = ports;
    ports.openSink = async (name) => ({ ...(await openSink(name)), write: () => Promise.reject(new Error('quota')) });
    expect(await run()).toEqual({ state: 'failed', reason: 'quota' });
    expect(log).toEqual(['open tagalong-score-20261123-0800.jsonl', 'aborted', 'may sleep', 'source closed']);
  });

  test('that is cancelled while it writes leaves no file and no record', async () => {
    const controller = new AbortController();
    const outcome = await run(controller.signal, (written) => {
      if (written > 0) controller.abort(new Error('cancelled'));
    });
    expect(outcome).toEqual({ state: 'cancelled' });
    expect(log).toContain('aborted');
    expect(log).not.toContain('delivered');
  });

  test('tells how it gets on at least twice a second, and all rows at the end', async () => {
    const told: [number, number, number][] = [];
    await run(undefined, (written, total) => void told.push([now, written, total]));
    const gaps = told.map(([at], index) => at - (told[index - 1]?.[0] ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(500);
    const all = dataset.pictures.length + dataset.annotations.length + dataset.verdicts.length;
    expect(told.at(-1)?.slice(1)).toEqual([all, all]);
    expect(told.length).toBeGreaterThan(2);
  });
});
