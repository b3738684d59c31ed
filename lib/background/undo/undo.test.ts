import { expect, test } from 'vitest';
import { connectSurface, dump, named, oneSet, startBackground } from '../../../tests/fakes/background-rig.ts';
import { memoryStore } from '../../../tests/fakes/memory-store.ts';
import { newId } from '../../domain/ids.ts';

const one = 'https://example.com/1.jpg';
const two = 'https://example.com/2.jpg';

test('undo in one tab leaves the other tab its work', async () => {
  const rig = startBackground();
  const [left, right] = [connectSurface(rig), connectSurface(rig)];
  await left.answer('a', [one]);
  await right.answer('b', [two]);
  await left.undo();
  expect(await left.labels(one)).toEqual([]);
  expect(await left.labels(two)).toEqual(['b']);
  expect(await left.undo()).toMatchObject({ code: 'nothingToUndo' });
});

test('a row that another tab has changed since is left and counted, and the next undo goes further back', async () => {
  const rig = startBackground();
  const [left, right] = [connectSurface(rig), connectSurface(rig)];
  await left.answer('a', [two]);
  await left.answer('a', [one]);
  await right.answer('b', [one]);
  expect(await left.undo()).toMatchObject({ type: 'ack', left: 1, events: [{ kind: 'gesture' }] });
  expect(await left.labels(one)).toEqual(['b']);
  expect(await left.undo()).toMatchObject({ type: 'ack', left: 0 });
  expect(await left.labels(two)).toEqual([]);
});

test('a redo that would give a picture two classes where it may have one is left', async () => {
  const rig = startBackground();
  const [left, right] = [connectSurface(rig), connectSurface(rig)];
  await left.answer('a', [one]);
  await left.undo();
  await right.answer('b', [one]);
  expect(await left.redo()).toMatchObject({ type: 'ack', left: 1 });
  expect(await left.labels(one)).toEqual(['b']);
});

test('undo gives the row back as it was, under a higher rev, and says what it takes back', async () => {
  const rig = startBackground();
  const overlay = connectSurface(rig);
  await overlay.answer('a', [one]);
  const [before] = await dump(rig, 'annotations');
  const changed = await overlay.answer('b', [one]);
  const reply = await overlay.undo();
  const seq = changed.type === 'ack' ? changed.lastSeq : null;
  expect(reply).toMatchObject({ type: 'ack', events: [{ undoes: seq, prev: seq, target: before?.id }] });
  expect(await dump(rig, 'annotations')).toMatchObject([{ id: before?.id, class: 'a', rev: 3 }]);
});

test('a new gesture ends redo', async () => {
  const overlay = connectSurface(startBackground());
  await overlay.answer('a', [one]);
  await overlay.undo();
  await overlay.answer('b', [two]);
  expect(await overlay.redo()).toMatchObject({ code: 'nothingToRedo' });
});

test('a gesture of several commands is taken back whole', async () => {
  const overlay = connectSurface(startBackground());
  const gesture = newId();
  for (const address of [one, two]) {
    const pictures = [{ picture: named(address), row: newId() }];
    const answer = { labelSet: oneSet.id, labelSetVersion: 1, class: 'a', act: 'put', how: 'key', pictures } as const;
    await overlay.command('answer', { ...answer, pictures }, { gesture });
  }
  await overlay.undo();
  expect(await overlay.labels(one)).toEqual([]);
  expect(await overlay.labels(two)).toEqual([]);
});

test('after the browser was restarted, undo takes back what was done on this site before', async () => {
  const rig = startBackground();
  await connectSurface(rig).answer('a', [one]);
  const elsewhere = { kind: 'page', origin: 'https://other.org', tab: 2, frame: 0, url: 'https://other.org/' } as const;
  rig.background.core.store.close();

  const restarted = startBackground({ ...rig, session: memoryStore() });
  expect(await connectSurface(restarted, { sender: elsewhere }).undo()).toMatchObject({ code: 'nothingToUndo' });
  const overlay = connectSurface(restarted);
  await overlay.answer('b', [two]);
  await overlay.undo();
  expect(await overlay.labels(one)).toEqual(['a']);
  expect(await overlay.undo()).toMatchObject({ type: 'ack', left: 0 });
  expect(await overlay.labels(one)).toEqual([]);
  expect(await overlay.undo()).toMatchObject({ code: 'nothingToUndo' });
  await overlay.redo();
  expect(await overlay.labels(one)).toEqual(['a']);
});

test('what other tabs of this site did in this session is not taken back', async () => {
  const rig = startBackground();
  await connectSurface(rig).answer('a', [one]);
  expect(await connectSurface(rig).undo()).toMatchObject({ code: 'nothingToUndo' });
});

test('a slip is mended by undo and the right key', async () => {
  const overlay = connectSurface(startBackground());
  await overlay.answer('a', [one]);
  const undone = await overlay.undo();
  expect(undone.type === 'ack' && undone.events.map(({ kind }) => kind)).toEqual(['annotation']);
  await overlay.answer('b', [one]);
  expect(await overlay.labels(one)).toEqual(['b']);
});
