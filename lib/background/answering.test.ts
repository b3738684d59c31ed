import { expect, test } from 'vitest';
import {
  aLabelSet,
  connectSurface,
  dump,
  manySet,
  named,
  oneSet,
  startBackground,
} from '../../tests/fakes/background-rig.ts';
import { newId } from '../domain/ids.ts';

const one = 'https://example.com/1.jpg';
const two = 'https://example.com/2.jpg';
const three = 'https://example.com/3.jpg';

test('an answer is acked with its events once they, the rows and the counters are stored', async () => {
  const rig = startBackground();
  const overlay = connectSurface(rig);
  const reply = await overlay.answer('a', [one]);
  expect(reply).toMatchObject({ type: 'ack', left: 0 });
  const events = reply.type === 'ack' ? reply.events : [];
  expect(events.map((event) => event.kind)).toEqual(['picture', 'annotation']);
  expect(await dump(rig, 'annotations')).toEqual([events[1]?.after]);
  expect(await dump(rig, 'pictures')).toEqual([events[0]?.after]);
  const log = await dump(rig, 'events');
  expect(log.map((event) => event.seq)).toEqual(log.map((_, index) => index + 1));
  expect(log.slice(-2)).toEqual(events);
  expect(await dump(rig, 'counters')).toMatchObject([{ id: 'test/one', annotations: 1, answered: 1, changes: 1 }]);
});

test('a resent command gets the same ack and writes nothing, also after a restart', async () => {
  const rig = startBackground();
  const overlay = connectSurface(rig);
  const picture = { picture: named(one), row: newId() };
  const payload = {
    labelSet: oneSet.id,
    labelSetVersion: 1,
    class: 'a',
    act: 'put',
    how: 'key',
    pictures: [picture],
  } as const;
  const command = overlay.commandOf('answer', { ...payload, pictures: [picture] });
  const first = await overlay.ask(command);
  await overlay.answer('b', [one]);
  const log = await dump(rig, 'events');
  expect(await overlay.ask(command)).toEqual(first);
  rig.background.core.store.close();
  expect(await connectSurface(startBackground(rig)).ask(command)).toEqual(first);
  expect(await dump(rig, 'events')).toEqual(log);
});

test('the same id with other content is refused', async () => {
  const overlay = connectSurface(startBackground());
  const command = overlay.commandOf('undo', {});
  await overlay.ask(command);
  expect(await overlay.ask({ ...overlay.commandOf('redo', {}), id: command.id })).toMatchObject({
    type: 'refused',
    code: 'idReused',
  });
});

test('an undo that was refused stays refused, even if there is something to undo by then', async () => {
  const overlay = connectSurface(startBackground());
  const undo = overlay.commandOf('undo', {});
  expect(await overlay.ask(undo)).toMatchObject({ code: 'nothingToUndo' });
  await overlay.answer('a', [one]);
  expect(await overlay.ask(undo)).toMatchObject({ code: 'nothingToUndo' });
  expect(await overlay.labels(one)).toEqual(['a']);
});

test('where a picture has one class, another takes its place in the same row', async () => {
  const rig = startBackground();
  const overlay = connectSurface(rig);
  await overlay.answer('a', [one]);
  const [before] = await dump(rig, 'annotations');
  await overlay.answer('b', [one]);
  expect(await dump(rig, 'annotations')).toMatchObject([{ id: before?.id, class: 'b', rev: 2 }]);
});

test('the same class again writes no event', async () => {
  const rig = startBackground();
  const overlay = connectSurface(rig);
  await overlay.answer('a', [one]);
  const log = await dump(rig, 'events');
  expect(await overlay.answer('a', [one])).toMatchObject({ type: 'ack', firstSeq: null, events: [] });
  expect(await dump(rig, 'events')).toEqual(log);
});

test('where a picture may have many, classes are put and taken off one by one', async () => {
  const overlay = connectSurface(startBackground());
  await overlay.answer('a', [one], { set: manySet });
  await overlay.answer('b', [one], { set: manySet });
  expect(await overlay.labels(one, manySet)).toEqual(['a', 'b']);
  await overlay.answer('a', [one], { set: manySet, act: 'remove' });
  expect(await overlay.labels(one, manySet)).toEqual(['b']);
});

test('a skip takes the class off, a class takes the skip off, and done stays', async () => {
  const overlay = connectSurface(startBackground());
  await overlay.answer('a', [one]);
  await overlay.verdict('skipped', [one]);
  expect(await overlay.labels(one)).toEqual(['skipped']);
  await overlay.answer('b', [one]);
  expect(await overlay.labels(one)).toEqual(['b']);
  await overlay.verdict('done', [one]);
  await overlay.answer('c', [one]);
  expect(await overlay.labels(one)).toEqual(['c', 'done']);
});

test('clearing takes class and verdict off, and the counters follow', async () => {
  const rig = startBackground();
  const overlay = connectSurface(rig);
  await overlay.answer('a', [one]);
  await overlay.verdict('done', [one]);
  await overlay.command('clearAnswer', { labelSet: oneSet.id, labelSetVersion: 1, pictures: [named(one)] });
  expect(await overlay.labels(one)).toEqual([]);
  expect(await dump(rig, 'counters')).toMatchObject([{ annotations: 0, answered: 0, done: 0, changes: 4 }]);
});

test('a sweep answers only what is unanswered by then, and is one undo', async () => {
  const overlay = connectSurface(startBackground());
  await overlay.answer('a', [one]);
  await overlay.answer('b', [one, two, three], { how: 'sweep' });
  expect(await Promise.all([one, two, three].map((address) => overlay.labels(address)))).toEqual([['a'], ['b'], ['b']]);
  await overlay.undo();
  expect(await Promise.all([one, two, three].map((address) => overlay.labels(address)))).toEqual([['a'], [], []]);
});

test('the same picture twice in one command is answered once', async () => {
  const rig = startBackground();
  await connectSurface(rig).answer('a', [one, one]);
  expect(await dump(rig, 'annotations')).toHaveLength(1);
  expect(await dump(rig, 'pictures')).toHaveLength(1);
});

test('a picture keeps the first page it was seen on and the latest', async () => {
  const rig = startBackground();
  const overlay = connectSurface(rig);
  for (let page = 1; page <= 15; page += 1) {
    const picture = { picture: named(one, `https://example.com/page${page}`), row: newId() };
    const class_ = page % 2 === 0 ? 'a' : 'b';
    const inSet = { labelSet: oneSet.id, labelSetVersion: 1, act: 'put', how: 'key' } as const;
    await overlay.command('answer', { ...inSet, class: class_, pictures: [picture] });
  }
  const [picture] = (await dump(rig, 'pictures')) as unknown as { sightings: { page: string }[] }[];
  const pages = picture?.sightings.map(({ page }) => Number(page.slice('https://example.com/page'.length)));
  expect(pages).toEqual([1, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
});

test('what a label set does not have can not be answered', async () => {
  const retired = aLabelSet('test/retired', 'one', ['a', 'b']);
  for (const entry of retired.classes) if (entry.id === 'a') entry.retired = true;
  const overlay = connectSurface(startBackground({}, [oneSet, retired]));
  expect(await overlay.answer('z', [one])).toMatchObject({ code: 'unknownClass' });
  expect(await overlay.answer('a', [one], { set: { ...oneSet, version: 7 } })).toMatchObject({
    code: 'unknownLabelSet',
  });
  expect(await overlay.answer('a', [one], { set: retired })).toMatchObject({ code: 'classNotAnswerable' });
});

test('an id that a row already has can not be given to another', async () => {
  const rig = startBackground();
  const overlay = connectSurface(rig);
  await overlay.answer('a', [one]);
  const [taken] = await dump(rig, 'annotations');
  const pictures = [{ picture: named(two), row: String(taken?.id) }];
  const inSet = { labelSet: oneSet.id, labelSetVersion: 1, act: 'put', how: 'key' } as const;
  expect(await overlay.command('answer', { ...inSet, class: 'b', pictures })).toMatchObject({ code: 'idReused' });
  expect(await overlay.labels(one)).toEqual(['a']);
});

test('a true size is learned later, and a worse way of learning it changes nothing', async () => {
  const rig = startBackground();
  const overlay = connectSurface(rig);
  await overlay.answer('a', [one]);
  const { key } = named(one);
  const sized = (sizeFrom: 'bitmap' | 'element', width: number) =>
    overlay.command('learnPictures', { pictures: [{ key, size: { width, height: 10, sizeFrom, vector: false } }] });
  await sized('bitmap', 20);
  expect(await sized('element', 10)).toMatchObject({ type: 'ack', events: [] });
  expect(await dump(rig, 'pictures')).toMatchObject([{ size: { width: 20, sizeFrom: 'bitmap' }, rev: 2 }]);
});

test('two tabs that answer at the same moment are both stored, one after the other', async () => {
  const rig = startBackground();
  const tabs = [connectSurface(rig), connectSurface(rig)];
  const replies = await Promise.all(
    tabs.flatMap((tab, index) => [tab.answer('a', [one]), tab.answer('b', [`${two}${index}`])]),
  );
  expect(replies.map(({ type }) => type)).toEqual(['ack', 'ack', 'ack', 'ack']);
  expect(await dump(rig, 'annotations')).toHaveLength(3);
});
