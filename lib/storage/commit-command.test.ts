import { expect, test } from 'vitest';
import { connectSurface, dump, startBackground } from '../../tests/fakes/background-rig.ts';
import { onEveryWrite } from '../../tests/faults/store-faults.ts';

const addresses = ['1', '2', '3'].map((name) => `https://example.com/${name}.jpg`);
const stores = ['events', 'commands', 'annotations', 'verdicts', 'pictures', 'counters'] as const;

test('a transaction aborted at any of its writes leaves nothing, is never acked, and the same command succeeds later', async () => {
  const rig = startBackground();
  const overlay = connectSurface(rig);
  await overlay.answer('a', addresses.slice(0, 1));
  const state = () => Promise.all(stores.map((store) => dump(rig, store)));
  const before = await state();
  const { payload } = overlay.commandOf('undo', {});
  const command = overlay.commandOf('undo', payload);
  let writes = 0;
  for (let failing = 1; ; failing += 1) {
    let count = 0;
    onEveryWrite((transaction) => {
      count += 1;
      if (count === failing) transaction.abort();
    });
    const reply = await overlay.ask(command);
    onEveryWrite(null);
    if (reply.type === 'ack') break;
    expect(reply).toMatchObject({ type: 'trouble', id: command.id });
    expect(await state()).toEqual(before);
    writes = failing;
  }
  expect(writes).toBeGreaterThan(3);
  expect(await overlay.labels(addresses[0] ?? '')).toEqual([]);
});

test('an abort that no request tells of, as when the disk is full, is trouble too', async () => {
  const rig = startBackground();
  const overlay = connectSurface(rig);
  await overlay.answer('a', addresses.slice(0, 1));
  onEveryWrite((transaction, store) => {
    if (store !== 'commands') return;
    // After every request has succeeded, as the browser does when it can't sync.
    setImmediate(() => setImmediate(() => setImmediate(() => tryAbort(transaction))));
  });
  const replies = await Promise.all(addresses.map((address) => overlay.answer('b', [address])));
  onEveryWrite(null);
  const acked = replies.filter(({ type }) => type === 'ack').length;
  const commands = (await dump(rig, 'commands')).length;
  // The seeds' command and the first answer were there before.
  expect(commands - 2).toBe(acked);
});

function tryAbort(transaction: IDBTransaction) {
  try {
    transaction.abort();
  } catch {
    // It was done first.
  }
}

test('a label costs few writes: six for a picture not seen before, four for one that is known', async () => {
  const rig = startBackground();
  const overlay = connectSurface(rig);
  await rig.background.ready();
  let writes = 0;
  onEveryWrite(() => {
    writes += 1;
  });
  await overlay.answer('a', addresses.slice(0, 1));
  expect(writes).toBe(6);
  writes = 0;
  await overlay.answer('b', addresses.slice(0, 1));
  expect(writes).toBe(4);
  onEveryWrite(null);
});
