import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type { Annotation, Verdict } from '../domain/annotation.ts';
import type { Event, ExportRow, LabelSetRow } from '../domain/event.ts';
import type { StoredMask } from '../domain/mask.ts';
import type { Picture } from '../domain/picture.ts';
import type { Worker } from '../domain/worker.ts';
import type { CommandRow } from './command-row.ts';
import type { CounterRow } from './counter-row.ts';

export const databaseName = 'tagalong';

/** Grows only for a new store or index (design 5.9): what a row looks like is said by its own `v`. */
export const databaseVersion = 1;

/**
 * Which database this is: a random id, so that another or an emptied one is told from the one last known; and which of
 * the workers labels here.
 */
export type MetaRow = { id: 'database'; v: 1; dbId: string; worker: string };

/** What was written, by store. What is read may be of any version: it goes through a row reader. */
export interface TagalongSchema extends DBSchema {
  events: { key: number; value: Event; indexes: { scope: string; gesture: string; target: string } };
  commands: { key: string; value: CommandRow };
  annotations: {
    key: string;
    value: Annotation;
    indexes: { labelSetPicture: [string, string]; labelSetId: [string, string] };
  };
  verdicts: {
    key: string;
    value: Verdict;
    indexes: { labelSetPicture: [string, string]; labelSetId: [string, string] };
  };
  pictures: { key: string; value: Picture; indexes: { keys: string } };
  labelSets: { key: string; value: LabelSetRow };
  workers: { key: string; value: Worker };
  exports: { key: string; value: ExportRow };
  counters: { key: string; value: CounterRow };
  meta: { key: string; value: MetaRow };
  /** Masks by name. */
  masks: { key: string; value: StoredMask };
}

export type StoreName =
  | 'events'
  | 'commands'
  | 'annotations'
  | 'verdicts'
  | 'pictures'
  | 'labelSets'
  | 'workers'
  | 'exports'
  | 'counters'
  | 'meta'
  | 'masks';

/** Every store that labels need: what a command reads and writes. */
export const rowStores: readonly StoreName[] = [
  'events',
  'commands',
  'annotations',
  'verdicts',
  'pictures',
  'labelSets',
  'workers',
  'exports',
  'counters',
  'meta',
  'masks',
];
export type Connection = IDBPDatabase<TagalongSchema>;
export type ReadTransaction = IDBPTransaction<TagalongSchema, StoreName[], 'readonly'>;
export type WriteTransaction = IDBPTransaction<TagalongSchema, StoreName[], 'readwrite'>;
export type AnyTransaction = ReadTransaction | WriteTransaction;

/** Makes the stores of version 1. */
export function makeStores(connection: Connection): void {
  const events = connection.createObjectStore('events', { keyPath: 'seq' });
  events.createIndex('scope', 'scope');
  events.createIndex('gesture', 'gesture');
  events.createIndex('target', 'target');
  for (const name of ['annotations', 'verdicts'] as const) {
    const store = connection.createObjectStore(name, { keyPath: 'id' });
    store.createIndex('labelSetPicture', ['labelSet', 'picture']);
    store.createIndex('labelSetId', ['labelSet', 'id']);
  }
  connection.createObjectStore('pictures', { keyPath: 'id' }).createIndex('keys', 'keys', { multiEntry: true });
  for (const name of ['commands', 'labelSets', 'workers', 'exports', 'counters', 'meta'] as const) {
    connection.createObjectStore(name, { keyPath: 'id' });
  }
  connection.createObjectStore('masks', { keyPath: 'sha256' });
}
