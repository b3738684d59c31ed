/** What became of a command: a resent one gets the same answer, whatever has happened since. */
export type CommandRow = {
  id: string;
  v: 1;
  /** First and last `seq` of its events, or null where it wrote none. */
  firstSeq: number | null;
  lastSeq: number | null;
  /** SHA-256 of the command: the same id with other content is an error. */
  digest: string;
  /** Rows an undo or redo could not take back. */
  left: number;
  /** Why it was refused, or null: an undo with nothing to take back stays so, even if there is something later. */
  refused: { code: string; detail: string } | null;
};
