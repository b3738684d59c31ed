import type { Annotation, Verdict } from '../domain/annotation.ts';
import type { Event, EventKind, ExportRow, GestureRow, LabelSetRow, Surface } from '../domain/event.ts';
import type { Id } from '../domain/ids.ts';
import type { StoredMask } from '../domain/mask.ts';
import type { Picture } from '../domain/picture.ts';
import type { Worker } from '../domain/worker.ts';

export type RowOf = {
  annotation: Annotation;
  verdict: Verdict;
  picture: Picture;
  labelSet: LabelSetRow;
  worker: Worker;
  export: ExportRow;
  gesture: GestureRow;
};

type ChangeOf<Kind extends EventKind> = {
  kind: Kind;
  target: string;
  before: RowOf[Kind] | null;
  /** The row to be; its `seq` is set when it is committed. */
  after: RowOf[Kind] | null;
  /** `seq` of the last event about the target before this command; `before.seq` where the row is there. */
  prev: number | null;
  undoes: number | null;
};

/** One row to be written, and so one event. */
export type Change = { [Kind in EventKind]: ChangeOf<Kind> }[EventKind];

/** A change and the event it became. */
export type Recorded = { change: Change; event: Event };

/** A change that takes nothing back, of a row that is there or never was. */
export function plainChange<Kind extends EventKind>(
  kind: Kind,
  target: string,
  before: RowOf[Kind] | null,
  after: RowOf[Kind] | null,
): Change {
  return { kind, target, before, after, prev: before?.seq ?? null, undoes: null } as Change;
}

/** What every event of a command shares, and what tells whether an id is used twice. */
export type CommandHead = {
  id: Id;
  /** SHA-256 of the command's name, stamp and payload. */
  digest: string;
  gesture: Id;
  scope: Id;
  at: number;
  zone: number;
  activeMs: number;
  surface: Surface;
  page: string | null;
};

/** What a command comes to. `left` counts rows that it had to leave; `masks` are those no one has stored yet. */
export type Plan =
  | { kind: 'write'; changes: Change[]; left: number; masks?: readonly StoredMask[] }
  | { kind: 'refuse'; code: string; detail: string }
  /** A newer Tagalong has written what this command would have to change. */
  | { kind: 'newer' };
