import type { Annotation, Verdict } from '../domain/annotation.ts';
import type { ExportRow, LabelSetRow } from '../domain/event.ts';
import { labelSetRowId } from '../domain/event.ts';
import type { Id } from '../domain/ids.ts';
import type { LabelSet } from '../domain/label-set.ts';
import type { StoredMask } from '../domain/mask.ts';
import type { Picture } from '../domain/picture.ts';
import type { PictureKey } from '../domain/picture-key.ts';
import type { Worker } from '../domain/worker.ts';
import { type CounterRow, copyCounts, noCounts } from './counter-row.ts';
import { createEventReader, type EventReader } from './event-reader.ts';
import { answersName, type Learned, nothingLearned, type StoredAnswers } from './learned.ts';
import type { Rows } from './row-readers.ts';
import type { AnyTransaction } from './schema.ts';

/**
 * What a planner, or a query, may read; all within one transaction, so nothing but these promises may be awaited.
 * Rows from a newer Tagalong are `newer` where one is asked for, else left out.
 */
export type ReadView = {
  /** Who labels here; its id never changes. */
  worker: Worker;
  /** The worker's row as it is stored now. */
  storedWorker(): Promise<Worker | 'newer' | null>;
  events: EventReader;
  /** The picture a key leads to, or the one that was joined to. */
  pictureByKey(key: PictureKey): Promise<Picture | 'newer' | null>;
  picture(id: Id): Promise<Picture | 'newer' | null>;
  /** Pictures read so far, by id. */
  seenPictures: ReadonlyMap<Id, Picture>;
  /** Read once a transaction: as it was before the command. */
  answers(picture: Id, labelSet: string, by?: Id): Promise<StoredAnswers>;
  annotation(id: Id): Promise<Annotation | 'newer' | null>;
  verdict(id: Id): Promise<Verdict | 'newer' | null>;
  /** A version of a label set. Versions never change, so one that was read is kept in memory. */
  labelSet(id: string, version: number): Promise<LabelSet | null>;
  /** All versions of a label set, or of all of them, in no set order. */
  labelSetRows(id?: string): Promise<LabelSetRow[]>;
  /** Read once a transaction; a copy that may be changed and written. */
  counters(labelSet: string): Promise<CounterRow>;
  /** Says that these ids are meant for new rows. They are looked up while all else goes on. */
  claim(ids: readonly Id[]): void;
  /** Whether an id that was claimed is some row's already. */
  isClaimTaken(): Promise<boolean>;
  /** What was read so far, to be kept for the next. */
  learned: Learned;
  /** Of every label set that anything was said in: a few rows. */
  allCounters(): Promise<CounterRow[]>;
  exportRow(id: Id): Promise<ExportRow | null>;
  /** The masks of these names that are stored, in no set order. */
  masks(names: readonly string[]): Promise<StoredMask[]>;
};

/** Label sets in memory: one of 21,000 classes takes longer to read than a label to write. */
export type LabelSetCache = Map<string, LabelSet>;

const longestJoin = 10;

/**
 * What is stored, as seen from within one transaction: use it only there. `hot` are rows known from memory to be as the
 * transaction would find them, or null. Rows of a newer Tagalong are told apart; broken ones are counted and left out.
 */
export function createReadView(
  transaction: AnyTransaction,
  rows: Rows,
  worker: Worker,
  labelSets: LabelSetCache,
  hot: Learned | null,
): ReadView {
  const pictures = transaction.objectStore('pictures');
  const events = createEventReader(transaction, rows);
  const learned = nothingLearned();
  const claims: Promise<boolean>[] = [];
  const answered = new Map<string, Promise<StoredAnswers>>();
  const counted = new Map<string, Promise<CounterRow>>();

  const seenPictures = new Map<Id, Picture>();

  function readPicture(raw: unknown) {
    const picture = rows.read('pictures', raw);
    if (picture && picture !== 'newer') seenPictures.set(picture.id, picture);
    return picture;
  }

  async function pictureByKey(key: PictureKey): Promise<Picture | 'newer' | null> {
    const kept = hot?.pictures.get(key);
    if (kept !== undefined) {
      if (kept) seenPictures.set(kept.id, kept);
      return kept;
    }
    const found = await followJoins(await pictures.index('keys').get(key));
    if (found === null || (found !== 'newer' && found.keys.includes(key))) learned.pictures.set(key, found);
    return found;
  }

  async function followJoins(raw: unknown): Promise<Picture | 'newer' | null> {
    let found = readPicture(raw);
    for (let steps = 0; found && found !== 'newer' && found.joined && steps < longestJoin; steps += 1) {
      found = readPicture(await pictures.get(found.joined));
    }
    return found;
  }

  async function readAnswers(picture: Id, labelSet: string, by: Id): Promise<StoredAnswers> {
    const name = answersName(picture, labelSet, by);
    const kept = hot?.answers.get(name);
    if (kept) return kept;
    const found = await storedAnswers(picture, labelSet, by);
    if (!found.newer) learned.answers.set(name, found);
    return found;
  }

  async function readCounters(labelSet: string): Promise<CounterRow> {
    const kept = hot?.counters.get(labelSet);
    if (kept) return copyCounts(kept);
    const found = (await transaction.objectStore('counters').get(labelSet)) ?? noCounts(labelSet);
    learned.counters.set(labelSet, copyCounts(found));
    return found;
  }

  async function storedAnswers(picture: Id, labelSet: string, by: Id): Promise<StoredAnswers> {
    const key = IDBKeyRange.only([labelSet, picture]);
    const [rawAnnotations, rawVerdicts] = await Promise.all([
      transaction.objectStore('annotations').index('labelSetPicture').getAll(key),
      transaction.objectStore('verdicts').index('labelSetPicture').getAll(key),
    ]);
    const annotations = rawAnnotations.map((raw) => rows.read('annotations', raw));
    const verdicts = rawVerdicts.map((raw) => rows.read('verdicts', raw));
    return {
      annotations: annotations.filter((row): row is Annotation => row !== null && row !== 'newer' && row.by === by),
      verdict: verdicts.find((row): row is Verdict => row !== null && row !== 'newer' && row.by === by) ?? null,
      newer: annotations.includes('newer') || verdicts.includes('newer'),
    };
  }

  return {
    worker,
    storedWorker: async () => rows.read('workers', await transaction.objectStore('workers').get(worker.id)),
    events,
    learned,
    pictureByKey,
    picture: async (id) => readPicture(await pictures.get(id)),
    seenPictures,
    answers(picture, labelSet, by = worker.id) {
      const name = answersName(picture, labelSet, by);
      const reading = answered.get(name) ?? readAnswers(picture, labelSet, by);
      answered.set(name, reading);
      return reading;
    },
    annotation: async (id) => rows.read('annotations', await transaction.objectStore('annotations').get(id)),
    verdict: async (id) => rows.read('verdicts', await transaction.objectStore('verdicts').get(id)),
    async labelSet(id, version) {
      const key = labelSetRowId(id, version);
      const kept = labelSets.get(key);
      if (kept) return kept;
      const row = rows.read('labelSets', await transaction.objectStore('labelSets').get(key));
      if (!row || row === 'newer') return null;
      labelSets.set(key, row.set);
      return row.set;
    },
    async labelSetRows(id) {
      const range = id === undefined ? null : IDBKeyRange.bound(`${id}@`, `${id}@\uffff`);
      const found = rows.current('labelSets', await transaction.objectStore('labelSets').getAll(range));
      return found.filter((row) => id === undefined || row.set.id === id);
    },
    counters(labelSet) {
      const reading = counted.get(labelSet) ?? readCounters(labelSet);
      counted.set(labelSet, reading);
      return reading;
    },
    claim(ids) {
      for (const id of ids) {
        const looking = events.knows(id);
        looking.catch(() => {});
        claims.push(looking);
      }
    },
    isClaimTaken: async () => (await Promise.all(claims)).includes(true),
    allCounters: () => transaction.objectStore('counters').getAll(),
    async exportRow(id) {
      const row = rows.read('exports', await transaction.objectStore('exports').get(id));
      return row === 'newer' ? null : row;
    },
    async masks(names) {
      const store = transaction.objectStore('masks');
      return rows.current('masks', await Promise.all([...new Set(names)].map((name) => store.get(name))));
    },
  };
}
