import type { ExportRow } from '../domain/event.ts';
import type { ExportSource } from './export-source.ts';
import type { JobHost } from './job-host.ts';
import type { ExportPorts } from './ports.ts';
import { runExport } from './run-export.ts';

export type OwnHostPorts = Pick<ExportPorts, 'openSink' | 'keepAwake' | 'clock'> & {
  /** Removes what an earlier background left behind. */
  removeLeftovers(): Promise<void>;
  /** Opens the database for one export to read. */
  openSource(): ExportSource;
  /** An address under which the browser can download what is in `blob`, until it is revoked. */
  offer(blob: Blob): { address: string; revoke(): void };
  /** Hands a finished file to the person: resolves when it has arrived, with the name it got. */
  deliver(
    file: { job: string; address: string; name: string; bytes: number },
    signal: AbortSignal,
  ): Promise<{ name: string }>;
  recordExport(row: ExportRow, zone: number): Promise<void>;
};

/** Runs jobs in the background page itself: Firefox's has object addresses, and is kept awake by API calls. */
export function createOwnHost(ports: OwnHostPorts): JobHost {
  const { openSink, keepAwake, clock, offer } = ports;
  return {
    outlives: false,
    async run(spec, onProgress, signal) {
      // One export runs at a time: whatever is there is of one that was ended.
      await ports.removeLeftovers().catch(() => {});
      const exportPorts: ExportPorts = {
        ...{ openSink, keepAwake, clock },
        recordExport: (row) => ports.recordExport(row, spec.zone),
        async deliver(file, wanted) {
          const { address, revoke } = offer(await file.blob());
          try {
            return await ports.deliver({ ...wanted, address, bytes: file.bytes }, signal);
          } finally {
            revoke();
          }
        },
      };
      return runExport(spec, ports.openSource(), exportPorts, onProgress, signal);
    },
  };
}
