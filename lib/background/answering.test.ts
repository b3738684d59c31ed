import { expect, test } from 'vitest';
import { connectSurface, dump, startBackground } from '../../tests/fakes/background-rig.ts';

test('an answer is acked with its events once they, the rows and the counters are stored', async () => {
  const rig = startBackground();
  const overlay = connectSurface(rig);
  const reply = await overlay.answer('a', ['https://example.com/1.jpg']);
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

test('a resent command gets the same ack and writes nothing', async () => {
  const rig = startBackground();
  const overlay = connectSurface(rig);
  await overlay.answer('a', ['https://example.com/1.jpg']);
});
