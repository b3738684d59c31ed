import { annotationSchema, verdictSchema } from '../domain/annotation.ts';
import { eventSchema, exportRowSchema, labelSetRowSchema } from '../domain/event.ts';
import { storedMaskSchema } from '../domain/mask.ts';
import { pictureSchema } from '../domain/picture.ts';
import { type RowReader, rowReader } from '../domain/row-versions.ts';
import { workerSchema } from '../domain/worker.ts';

/** How rows of each store are read. Their versions, and the steps up from older ones, are listed here. */
export const rowReaders = {
  events: rowReader(eventSchema, 1, {}),
  annotations: rowReader(annotationSchema, 1, {}),
  verdicts: rowReader(verdictSchema, 1, {}),
  pictures: rowReader(pictureSchema, 1, {}),
  labelSets: rowReader(labelSetRowSchema, 1, {}),
  workers: rowReader(workerSchema, 1, {}),
  exports: rowReader(exportRowSchema, 1, {}),
  masks: rowReader(storedMaskSchema, 1, {}),
};

type ReadStore = keyof typeof rowReaders;
type RowIn<Store extends ReadStore> = (typeof rowReaders)[Store] extends RowReader<infer Row> ? Row : never;

/** Rows met so far that today's code can't use: each counted once, however often it is read. */
type OddRows = { newer: Set<string>; broken: Map<string, string> };

export const noOddRows = (): OddRows => ({ newer: new Set(), broken: new Map() });

/** Reads stored rows, keeps count of those from a newer Tagalong and of broken ones, and hands on the rest. */
export function createRows(odd: OddRows) {
  function read<Store extends ReadStore>(store: Store, raw: unknown): RowIn<Store> | 'newer' | null {
    if (raw === undefined) return null;
    const found = rowReaders[store](raw);
    if (found.state === 'current') return found.row as RowIn<Store>;
    const { id, seq, sha256 } = raw as { id?: unknown; seq?: unknown; sha256?: unknown };
    const name = `${store} ${String(id ?? seq ?? sha256)}`;
    if (found.state === 'newer') odd.newer.add(name);
    else odd.broken.set(name, found.reason);
    return found.state === 'newer' ? 'newer' : null;
  }
  /** Only rows of today's kind. */
  const current = <Store extends ReadStore>(store: Store, raws: readonly unknown[]): RowIn<Store>[] =>
    raws.map((raw) => read(store, raw)).filter((row): row is RowIn<Store> => row !== null && row !== 'newer');
  return { read, current };
}
export type Rows = ReturnType<typeof createRows>;
