import * as z from 'zod/mini';
import type { Id } from '../domain/ids.ts';
import { JobTrouble } from '../domain/job-trouble.ts';
import type { RequestPayload } from '../protocol/requests.ts';
import { type Job, jobSchema } from '../protocol/states.ts';
import type { KeyValue } from '../storage/key-value.ts';
import { exportSpecSchema } from './export-spec.ts';
import type { JobHost } from './job-host.ts';
import { type Outcome, outcomeOf } from './outcome.ts';

type JobManagerPorts = {
  /** Lasts as long as the browser session: a job survives the popup, and the background that started it. */
  session: KeyValue;
  host: JobHost;
  newId(): Id;
  /** UTC ms, and the person's offset from UTC in minutes. */
  now(): number;
  zone(): number;
  /** Version of this build. */
  app: string;
  /** Tells our own pages how a job gets on. */
  tell(job: Job): void;
};

const keptKey = 'jobs';
/** Ended jobs kept for the popup to show. */
const kept = 20;
/** How often a job is begun in all, the first time included, before it is given up: it may be what ends the background. */
const mostBeginnings = 3;

const storedSchema = z.array(z.strictObject({ job: jobSchema, spec: exportSpecSchema, begun: z.int() }));
type Stored = z.infer<typeof storedSchema>[number];

/** The long jobs: one of a kind at a time, kept as rows, so that whoever asks later still sees what became of them. */
export function createJobManager(ports: JobManagerPorts) {
  const running = new Map<Id, AbortController>();
  let loading: Promise<Stored[]> | null = null;
  let saving: Promise<unknown> = Promise.resolve();
  let takenUp: Promise<unknown> = Promise.resolve();

  async function load(): Promise<Stored[]> {
    const read = storedSchema.safeParse((await ports.session.get([keptKey]))[keptKey]);
    return read.success ? read.data : [];
  }
  /** Newest first. */
  const rows = () => {
    loading ??= load();
    return loading;
  };
  async function save() {
    const all = await rows();
    saving = saving.catch(() => {}).then(() => ports.session.set({ [keptKey]: all }));
    await saving;
  }

  async function change(row: Stored, by: Partial<Job>) {
    row.job = { ...row.job, ...by };
    ports.tell(row.job);
    // Progress alone is not worth a write: who starts again asks the host.
    if (by.state) await save();
  }

  function ended(row: Stored, outcome: Outcome): Partial<Job> {
    if (outcome.state === 'done') return { state: 'done', result: outcome.result, written: row.job.total };
    return { state: outcome.state, reason: outcome.state === 'failed' ? outcome.reason : null };
  }

  /** What stops a job, made by whoever needs it first: a click may come before the job has begun. */
  function controllerOf(id: Id): AbortController {
    const controller = running.get(id) ?? new AbortController();
    running.set(id, controller);
    return controller;
  }

  /** The last word on a job. Where it can't be kept it is still told; who starts again takes the job up once more. */
  const settle = (row: Stored, by: Partial<Job>) => change(row, by).catch(() => {});

  async function carryOut(row: Stored, { signal }: AbortController): Promise<Partial<Job>> {
    try {
      if (!ports.host.outlives) row.begun += 1;
      await save();
      const onProgress = (written: number, total: number) => void change(row, { written, total });
      return ended(row, await ports.host.run(row.spec, onProgress, signal));
    } catch (cause) {
      return ended(row, outcomeOf(cause, signal));
    }
  }

  async function begin(row: Stored): Promise<void> {
    const by = await carryOut(row, controllerOf(row.job.id));
    running.delete(row.job.id);
    await settle(row, by);
  }

  async function takeUp(): Promise<void> {
    for (const row of await rows()) {
      if (row.job.state !== 'running' || running.has(row.job.id)) continue;
      if (row.begun < mostBeginnings) void begin(row);
      else await settle(row, { state: 'failed', reason: new JobTrouble('interrupted').message });
    }
  }

  return {
    /** Starts an export and resolves to its job's id at once. Rejects while another export runs. */
    async startExport(asked: RequestPayload<'startExport'>): Promise<Id> {
      const all = await rows();
      if (all.some(({ job }) => job.state === 'running')) throw new JobTrouble('alreadyRunning');
      const id = ports.newId();
      const [at, zone] = [ports.now(), ports.zone()];
      const { labelSet } = asked;
      const row: Stored = {
        job: {
          ...{ id, kind: 'export', state: 'running', labelSet, written: 0, total: 0, started: at },
          ...{ result: null, reason: null },
        },
        spec: { ...asked, id, at, zone, app: ports.app },
        begun: 0,
      };
      all.unshift(row);
      all.splice(kept);
      try {
        await save();
      } catch (cause) {
        all.splice(all.indexOf(row), 1);
        running.delete(id);
        throw cause;
      }
      void begin(row);
      return id;
    },
    /** Stops a job; one that is not running is left as it is. */
    async cancel(id: Id): Promise<void> {
      // The click may be what woke the background: what it is to stop has then not been taken up yet.
      await takenUp;
      const isRunning = (await rows()).some(({ job }) => job.id === id && job.state === 'running');
      if (isRunning) controllerOf(id).abort(new Error('cancelled'));
    },
    /** The jobs of this browser session, newest first. */
    list: async (): Promise<Job[]> => (await rows()).map(({ job }) => job),
    /** Takes up what was running when the background was last ended. Call it once, at every start of the background. */
    takeUp(): Promise<void> {
      const taking = takeUp();
      takenUp = taking.catch(() => {});
      return taking;
    },
  };
}
export type JobManager = ReturnType<typeof createJobManager>;
