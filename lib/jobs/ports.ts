import type { ExportRow } from '../domain/event.ts';

/** A file being written. After `abort` nothing of it is left. */
type FileSink = {
  write(chunk: Uint8Array): Promise<void>;
  close(): Promise<FinishedFile>;
  abort(): Promise<void>;
};

/** A file that is written whole, not yet the person's. */
export type FinishedFile = {
  bytes: number;
  /** Its content, read afresh: on disk, not in memory, where the platform can. */
  blob(): Promise<Blob>;
  remove(): Promise<void>;
};

/** Hands a finished file to the person. Resolves when all its bytes have arrived, with the name it really got. */
export type Deliver = (
  file: FinishedFile,
  wanted: { job: string; name: string },
  signal: AbortSignal,
) => Promise<{ name: string }>;

/** Keeps the place the job runs in from being ended for idleness, until the result is called. */
type KeepAwake = () => () => void;

export type ExportPorts = {
  openSink(name: string): Promise<FileSink>;
  deliver: Deliver;
  /** Writes the record of a delivered export into the log, once for each id. */
  recordExport(row: ExportRow): Promise<void>;
  keepAwake: KeepAwake;
  /** ms, for pacing only. */
  clock(): number;
};
