import type { ExportRow } from '../domain/event.ts';
import { JobTrouble, reasonOf } from '../domain/job-trouble.ts';
import type { Port } from '../protocol/port.ts';
import { type FromHost, fromHostSchema, type ToHost } from './host-messages.ts';
import type { JobHost } from './job-host.ts';
import type { Outcome } from './outcome.ts';
import type { OnProgress } from './run-export.ts';

type RemoteHostPorts = {
  /** A connection to the place where jobs run, which is made if it is not there. */
  connect(): Promise<Port>;
  /** That place is not needed any longer. */
  release(): void;
  /** Hands a finished file to the person: resolves when it has arrived, with the name it got. */
  deliver(
    file: { job: string; address: string; name: string; bytes: number },
    signal: AbortSignal,
  ): Promise<{ name: string }>;
  recordExport(row: ExportRow, zone: number): Promise<void>;
};

type Asked = Extract<FromHost, { type: 'ask' }>;
type Waiting = { onProgress: OnProgress; end(outcome: Outcome): void; cut(): void };

/** False where the connection was cut this moment: the other end will say, or ask, again over its next one. */
function trySend(port: Port, message: ToHost): boolean {
  try {
    port.send(message);
    return true;
  } catch {
    return false;
  }
}

/** How often a job is sent to a place that keeps going away. */
const mostConnections = 3;

/** The background's end of a place that runs jobs elsewhere: Chromium's offscreen document. */
export function createRemoteHost(ports: RemoteHostPorts): JobHost & { accept(port: Port): void } {
  const waiting = new Map<string, Waiting>();
  const asked = new Map<string, AbortController>();
  const answers = new Map<string, Promise<ToHost>>();

  async function carryOut({ call, job, zone, favour }: Asked): Promise<ToHost> {
    const controller = asked.get(job) ?? new AbortController();
    asked.set(job, controller);
    try {
      if (favour.kind === 'record') {
        await ports.recordExport(favour.row, zone);
        return { type: 'done', call, value: favour.row.id };
      }
      const { name } = await ports.deliver({ ...favour, job }, controller.signal);
      return { type: 'done', call, value: name };
    } catch (cause) {
      return { type: 'failed', call, reason: reasonOf(cause) };
    }
  }

  /** Asked again over another connection, it is answered with what the first asking came to. */
  async function answer(said: Asked, port: Port) {
    const answering = answers.get(said.call) ?? carryOut(said);
    answers.set(said.call, answering);
    trySend(port, await answering);
  }

  function accept(port: Port): void {
    port.onMessage((message) => {
      const parsed = fromHostSchema.safeParse(message);
      if (!parsed.success) return;
      const said = parsed.data;
      if (said.type === 'ask') void answer(said, port);
      else if (said.type === 'progress') waiting.get(said.job)?.onProgress(said.written, said.total);
      else if (said.type === 'ended') {
        const one = waiting.get(said.job);
        if (!one) return;
        trySend(port, { type: 'heard', job: said.job });
        one.end(said.outcome);
      }
    });
    port.onDisconnect(() => {
      for (const one of waiting.values()) one.cut();
    });
  }

  return {
    outlives: true,
    accept,
    async run(spec, onProgress, signal) {
      const job = spec.id;
      try {
        for (let attempt = 0; attempt < mostConnections; attempt += 1) {
          signal.throwIfAborted();
          const port = await ports.connect();
          const ended = new Promise<Outcome | null>((resolve) => {
            waiting.set(job, { onProgress, end: resolve, cut: () => resolve(null) });
          });
          const cancel = () => {
            asked.get(job)?.abort(signal.reason);
            trySend(port, { type: 'cancel', job });
          };
          signal.addEventListener('abort', cancel);
          const outcome = trySend(port, { type: 'run', spec }) ? await ended : null;
          signal.removeEventListener('abort', cancel);
          if (outcome) return outcome;
        }
        throw new JobTrouble('placeClosed');
      } finally {
        waiting.delete(job);
        asked.delete(job);
        if (waiting.size === 0) {
          answers.clear();
          ports.release();
        }
      }
    },
  };
}
