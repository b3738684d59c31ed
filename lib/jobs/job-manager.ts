import * as z from 'zod/mini';
import type { Id } from '../domain/ids.ts';
import type { RequestPayload } from '../protocol/requests.ts';
import { type Job, jobSchema } from '../protocol/states.ts';
import type { KeyValue } from '../storage/key-value.ts';
import { exportSpecSchema } from './export-spec.ts';
import type { JobHost } from './job-host.ts';
import type { Outcome } from './outcome.ts';

export type JobManagerPorts = {
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

  async function begin(row: Stored): Promise<void> {
    const { id } = row.job;
    const controller = new AbortController();
    running.set(id, controller);
    if (!ports.host.outlives) row.begun += 1;
    await save();
    try {
      const outcome = await ports.host.run(
        row.spec,
        (written, total) => void change(row, { written, total }),
        controller.signal,
      );
      await change(row, ended(row, outcome));
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      await change(row, controller.signal.aborted ? { state: 'cancelled' } : { state: 'failed', reason });
    } finally {
      running.delete(id);
    }
  }

  return {
    /** Starts an export and resolves to its job's id at once. Rejects while another export runs. */
    async startExport(asked: RequestPayload<'startExport'>): Promise<Id> {
      const all = await rows();
      if (all.some(({ job }) => job.state === 'running')) throw new Error('an export is running already');
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
      await save();
      void begin(row);
      return id;
    },
    /** Stops a job; one that is not running is left as it is. */
    async cancel(id: Id): Promise<void> {
      running.get(id)?.abort(new Error('cancelled'));
    },
    /** The jobs of this browser session, newest first. */
    list: async (): Promise<Job[]> => (await rows()).map(({ job }) => job),
    /** Takes up what was running when the background was last ended. Call it once, at every start of the background. */
    async takeUp(): Promise<void> {
      for (const row of await rows()) {
        if (row.job.state !== 'running' || running.has(row.job.id)) continue;
        if (row.begun < mostBeginnings) void begin(row);
        else await change(row, { state: 'failed', reason: 'interrupted again and again' });
      }
    },
  };
}
export type JobManager = ReturnType<typeof createJobManager>;
