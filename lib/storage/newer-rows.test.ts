import { openDB } from 'idb';
import { expect, test } from 'vitest';
import { connectSurface, dump, type Rig, startBackground } from '../../tests/fakes/background-rig.ts';

const one = 'https://example.com/1.jpg';
const two = 'https://example.com/2.jpg';

/** A background whose first annotation was since changed by another build, or by bad luck. */
async function withChanged(change: (row: Record<string, unknown>) => Record<string, unknown>): Promise<[Rig, unknown]> {
  const rig = startBackground();
  await connectSurface(rig).answer('a', [one]);
  rig.background.core.store.close();
  const [row] = await dump(rig, 'annotations');
  const changed = change(row ?? {});
  const connection = await openDB(rig.name);
  await connection.put('annotations', changed);
  connection.close();
  return [startBackground(rig), changed];
}

test('a row from a newer Tagalong is counted, blocks what would change it, and is never written', async () => {
  const [rig, newer] = await withChanged((row) => ({ ...row, v: 2, aura: 'blue' }));
  const overlay = connectSurface(rig);
  expect(await overlay.labels(one)).toEqual([]);
  expect(await overlay.answer('b', [one])).toMatchObject({ type: 'blocked', reason: 'newer' });
  expect(await overlay.verdict('skipped', [one])).toMatchObject({ type: 'blocked', reason: 'newer' });
  await overlay.answer('b', [one, two], { how: 'sweep' });
  expect(await overlay.labels(two)).toEqual(['b']);
  expect(await overlay.query('health', {})).toEqual({ state: 'ok', newer: 1, broken: 0 });
  expect((await dump(rig, 'annotations')).find(({ v }) => v === 2)).toEqual(newer);
});

test('undo leaves a row that a newer Tagalong has written', async () => {
  const rig = startBackground();
  const overlay = connectSurface(rig);
  await overlay.answer('a', [one]);
  const [row] = await dump(rig, 'annotations');
  const connection = await openDB(rig.name);
  await connection.put('annotations', { ...row, v: 2 });
  connection.close();
  expect(await overlay.undo()).toMatchObject({ type: 'ack', left: 1 });
  expect(await dump(rig, 'annotations')).toMatchObject([{ v: 2 }]);
});

test('a row that does not parse is counted with its reason, and not dropped', async () => {
  const [rig, broken] = await withChanged((row) => ({ ...row, class: 7 }));
  const overlay = connectSurface(rig);
  expect(await overlay.labels(one)).toEqual([]);
  expect(await overlay.query('health', {})).toEqual({ state: 'ok', newer: 0, broken: 1 });
  expect([...rig.background.core.store.oddRows().broken.values()]).toEqual([expect.stringContaining('class')]);
  expect(await dump(rig, 'annotations')).toEqual([broken]);
});
