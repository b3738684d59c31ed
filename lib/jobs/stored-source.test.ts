import { openDB } from 'idb';
import { describe, expect, test } from 'vitest';
import { connectSurface, manySet, oneSet, type Rig, startBackground } from '../../tests/fakes/background-rig.ts';
import { drawn, frameOf, shapeSet, shapesOf } from '../../tests/fakes/shape-rig.ts';
import { maskOf, maskShape } from '../../tests/fakes/standing-shapes.ts';
import { type Mask, maskName, type StoredMask } from '../domain/mask.ts';
import { type DatasetSource, newTally, type Pages } from '../formats/tagalong/dataset.ts';
import { writeTagalong } from '../formats/tagalong/write.ts';
import { createDatabase } from '../storage/open-database.ts';
import { createStoredSource } from './stored-source.ts';

const sourceOf = ({ name }: Rig) => createStoredSource(createDatabase({ name, opened: async () => {} }));

async function all<Row>(pages: Pages<Row> | null): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const page of pages ?? []) for (const row of page) if (row.state === 'current') rows.push(row.row);
  return rows;
}

async function* none() {}

const addresses = (count: number) => Array.from({ length: count }, (_, at) => `https://example.com/${at}.jpg`);

test('a snapshot holds the pictures, annotations and verdicts of one set, in id order', async () => {
  const rig = startBackground();
  const overlay = connectSurface(rig);
  const pictures = addresses(6);
  await overlay.answer('a', pictures.slice(0, 3));
  await overlay.answer('b', pictures.slice(2, 5), { set: manySet });
  await overlay.verdict('skipped', pictures.slice(3, 4));
  const source = sourceOf(rig);
  const snapshot = await source.open(oneSet.id, false, () => {});
  const { dataset } = snapshot;
  const [seen, annotations, verdicts] = [
    await all(dataset.pictures),
    await all(dataset.annotations),
    await all(dataset.verdicts),
  ];
  expect(seen.map((row) => row.address).sort()).toEqual(pictures.slice(0, 4));
  expect(annotations.map((row) => [row.labelSet, row.class])).toEqual([0, 1, 2].map(() => [oneSet.id, 'a']));
  expect(verdicts.map((row) => row.verdict)).toEqual(['skipped']);
  for (const rows of [seen, annotations]) expect(rows.map((row) => row.id)).toEqual(rows.map((row) => row.id).sort());
  expect(await all(dataset.labelSets)).toEqual([oneSet]);
  expect(snapshot.worker.id).toBe((await rig.background.core.store.worker()).id);
  expect(snapshot).toMatchObject({ changes: 4, total: 8, firstSeq: 1 });
  expect(snapshot.lastSeq).toBe(await rig.background.core.store.lastSeq());
});

test('a snapshot stays as it was, whatever is answered, changed, undone or skipped while it is read', async () => {
  const rig = startBackground();
  const overlay = connectSurface(rig);
  const pictures = addresses(5);
  for (const address of pictures) await overlay.answer('a', [address]);
  const source = sourceOf(rig);
  const before = await all((await source.open(oneSet.id, false, () => {})).dataset.annotations);
  const { dataset } = await source.open(oneSet.id, true, () => {});
  await overlay.undo();
  await overlay.answer('b', pictures.slice(0, 1));
  await overlay.answer('c', pictures.slice(0, 1));
  await overlay.verdict('skipped', pictures.slice(1, 2));
  await overlay.answer('a', ['https://example.com/new.jpg']);
  expect(await all(dataset.annotations)).toEqual(before);
  expect(await all(dataset.verdicts)).toEqual([]);
  expect(await all(dataset.pictures)).toHaveLength(5);
  const after = await all((await source.open(oneSet.id, false, () => {})).dataset.annotations);
  expect(after.map((row) => row.class).sort()).toEqual(['a', 'a', 'a', 'c']);
});

test('the log of a set holds what was said in it and its pictures, and nothing of another set', async () => {
  const rig = startBackground();
  const overlay = connectSurface(rig);
  await overlay.answer('a', addresses(2));
  await overlay.undo();
  await overlay.answer('a', addresses(1));
  await overlay.answer('b', ['https://example.com/other.jpg'], { set: manySet });
  const { dataset } = await sourceOf(rig).open(oneSet.id, true, () => {});
  const events = await all(dataset.events);
  expect(events.filter(({ kind }) => kind === 'annotation').map(({ after }) => after !== null)).toEqual([
    ...[true, true, false, false, true],
  ]);
  expect(events.filter(({ kind }) => kind === 'picture')).toHaveLength(1);
  expect(events.filter(({ kind }) => kind === 'labelSet')).toHaveLength(1);
});

test('where the row of the worker is a newer Tagalong’s, the id is there and that the name is not is remarked', async () => {
  const rig = startBackground();
  await rig.background.ready();
  const { id, ...row } = await rig.background.core.store.worker();
  const database = await openDB(rig.name);
  await database.put('workers', { ...row, id, v: 99, name: 'Li Na' });
  database.close();
  const snapshot = await sourceOf(rig).open(oneSet.id, false, () => {});
  expect(snapshot).toMatchObject({ worker: { id, name: null, employee: null }, remarks: ['workerUnread'] });
});

test('where the database does not say who labelled, no file is made that says nobody did', async () => {
  const rig = startBackground();
  await rig.background.ready();
  const database = await openDB(rig.name);
  await database.delete('meta', 'database');
  database.close();
  await expect(sourceOf(rig).open(oneSet.id, false, () => {})).rejects.toThrow('noWorker');
});

describe('masks', () => {
  const address = 'https://example.com/1.jpg';
  const frame = frameOf(address, 3, 2);
  const masks = [0, 1, 2].map((at) =>
    maskOf(
      frame,
      [0, 1, 2, 3, 4, 5].map((pixel) => pixel === at),
    ),
  );
  const names = masks.map(maskName);

  async function labelled() {
    const rig = startBackground(undefined, [shapeSet]);
    const { draw, remove } = shapesOf(connectSurface(rig), address);
    const rows = masks.map((mask) => drawn({ class: 'tree', shape: maskShape(mask) }));
    await draw([...rows, drawn({ shape: maskShape(masks[0] as Mask) })], { frame, masks });
    await remove([rows[1]?.row ?? '']);
    return rig;
  }
  const read = async (pages: Pages<StoredMask>) => (await all(pages)).map(({ sha256 }) => sha256);

  test('are those that annotations name, once each, and with the log those that were named once', async () => {
    const rig = await labelled();
    const { dataset } = await sourceOf(rig).open(shapeSet.id, false, () => {});
    expect(await read(dataset.masks)).toEqual([names[0], names[2]].sort());
    const { dataset: whole } = await sourceOf(rig).open(shapeSet.id, true, () => {});
    await all(whole.events);
    expect(await read(whole.masks)).toEqual(names.toSorted());
  });

  test('that are lost are told of, and their shapes are exported', async () => {
    const rig = await labelled();
    const database = await openDB(rig.name);
    await database.delete('masks', names[0] ?? '');
    database.close();
    const { dataset } = await sourceOf(rig).open(shapeSet.id, false, () => {});
    expect(await all(dataset.annotations)).toHaveLength(3);
    const tally = newTally();
    const header = {} as DatasetSource['header'];
    const nothing = { ...dataset, labelSets: none(), pictures: none(), annotations: none(), verdicts: none() };
    const options = { form: 'json', fullAddresses: false, tally } as const;
    for await (const _ of writeTagalong({ header, ...nothing }, options));
    expect([tally.counts.masks, tally.remarks.get('masksLost')]).toEqual([1, 1]);
  });
});

test('a set that is not there is refused', async () => {
  const rig = startBackground();
  await rig.background.ready();
  await expect(sourceOf(rig).open('no/such', false, () => {})).rejects.toThrow('noLabelSet: no/such');
});
