import { deleteDB, openDB } from 'idb';
import { expect, test } from 'vitest';
import { connectSurface, dump, type Rig, startBackground } from '../../tests/fakes/background-rig.ts';
import { drawn, frameOf, shapeSet, shapesOf } from '../../tests/fakes/shape-rig.ts';
import { maskOf, maskShape } from '../../tests/fakes/standing-shapes.ts';
import { eventSchema } from '../domain/event.ts';
import type { Sender } from '../protocol/port.ts';

const popup: Sender = { kind: 'own', path: '/popup.html', tab: null };
const addresses = Array.from({ length: 6 }, (_, index) => `https://example.com/${index}.jpg`);

async function labelled(): Promise<Rig> {
  const rig = startBackground();
  const overlay = connectSurface(rig);
  for (const address of addresses) await overlay.answer('a', [address]);
  await rig.background.core.store.settled();
  return rig;
}

/** Empties every store behind the extension's back. */
async function empty(rig: Rig) {
  const connection = await openDB(rig.name);
  const transaction = connection.transaction([...connection.objectStoreNames], 'readwrite');
  for (const name of connection.objectStoreNames) transaction.objectStore(name).clear();
  await transaction.done;
  connection.close();
}

test('a database that opens empty is noticed: nothing is written, and it is said', async () => {
  const rig = await labelled();
  rig.background.core.store.close();
  await deleteDB(rig.name);
  const again = startBackground(rig);
  const overlay = connectSurface(again);
  expect(await overlay.answer('b', ['https://example.com/9.jpg'])).toMatchObject({
    type: 'blocked',
    reason: 'recovery',
  });
  expect(await overlay.query('health', {})).toEqual({ state: 'recovery', expectedSeq: 15, foundSeq: 0, inRing: 15 });
  expect(await dump(rig, 'events')).toEqual([]);
  expect(await dump(rig, 'meta')).toEqual([]);
});

test('what the ring holds is brought back, with its pictures and counters, by the same worker', async () => {
  const rig = await labelled();
  const worker = await rig.background.core.store.worker();
  const [annotations, counters] = [await dump(rig, 'annotations'), await dump(rig, 'counters')];
  rig.background.core.store.close();
  await deleteDB(rig.name);
  const again = startBackground(rig);
  expect(await again.background.core.store.acceptDamage()).toBe(15);
  expect(await dump(rig, 'annotations')).toEqual(annotations);
  expect(await dump(rig, 'counters')).toEqual(counters);
  expect(await dump(rig, 'pictures')).toHaveLength(6);
  expect(await again.background.core.store.worker()).toMatchObject({ id: worker.id });
  expect(await connectSurface(again).answer('b', addresses.slice(0, 1))).toMatchObject({ type: 'ack' });
  expect(await again.background.core.store.health()).toMatchObject({ state: 'ok' });
  again.background.core.store.close();
  expect(await startBackground(again).background.core.store.health()).toMatchObject({ state: 'ok' });
});

test('a mask is brought back with its shape', async () => {
  const rig = startBackground(undefined, [shapeSet]);
  const address = addresses[0] ?? '';
  const frame = frameOf(address, 3, 2);
  const mask = maskOf(frame, [true, true, false, false, false, false]);
  const shapes = [drawn({ shape: maskShape(mask) }), drawn({ shape: maskShape(mask) })];
  await shapesOf(connectSurface(rig), address).draw(shapes, { frame, masks: [mask] });
  await rig.background.core.store.settled();
  const stored = await dump(rig, 'masks');
  rig.background.core.store.close();
  await deleteDB(rig.name);
  const again = startBackground(rig, [shapeSet]);
  await again.background.core.store.acceptDamage();
  expect(await dump(rig, 'annotations')).toHaveLength(2);
  expect(stored).toHaveLength(1);
  expect(await dump(rig, 'masks')).toEqual(stored);
});

test('a label outlives its picture in the ring: the picture comes back with it', async () => {
  const rig = startBackground();
  const overlay = connectSurface(rig);
  await overlay.answer('a', addresses.slice(0, 1));
  for (let count = 0; count < 260; count += 1) await overlay.answer(count % 2 ? 'a' : 'b', addresses.slice(0, 1));
  await rig.background.core.store.settled();
  rig.background.core.store.close();
  await deleteDB(rig.name);
  const again = startBackground(rig);
  expect(await again.background.core.store.acceptDamage()).toBe(256);
  const told = connectSurface(again);
  expect(await told.labels(addresses[0] ?? '')).toEqual(['a']);
  expect(await dump(rig, 'pictures')).toHaveLength(1);
});

test('a database emptied under a running background is noticed by the next command', async () => {
  const rig = await labelled();
  const overlay = connectSurface(rig);
  await empty(rig);
  expect(await overlay.answer('b', addresses.slice(0, 1))).toMatchObject({ type: 'blocked', reason: 'recovery' });
  expect(await overlay.query('health', {})).toMatchObject({ state: 'recovery', foundSeq: 0 });
  expect(await dump(rig, 'events')).toEqual([]);
  expect(await rig.background.core.store.acceptDamage()).toBe(15);
  expect(await dump(rig, 'annotations')).toHaveLength(6);
});

test('a page of ours can accept the damage, and seeds are there again', async () => {
  const rig = await labelled();
  rig.background.core.store.close();
  await deleteDB(rig.name);
  rig.local.values.delete('event:1');
  const page = connectSurface(startBackground(rig), { sender: popup });
  const { id } = page.commandOf('undo', {});
  expect(await page.ask({ type: 'request', id, name: 'acceptDamage', payload: {} } as { id: string })).toMatchObject({
    type: 'answer',
    value: { replayed: 14 },
  });
  expect(await page.query('labelSets', {})).toHaveLength(2);
});

test('when damage is accepted every surface is told to start afresh, and hears what is committed from then on', async () => {
  const rig = await labelled();
  const [first, second] = [connectSurface(rig), connectSurface(rig)];
  await first.labels(addresses[0] ?? '');
  await empty(rig);
  rig.local.values.clear();
  const blocked = first.commandOf('undo', {});
  expect(await first.ask(blocked)).toMatchObject({ type: 'blocked', reason: 'recovery' });
  const page = connectSurface(rig, { sender: popup });
  const { id } = page.commandOf('undo', {});
  await page.ask({ type: 'request', id, name: 'acceptDamage', payload: {} } as { id: string });
  const welcome = { type: 'welcome', afresh: true };
  for (const one of [first, second, page]) expect(one.received).toContainEqual(expect.objectContaining(welcome));
  expect(await first.ask(blocked)).toMatchObject({ type: 'refused', code: 'nothingToUndo' });
  // The log begins anew: its numbers are lower than those that were told before.
  expect(await first.labels(addresses[0] ?? '')).toEqual([]);
  await second.answer('b', addresses.slice(0, 1));
  expect(first.heard().map(({ kind }) => kind)).toEqual(['picture', 'annotation']);
});

test('a command whose events come back from the ring is known when it is resent', async () => {
  const rig = startBackground();
  const overlay = connectSurface(rig);
  await overlay.answer('a', addresses.slice(0, 1));
  const undo = overlay.commandOf('undo', {});
  await overlay.ask(undo);
  await overlay.answer('b', addresses.slice(0, 1));
  await rig.background.core.store.settled();
  rig.background.core.store.close();
  await deleteDB(rig.name);
  const again = startBackground(rig);
  await again.background.core.store.acceptDamage();
  const back = connectSurface(again, { scope: overlay.scope });
  expect(await back.ask(undo)).toMatchObject({ type: 'ack' });
  expect(await back.labels(addresses[0] ?? '')).toEqual(['b']);
});

test('a database that was cleared on purpose starts anew, by the same worker, and is no damage', async () => {
  const rig = await labelled();
  const { store } = rig.background.core;
  const { id } = await store.worker();
  await store.clear();
  expect(await dump(rig, 'annotations')).toEqual([]);
  expect(await store.health()).toMatchObject({ state: 'ok' });
  expect(await store.worker()).toMatchObject({ id, seq: 1 });
  const [first] = await dump(rig, 'events');
  const about = { kind: 'worker', target: id, by: id, prev: null, undoes: null, after: { id, seq: 1 } };
  expect(eventSchema.parse(first)).toMatchObject({ ...about, seq: 1, surface: 'background', page: null });
  store.close();
  expect(await startBackground(rig).background.core.store.health()).toMatchObject({ state: 'ok' });
});

test('a second store that was lost is no damage: the mark is set anew', async () => {
  const rig = await labelled();
  rig.background.core.store.close();
  rig.local.values.clear();
  const again = startBackground(rig);
  expect(await connectSurface(again).answer('b', addresses.slice(0, 1))).toMatchObject({ type: 'ack' });
  await again.background.core.store.settled();
  expect(rig.local.values.get('mark')).toMatchObject({ seq: 16 });
});
