import type { LabelSet } from '../domain/label-set.ts';
import type { RemarkCode } from '../domain/remark-codes.ts';
import type { Worker } from '../domain/worker.ts';
import type { DatasetSource } from '../formats/tagalong/dataset.ts';

/** A label set as it was after event `lastSeq`, however much is labelled while it is being read. */
export type ExportSnapshot = {
  /** The set in its newest version. */
  set: LabelSet;
  worker: Pick<Worker, 'id' | 'name' | 'employee'>;
  /** What the person is to know of the rows read so far. */
  remarks: readonly RemarkCode[];
  firstSeq: number;
  lastSeq: number;
  /** The set's counter of changes at that moment. */
  changes: number;
  /** Pictures, annotations and verdicts there are, by the counters: for progress only. */
  total: number;
  dataset: Omit<DatasetSource, 'header'>;
};

/** Where an export takes its rows from. */
export type ExportSource = {
  /**
   * `tick` is called now and then while it looks through the set, with the total once that is known, and throws where
   * the job was cancelled.
   */
  open(labelSet: string, events: boolean, tick: (total: number) => void): Promise<ExportSnapshot>;
  close(): void;
};
