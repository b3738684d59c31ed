import { expect, test, vi } from 'vitest';
import { memoryStore } from '../../tests/fakes/memory-store.ts';
import { newId } from '../domain/ids.ts';
import { type Job, jobSchema } from '../protocol/states.ts';
import type { ExportSpec } from './export-spec.ts';
import { createJobManager } from './job-manager.ts';
import type { Outcome } from './outcome.ts';
import type { OnProgress } from './run-export.ts';

const asked = { labelSet: 'a', form: 'json' as const, events: false, fullAddresses: false };
const result = { file: 'f.json', bytes: 1, sha256: '0', pictures: 1, annotations: 1, verdicts: 0, remarks: [] };
type Run = { spec: ExportSpec; onProgress: OnProgress; signal: AbortSignal; end(outcome: Outcome): void };

function start(session = memoryStore(), outlives = false) {
  const runs: Run[] = [];
  const told: Job[] = [];
  const manager = createJobManager({
    session,
    host: {
      outlives,
      run: (spec, onProgress, signal) => new Promise((end) => void runs.push({ spec, onProgress, signal, end })),
    },
    newId,
    ...{ now: () => 1000, zone: () => 480, app: '0.1.0', tell: (job: Job) => void told.push(job) },
  });
  return { manager, session, runs, told };
}
const ended = (list: () => Promise<Job[]>) =>
  vi.waitFor(async () => expect((await list())[0]?.state).not.toBe('running'));

test('a job is told of while it runs, and what became of it is still there after', async () => {
  const { manager, runs, told } = start();
  const id = await manager.startExport(asked);
  await vi.waitFor(() => expect(runs).toHaveLength(1));
  expect(runs[0]?.spec).toEqual({ ...asked, id, at: 1000, zone: 480, app: '0.1.0' });
  runs[0]?.onProgress(3, 9);
  runs[0]?.end({ state: 'done', result });
  await ended(manager.list);
  expect(told.map(({ state, written }) => [state, written])).toEqual([
    ['running', 3],
    ['done', 9],
  ]);
  expect(jobSchema.parse((await manager.list())[0])).toMatchObject({ id, state: 'done', result, total: 9 });
});

test('one export runs at a time, and another may follow', async () => {
  const { manager, runs } = start();
  await manager.startExport(asked);
  await expect(manager.startExport(asked)).rejects.toThrow('alreadyRunning');
  await vi.waitFor(() => expect(runs).toHaveLength(1));
  runs[0]?.end({ state: 'failed', reason: 'disk full' });
  await ended(manager.list);
  await manager.startExport(asked);
  expect((await manager.list()).map(({ state, reason }) => [state, reason])).toEqual([
    ...[
      ['running', null],
      ['failed', 'disk full'],
    ],
  ]);
});

test('cancelling a job tells the place it runs in', async () => {
  const { manager, runs } = start();
  const id = await manager.startExport(asked);
  await vi.waitFor(() => expect(runs).toHaveLength(1));
  await manager.cancel(newId());
  expect(runs[0]?.signal.aborted).toBe(false);
  await manager.cancel(id);
  expect(runs[0]?.signal.aborted).toBe(true);
  runs[0]?.end({ state: 'cancelled' });
  await ended(manager.list);
  expect((await manager.list())[0]).toMatchObject({ state: 'cancelled', reason: null });
});

test('a job that ran when the background ended is taken up again, three times at most', async () => {
  const first = start();
  const id = await first.manager.startExport(asked);
  await vi.waitFor(() => expect(first.runs).toHaveLength(1));
  for (let begun = 1; begun < 3; begun += 1) {
    const next = start(first.session);
    await next.manager.takeUp();
    await vi.waitFor(() => expect(next.runs.map(({ spec }) => spec.id)).toEqual([id]));
  }
  const last = start(first.session);
  await last.manager.takeUp();
  expect(last.runs).toEqual([]);
  expect(await last.manager.list()).toMatchObject([{ id, state: 'failed', reason: 'interrupted' }]);
});

test('a job whose place outlives the background is taken up however often that ends', async () => {
  const first = start(undefined, true);
  const id = await first.manager.startExport(asked);
  for (let ended = 0; ended < 10; ended += 1) {
    const next = start(first.session, true);
    await next.manager.takeUp();
    await vi.waitFor(() => expect(next.runs.map(({ spec }) => spec.id)).toEqual([id]));
  }
});

test('a job that has ended is not taken up', async () => {
  const first = start();
  await first.manager.startExport(asked);
  await vi.waitFor(() => expect(first.runs).toHaveLength(1));
  first.runs[0]?.end({ state: 'done', result });
  await ended(first.manager.list);
  const next = start(first.session);
  await next.manager.takeUp();
  expect(next.runs).toEqual([]);
  expect(await next.manager.list()).toMatchObject([{ state: 'done' }]);
});

test('a click that woke the background cancels the job it finds running there', async () => {
  const first = start();
  const id = await first.manager.startExport(asked);
  await vi.waitFor(() => expect(first.runs).toHaveLength(1));
  const next = start(first.session);
  const takingUp = next.manager.takeUp();
  await next.manager.cancel(id);
  await takingUp;
  await vi.waitFor(() => expect(next.runs).toHaveLength(1));
  expect(next.runs[0]?.signal.aborted).toBe(true);
});

test('a job cancelled before it has begun is cancelled when it begins', async () => {
  const { manager, runs } = start();
  const starting = manager.startExport(asked);
  const [job] = await manager.list();
  await manager.cancel(job?.id ?? '');
  await starting;
  await vi.waitFor(() => expect(runs).toHaveLength(1));
  expect(runs[0]?.signal.aborted).toBe(true);
});

/** A store that keeps what it is given until it is full. */
function fillable() {
  const store = memoryStore();
  const state = { full: false };
  const set: typeof store.set = async (values) => {
    if (state.full) throw new Error('quota');
    await store.set(values);
  };
  return { state, store: { ...store, set } };
}

test('an export that can’t be kept is not begun, and another may follow', async () => {
  const { state, store } = fillable();
  const { manager, runs } = start(store);
  state.full = true;
  await expect(manager.startExport(asked)).rejects.toThrow('quota');
  expect(await manager.list()).toEqual([]);
  state.full = false;
  await manager.startExport(asked);
  await vi.waitFor(() => expect(runs).toHaveLength(1));
});

test('a job whose beginning can’t be kept fails, and what became of one is told although it can’t be kept', async () => {
  const { state, store } = fillable();
  const first = start(store);
  await first.manager.startExport(asked);
  await vi.waitFor(() => expect(first.runs).toHaveLength(1));
  state.full = true;
  const next = start(store);
  await next.manager.takeUp();
  await ended(next.manager.list);
  expect(next.runs).toEqual([]);
  expect(next.told).toMatchObject([{ state: 'failed', reason: 'quota' }]);
  first.runs[0]?.end({ state: 'done', result });
  await ended(first.manager.list);
  expect(first.told).toMatchObject([{ state: 'done', result }]);
});
