import { expect } from 'vitest';
import type { Annotation, Verdict } from '../../lib/domain/annotation.ts';
import type { Event } from '../../lib/domain/event.ts';
import type { StoredMask } from '../../lib/domain/mask.ts';
import type { Picture } from '../../lib/domain/picture.ts';
import type { CounterRow } from '../../lib/storage/counter-row.ts';
import type { Session } from '../e2e/driver/session.ts';

interface Row {
  readonly id: string;
}

/** All there is on disk. */
export interface Stored {
  readonly events: readonly Event[];
  readonly annotations: readonly Annotation[];
  readonly verdicts: readonly Verdict[];
  readonly pictures: readonly Picture[];
  readonly labelSets: readonly Row[];
  readonly workers: readonly Row[];
  readonly exports: readonly Row[];
  readonly counters: readonly CounterRow[];
  readonly commands: readonly Row[];
  readonly masks: readonly StoredMask[];
}

/** Runs on the extension's origin. In one transaction, so that the stores fit each other; maps come as lists of pairs. */
async function dump(names: readonly string[]): Promise<string> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await settled(indexedDB.open('tagalong'));
  try {
    const transaction = database.transaction([...names]);
    const stores = await Promise.all(
      names.map(async (name) => [name, await settled(transaction.objectStore(name).getAll())]),
    );
    const plain = (_key: string, value: unknown) => (value instanceof Map ? { pairs: [...value] } : value);
    return JSON.stringify(Object.fromEntries(stores), plain);
  } finally {
    database.close();
  }
}

const names = [
  'events',
  'annotations',
  'verdicts',
  'pictures',
  'labelSets',
  'workers',
  'exports',
  'counters',
  'commands',
  'masks',
];

/** Reads every store of the real browser's database, as it is at one moment. */
export async function readStored(session: Session): Promise<Stored> {
  const isPairs = (value: unknown): value is { pairs: [string, number][] } =>
    typeof value === 'object' && value !== null && 'pairs' in value && Object.keys(value).length === 1;
  const maps = (_key: string, value: unknown) => (isPairs(value) ? new Map(value.pairs) : value);
  return JSON.parse(await session.inExtension(dump, names), maps) as Stored;
}

/** The log counts 1, 2, 3, ... without a gap, and each command wrote one stretch of it. */
export function expectGapless({ events }: Pick<Stored, 'events'>): void {
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, at) => at + 1));
  const seen = new Set<string>();
  for (const [at, { command }] of events.entries()) {
    if (events[at - 1]?.command === command) continue;
    expect(seen.has(command), `command ${command} wrote in two places`).toBe(false);
    seen.add(command);
  }
}

/** What each picture was answered with, by path: classes and verdicts, as many as there are rows. */
export function answersByPath({ annotations, verdicts, pictures }: Stored): Map<string, string[]> {
  const paths = new Map(pictures.map(({ id, address }) => [id, new URL(address).pathname]));
  const found = new Map<string, string[]>();
  for (const row of [...annotations, ...verdicts]) {
    const path = paths.get(row.picture) ?? `a picture that is not stored: ${row.picture}`;
    found.set(path, [...(found.get(path) ?? []), 'class' in row ? `${row.class}` : row.verdict]);
  }
  return found;
}
