import type { ExportSpec } from './export-spec.ts';
import type { Outcome } from './outcome.ts';
import type { OnProgress } from './run-export.ts';

/** Where jobs run: in the background page itself, or behind a port in the offscreen document. */
export type JobHost = {
  /** Whether jobs go on when the background ends: taking one up is then no new beginning. */
  outlives: boolean;
  /**
   * Runs a job, or goes on listening to it where it runs already under this id. Resolves when it has ended, whatever
   * way; rejects where the place it runs in could not be had.
   */
  run(spec: ExportSpec, onProgress: OnProgress, signal: AbortSignal): Promise<Outcome>;
};
