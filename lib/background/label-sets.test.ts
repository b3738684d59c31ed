import { expect, test } from 'vitest';
import { aLabelSet, connectSurface, dump, oneSet, startBackground } from '../../tests/fakes/background-rig.ts';
import type { LabelSet } from '../domain/label-set.ts';
import type { Sender } from '../protocol/port.ts';

const popup: Sender = { kind: 'own', path: '/popup.html', tab: null };
const ids = (sets: { id: string; version: number }[]) => sets.map(({ id, version }) => `${id}@${version}`);

test('seeds are there at the first start, each once', async () => {
  const rig = startBackground();
  expect(ids(await connectSurface(rig, { sender: popup }).query('labelSets', {}))).toEqual([
    'test/many@1',
    'test/one@1',
  ]);
  rig.background.core.store.close();
  const again = startBackground(rig);
  await again.background.ready();
  expect(await dump(rig, 'labelSets')).toHaveLength(2);
});

test('a seed that was removed stays removed, also when a newer version comes', async () => {
  const rig = startBackground();
  await connectSurface(rig, { sender: popup }).command('removeLabelSet', { labelSet: oneSet.id });
  rig.background.core.store.close();
  const again = startBackground(rig, [aLabelSet(oneSet.id, 'one', ['a', 'b', 'c', 'd'], 2)]);
  expect(ids(await connectSurface(again, { sender: popup }).query('labelSets', {}))).toEqual(['test/many@1']);
});

test('a newer seed is added as a version, beside the one that annotations name', async () => {
  const rig = startBackground();
  await rig.background.ready();
  rig.background.core.store.close();
  const page = connectSurface(startBackground(rig, [aLabelSet(oneSet.id, 'one', ['a', 'b', 'c', 'd'], 2)]), {
    sender: popup,
  });
  expect((await page.query('labelSet', { id: oneSet.id, version: null }))?.classes).toHaveLength(4);
  expect((await page.query('labelSet', { id: oneSet.id, version: 1 }))?.classes).toHaveLength(3);
});

test('a set saved again gets the next version: numbers stay, new ones were never used, what is gone is retired', async () => {
  const page = connectSurface(startBackground(), { sender: popup });
  const mine = aLabelSet('mine', 'one', ['a', 'b', 'c']);
  await page.command('saveLabelSet', { set: mine });
  const changed: LabelSet = { ...aLabelSet('mine', 'one', ['d', 'b', 'a']) };
  await page.command('saveLabelSet', { set: changed });
  const saved = await page.query('labelSet', { id: 'mine', version: null });
  expect(saved?.version).toBe(2);
  expect(saved?.classes.map(({ id, number, retired }) => [id, number, retired])).toEqual([
    ['d', 4, false],
    ['b', 2, false],
    ['a', 1, false],
    ['c', 3, true],
  ]);
  expect(await page.command('saveLabelSet', { set: changed })).toMatchObject({ type: 'ack' });
  expect((await page.query('labelSet', { id: 'mine', version: null }))?.version).toBe(2);
});

test('the next version from its maker is taken as it is', async () => {
  const page = connectSurface(startBackground(), { sender: popup });
  await page.command('saveLabelSet', { set: aLabelSet('theirs', 'one', ['a', 'b'], 3) });
  await page.command('saveLabelSet', { set: aLabelSet('theirs', 'one', ['a', 'b', 'c'], 7) });
  expect(await page.query('labelSet', { id: 'theirs', version: null })).toEqual(
    aLabelSet('theirs', 'one', ['a', 'b', 'c'], 7),
  );
});

test('a removed set that is saved again is back', async () => {
  const page = connectSurface(startBackground(), { sender: popup });
  await page.command('removeLabelSet', { labelSet: oneSet.id });
  await page.command('saveLabelSet', { set: oneSet });
  expect(ids(await page.query('labelSets', {}))).toContain('test/one@1');
});

test('a set that does not hold together is refused', async () => {
  const page = connectSurface(startBackground(), { sender: popup });
  const set = aLabelSet('double', 'one', ['a', 'a']);
  expect(await page.command('saveLabelSet', { set })).toMatchObject({ type: 'refused', code: 'invalid' });
});

test('the name of the worker is stored, told and kept beside the database', async () => {
  const rig = startBackground();
  const page = connectSurface(rig, { sender: popup });
  const before = await page.query('worker', {});
  await Promise.all([
    page.command('nameWorker', { name: 'Li', employee: null }),
    page.command('nameWorker', { name: 'Li Na', employee: '42' }),
  ]);
  const after = { ...before, rev: 3, name: 'Li Na', employee: '42' };
  expect(await page.query('worker', {})).toMatchObject({ ...after, seq: expect.any(Number) });
  expect(await dump(rig, 'workers')).toMatchObject([{ ...after, seq: expect.any(Number) }]);
  expect(rig.local.values.get('worker')).toMatchObject({ id: before.id, name: 'Li Na' });
});
