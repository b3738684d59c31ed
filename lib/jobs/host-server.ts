import { newId } from '../domain/ids.ts';
import type { Port } from '../protocol/port.ts';
import type { ExportSpec } from './export-spec.ts';
import { type Favour, type FromHost, toHostSchema } from './host-messages.ts';
import type { Outcome } from './outcome.ts';
import type { Deliver, ExportPorts } from './ports.ts';
import type { OnProgress } from './run-export.ts';

type Reached = Pick<ExportPorts, 'deliver' | 'recordExport' | 'keepAwake'>;

type HostServerPorts = {
  /** Opens a connection to the background, waking it. Throws where the extension is gone. */
  connect(): Port;
  run(spec: ExportSpec, reached: Reached, onProgress: OnProgress, signal: AbortSignal): Promise<Outcome>;
  /** An address under which the background can download what is in `blob`, until it is revoked. */
  offer(blob: Blob): { address: string; revoke(): void };
  /** Calls again and again, each `ms`, until the result is called. */
  every(ms: number, call: () => void): () => void;
};

type Running = { controller: AbortController; outcome: Outcome | null };
type Asking = { message: Extract<FromHost, { type: 'ask' }>; resolve(value: string): void; reject(cause: Error): void };

/** The background is ended after 30 s without a message (verified.md 5). */
const awakeEvery = 10_000;

/**
 * The far end of `createRemoteHost`, in the place that runs jobs. While anything is unfinished it keeps a connection
 * and whatever it asked for is asked again over the next one, so the background may end and start at any moment.
 */
export function createHostServer(ports: HostServerPorts): { start(): void } {
  const jobs = new Map<string, Running>();
  const asking = new Map<string, Asking>();
  let port: Port | null = null;

  function send(message: FromHost) {
    try {
      port?.send(message);
    } catch {
      // Cut this moment: what matters is said again once it is reopened.
    }
  }

  function open() {
    const opened = ports.connect();
    port = opened;
    opened.onMessage(take);
    opened.onDisconnect(() => {
      if (port !== opened) return;
      port = null;
      if (jobs.size > 0) open();
    });
    for (const { message } of asking.values()) send(message);
    for (const [job, { outcome }] of jobs) if (outcome) send({ type: 'ended', job, outcome });
  }

  function ask(spec: ExportSpec, favour: Favour): Promise<string> {
    const call = newId();
    const message = { type: 'ask' as const, call, job: spec.id, zone: spec.zone, favour };
    return new Promise<string>((resolve, reject) => {
      asking.set(call, { message, resolve, reject });
      send(message);
    }).finally(() => asking.delete(call));
  }

  function reachedFor(spec: ExportSpec): Reached {
    const deliver: Deliver = async (file, { name }) => {
      const { address, revoke } = ports.offer(await file.blob());
      try {
        return { name: await ask(spec, { kind: 'deliver', address, name, bytes: file.bytes }) };
      } finally {
        revoke();
      }
    };
    return {
      deliver,
      async recordExport(row) {
        await ask(spec, { kind: 'record', row });
      },
      keepAwake: () => ports.every(awakeEvery, () => send({ type: 'awake' })),
    };
  }

  async function run(spec: ExportSpec) {
    const job = spec.id;
    const known = jobs.get(job);
    if (known) {
      if (known.outcome) send({ type: 'ended', job, outcome: known.outcome });
      return;
    }
    const running: Running = { controller: new AbortController(), outcome: null };
    jobs.set(job, running);
    const onProgress = (written: number, total: number) => send({ type: 'progress', job, written, total });
    const outcome = await ports.run(spec, reachedFor(spec), onProgress, running.controller.signal);
    running.outcome = outcome;
    send({ type: 'ended', job, outcome });
  }

  function take(message: unknown) {
    const parsed = toHostSchema.safeParse(message);
    if (!parsed.success) return;
    const said = parsed.data;
    if (said.type === 'run') void run(said.spec);
    else if (said.type === 'cancel') jobs.get(said.job)?.controller.abort(new Error('cancelled'));
    else if (said.type === 'heard') jobs.delete(said.job);
    else if (said.type === 'done') asking.get(said.call)?.resolve(said.value);
    else asking.get(said.call)?.reject(new Error(said.reason));
  }

  return { start: open };
}
