import { JobTrouble } from '../domain/job-trouble.ts';
import type { LabelSet } from '../domain/label-set.ts';
import type { StoredMask } from '../domain/mask.ts';
import type { RemarkCode } from '../domain/remark-codes.ts';
import type { ReadRow } from '../domain/row-versions.ts';
import type { Pages } from '../formats/tagalong/dataset.ts';
import { labelSetKey } from '../formats/tagalong/row-order.ts';
import type { Database } from '../storage/open-database.ts';
import { rowReaders } from '../storage/row-readers.ts';
import { belongsTo } from './events-of-set.ts';
import type { ExportSnapshot, ExportSource } from './export-source.ts';
import { newIdList } from './id-list.ts';
import { pageAsOf, type StatementStore, touchedSince } from './rows-as-of.ts';

/** A page takes well under half a second even on a slow machine, so that progress moves; larger ones gain 6 % at most. */
const pageRows = 1000;

/** A mask may be as large as thousands of other rows. */
const pageMasks = 20;

type Raw = Record<string, unknown>;
type IdList = ReturnType<typeof newIdList>;

function noteMask(names: IdList, row: Raw): void {
  const shape = row.shape as { kind?: unknown; sha256?: unknown } | null | undefined;
  if (shape?.kind === 'mask' && typeof shape.sha256 === 'string') names.add(shape.sha256);
}

/** Reads label sets for exports from the database; it never writes, so it may run beside the background. */
export function createStoredSource(database: Pick<Database, 'read' | 'close'>): ExportSource {
  async function* statements(store: StatementStore, labelSet: string, lastSeq: number): AsyncGenerator<Raw[]> {
    let after: string | null = '';
    while (after !== null) {
      const transaction = await database.read([store, 'events']);
      const place = { labelSet, lastSeq, after, size: pageRows };
      const page: Awaited<ReturnType<typeof pageAsOf>> = await pageAsOf(transaction, store, place);
      after = page.next;
      yield page.rows;
    }
  }

  async function* read<Row>(pages: AsyncIterable<Raw[]>, reader: (raw: unknown) => ReadRow<Row>): Pages<Row> {
    for await (const rows of pages) yield rows.map(reader);
  }

  async function* pictures(ids: Iterable<string[]>, lastSeq: number): AsyncGenerator<Raw[]> {
    for (const page of ids) {
      const transaction = await database.read(['pictures', 'events']);
      const store = transaction.objectStore('pictures');
      const [touched, found] = await Promise.all([
        touchedSince(transaction, 'pictures', lastSeq),
        Promise.all(page.map((id) => store.get(id))),
      ]);
      const rows = page.map((id, index) => touched.get(id) ?? (found[index] as Raw | undefined));
      yield rows.filter((row) => row !== undefined);
    }
  }

  /** What shapes once were is told by the log: the masks they named then belong to it. */
  async function* events(
    labelSet: string,
    lastSeq: number,
    ids: Iterable<string[]>,
    names: IdList,
  ): AsyncGenerator<Raw[]> {
    const isOurs = belongsTo(labelSet, new Set([...ids].flat()));
    for (let first = 1; first <= lastSeq; first += pageRows) {
      const transaction = await database.read(['events']);
      const range = IDBKeyRange.bound(first, Math.min(lastSeq, first + pageRows - 1));
      const page = (await transaction.objectStore('events').getAll(range)) as unknown as Raw[];
      const ours: Raw[] = [];
      for (const event of page) if (await isOurs(event, transaction)) ours.push(event);
      for (const { after } of ours) if (after) noteMask(names, after as Raw);
      yield ours;
    }
  }

  /** A mask never changes and never goes: those stored now are those of then. One that is not there was lost. */
  async function* masks(names: IdList): Pages<StoredMask> {
    for (const page of names.pages(pageMasks)) {
      const store = (await database.read(['masks'])).objectStore('masks');
      const found = await Promise.all(page.map((name) => store.get(name)));
      yield found.map((raw) => rowReaders.masks(raw));
    }
  }

  /** The versions that rows name, and the newest, in order. */
  async function* labelSets(labelSet: string, named: ReadonlySet<unknown>): Pages<LabelSet> {
    const transaction = await database.read(['labelSets']);
    const range = IDBKeyRange.bound(`${labelSet}@`, `${labelSet}@\uffff`);
    const found = (await transaction.objectStore('labelSets').getAll(range)).map((raw) => rowReaders.labelSets(raw));
    const keyed = new Map<string, ReadRow<LabelSet>>();
    const newest = Math.max(...found.map((row) => (row.state === 'current' ? row.row.set.version : 0)));
    for (const row of found) {
      if (row.state !== 'current') keyed.set(String((row.raw as Raw).id), row);
      else if (named.has(row.row.set.version) || row.row.set.version === newest) {
        keyed.set(labelSetKey(labelSet, row.row.set.version), { state: 'current', row: row.row.set });
      }
    }
    yield [...keyed].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  }

  async function begin(labelSet: string) {
    const transaction = await database.read(['labelSets', 'workers', 'counters', 'meta', 'events']);
    const range = IDBKeyRange.bound(`${labelSet}@`, `${labelSet}@\uffff`);
    const [versions, meta, counters, first, last] = await Promise.all([
      transaction.objectStore('labelSets').getAll(range),
      transaction.objectStore('meta').get('database'),
      transaction.objectStore('counters').get(labelSet),
      transaction.objectStore('events').openKeyCursor(),
      transaction.objectStore('events').openKeyCursor(null, 'prev'),
    ]);
    const stored = meta && rowReaders.workers(await transaction.objectStore('workers').get(meta.worker));
    const sets = versions.map((raw) => rowReaders.labelSets(raw)).filter((row) => row.state === 'current');
    const set = sets.reduce<LabelSet | null>((a, b) => (a && a.version > b.row.set.version ? a : b.row.set), null);
    if (!set) throw new JobTrouble('noLabelSet', labelSet);
    if (!stored) throw new JobTrouble('noWorker');
    const { answered = 0, annotations = 0, done = 0, skipped = 0, changes = 0 } = counters ?? {};
    const { name, employee } = stored.state === 'current' ? stored.row : { name: null, employee: null };
    const worker = { id: meta.worker, name, employee };
    const remarks: readonly RemarkCode[] = stored.state === 'current' ? [] : ['workerUnread'];
    const total = answered + annotations + done + skipped;
    return { set, worker, remarks, firstSeq: first?.key ?? 0, lastSeq: last?.key ?? 0, changes, total };
  }

  async function open(labelSet: string, withEvents: boolean, tick: (total: number) => void): Promise<ExportSnapshot> {
    const begun = await begin(labelSet);
    const { lastSeq } = begun;
    const ids = newIdList();
    const names = newIdList('sha256');
    const versions = new Set<unknown>();
    for (const store of ['annotations', 'verdicts'] as const) {
      for await (const rows of statements(store, labelSet, lastSeq)) {
        for (const row of rows) {
          ids.add(String(row.picture));
          versions.add(row.labelSetVersion);
          noteMask(names, row);
        }
        tick(begun.total);
      }
    }
    const page = () => ids.pages(pageRows);
    const dataset = {
      labelSets: labelSets(labelSet, versions),
      pictures: read(pictures(page(), lastSeq), rowReaders.pictures),
      annotations: read(statements('annotations', labelSet, lastSeq), rowReaders.annotations),
      verdicts: read(statements('verdicts', labelSet, lastSeq), rowReaders.verdicts),
      events: withEvents ? read(events(labelSet, lastSeq, page(), names), rowReaders.events) : null,
      masks: masks(names),
    };
    return { ...begun, dataset };
  }

  return { open, close: () => database.close() };
}
