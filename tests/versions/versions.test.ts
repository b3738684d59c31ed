import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDB } from 'idb';
import { describe, expect, test } from 'vitest';
import type { Event } from '../../lib/domain/event.ts';
import { readLabelSet } from '../../lib/formats/label-set/read.ts';
import { readTagalong } from '../../lib/formats/tagalong/read.ts';
import { rowReaders } from '../../lib/storage/row-readers.ts';
import { databaseVersion, makeStores } from '../../lib/storage/schema.ts';
import { connectSurface, startBackground } from '../fakes/background-rig.ts';
import { rowsByLog } from '../fakes/recount.ts';

const here = import.meta.dirname;
const versions = readdirSync(here, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []));

type Dump = Record<string, { id?: string; seq?: number }[]>;
const revive = (_key: string, value: unknown) =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'map')
    ? new Map((value as { map: [string, unknown][] }).map)
    : value;

test('every release has left something to read', () => {
  const { version } = JSON.parse(readFileSync(join(here, '..', '..', 'package.json'), 'utf8'));
  expect(versions).toContain(version);
});

describe.each(versions)('what %s wrote', (version) => {
  const text = (file: string) => readFileSync(join(here, version, file), 'utf8');
  const dump = (): Dump => JSON.parse(text('database.json'), revive);

  test('is read, every row of every store', () => {
    for (const [store, reader] of Object.entries(rowReaders)) {
      const odd = (dump()[store] ?? []).map((row) => reader(row)).filter(({ state }) => state !== 'current');
      expect(odd, store).toEqual([]);
    }
  });

  test('can be rebuilt from its log alone', () => {
    const { events = [], annotations = [], verdicts = [], pictures = [] } = dump();
    const byLog = rowsByLog(events as unknown as Event[]);
    const sorted = (rows: { id?: string }[]) =>
      rows.toSorted((one, other) => ((one.id ?? '') < (other.id ?? '') ? -1 : 1));
    expect(byLog.annotations).toEqual(sorted(annotations));
    expect(byLog.verdicts).toEqual(sorted(verdicts));
    expect(byLog.pictures).toEqual(sorted(pictures));
  });

  test('opens as a database, is healthy, and can be labelled and undone on', async () => {
    const name = `version ${version}`;
    const connection = await openDB(name, databaseVersion, { upgrade: (opened) => makeStores(opened as never) });
    for (const [store, rows] of Object.entries(dump())) {
      for (const row of rows) await connection.put(store, row);
    }
    connection.close();
    const rig = startBackground({ name }, []);
    const overlay = connectSurface(rig);
    expect(await overlay.query('health', {})).toEqual({ state: 'ok', newer: 0, broken: 0 });
    const set = await overlay.query('labelSet', { id: 'tagalong/score', version: null });
    if (!set) throw new Error('no label set');
    const before = await overlay.query('classCounts', { labelSet: set.id });
    expect(Object.values(before).reduce((sum, count) => sum + count, 0)).toBe(dump().annotations?.length);
    expect(await overlay.answer('score', ['https://pictures.example/new.jpg'], { set })).toMatchObject({ type: 'ack' });
    expect(await overlay.undo()).toMatchObject({ type: 'ack', left: 0 });
    expect(await overlay.query('classCounts', { labelSet: set.id })).toEqual(before);
  });

  test.each(['export.json', 'export.jsonl'])('is read as a file: %s', async (file) => {
    async function* chunks() {
      yield readFileSync(join(here, version, file));
    }
    const { whole, problems, annotations, verdicts } = await readTagalong(chunks());
    expect(problems).toEqual([]);
    expect(whole).toBe(true);
    expect([annotations.length, verdicts.length]).toEqual([dump().annotations?.length, dump().verdicts?.length]);
  });

  test('is read as a label set', () => {
    expect(readLabelSet(text('label-set.json'))).toMatchObject({ set: { id: 'tagalong/score' } });
  });
});
