import { expect, test } from 'vitest';
import { connectSurface, named, oneSet, startBackground } from '../../tests/fakes/background-rig.ts';
import { portPair } from '../../tests/fakes/port-pair.ts';
import { newId } from '../domain/ids.ts';
import type { Sender } from '../protocol/port.ts';

const one = 'https://example.com/1.jpg';
const two = 'https://example.com/2.jpg';
const popup: Sender = { kind: 'own', path: '/popup.html', tab: null };
const turns = async () => {
  for (let count = 0; count < 20; count += 1) await new Promise((resolve) => setImmediate(resolve));
};

test('an overlay hears of the pictures it has asked for, not of others, and not of its own work', async () => {
  const rig = startBackground();
  const [watcher, worker] = [connectSurface(rig), connectSurface(rig)];
  await watcher.labels(one);
  await worker.answer('a', [one]);
  await worker.answer('a', [two]);
  await worker.undo();
  await worker.undo();
  await turns();
  const heard = watcher.heard();
  expect(heard.map(({ kind, after }) => [kind, after === null])).toEqual([
    ['picture', false],
    ['annotation', false],
    ['annotation', true],
  ]);
  expect(worker.heard()).toEqual([]);
});

test('a page of ours hears of everything, in order', async () => {
  const rig = startBackground();
  await rig.background.ready();
  const [page, overlay] = [connectSurface(rig, { sender: popup }), connectSurface(rig)];
  await Promise.all([overlay.answer('a', [one]), overlay.answer('b', [two]), overlay.verdict('done', [one])]);
  await turns();
  const seqs = page.heard().map(({ seq }) => seq);
  expect(seqs).toEqual(seqs.map((_, index) => (seqs[0] ?? 0) + index));
  expect(seqs).toHaveLength(5);
});

test('one that comes back gets what it missed of the pictures it follows', async () => {
  const rig = startBackground();
  const overlay = connectSurface(rig);
  const reply = await overlay.answer('a', [one]);
  const [lastSeq, picture] = reply.type === 'ack' ? [reply.lastSeq, reply.events[0]?.target ?? ''] : [null, ''];
  const other = connectSurface(rig);
  await other.answer('a', [two]);
  await other.answer('b', [one]);
  await other.command('clearAnswer', { labelSet: oneSet.id, labelSetVersion: 1, pictures: [named(one)] });
  const back = connectSurface(rig, { lastSeq, follows: [picture] });
  await back.query('health', {});
  await turns();
  expect(back.received.find(({ type }) => type === 'welcome')).toMatchObject({
    type: 'welcome',
    afresh: false,
    seq: (lastSeq ?? 0) + 4,
  });
  expect(back.heard().map(({ after }) => after && 'class' in after && after.class)).toEqual(['b', null]);
});

test('a page hears who labels by id alone, never a name or an employee number', async () => {
  const rig = startBackground();
  const page = connectSurface(rig, { sender: popup });
  const watching = connectSurface(rig);
  await page.command('nameWorker', { name: 'Li Na', employee: 'E-4711' });
  const { id } = await page.query('worker', {});
  const overlay = connectSurface(rig);
  await overlay.answer('a', [one]);
  await overlay.labels(one);
  await turns();
  expect(overlay.received).toContainEqual(expect.objectContaining({ type: 'welcome', worker: id }));
  expect(JSON.stringify([overlay.received, watching.received])).not.toMatch(/Li Na|E-4711/);
});

test('one that knows of more than there is starts afresh', async () => {
  const rig = startBackground();
  const overlay = connectSurface(rig, { lastSeq: 1_000_000 });
  await overlay.query('health', {});
  await turns();
  expect(overlay.received).toContainEqual(expect.objectContaining({ type: 'welcome', afresh: true }));
});

test('another version of the protocol is told so, whatever else its hello says', async () => {
  const rig = startBackground();
  const [near, far] = portPair();
  const received: unknown[] = [];
  near.onMessage((message) => received.push(message));
  rig.background.connect(far, popup);
  near.send({ type: 'hello', protocol: 99, wings: 2 });
  await turns();
  expect(received).toEqual([{ type: 'blocked', id: null, reason: 'version' }]);
});

test.each([
  [
    'a page that says it is our popup',
    { kind: 'page', origin: 'https://x.org', tab: 1, frame: 0, url: 'https://x.org/' },
    'popup',
  ],
  ['a page of ours that says it is an overlay', popup, 'overlay'],
  ['anybody who says it is the background', popup, 'background'],
] as const)('%s is cut off', async (_name, sender, surface) => {
  const rig = startBackground();
  const [near, far] = portPair();
  let cut = false;
  near.onDisconnect(() => {
    cut = true;
  });
  rig.background.connect(far, sender);
  near.send({ type: 'hello', protocol: 1, app: '', surface, lastSeq: null, follows: [] });
  await turns();
  expect(cut).toBe(true);
});

test('a command may not speak of another site than the one it comes from', async () => {
  const rig = startBackground();
  const overlay = connectSurface(rig);
  const inSet = { labelSet: oneSet.id, labelSetVersion: 1, class: 'a', act: 'put', how: 'key' } as const;
  const here = { ...inSet, pictures: [{ picture: named(one), row: newId() }] };
  const elsewhere = { ...inSet, pictures: [{ picture: named(one, 'https://bank.example/'), row: newId() }] };
  const refused = { type: 'refused', code: 'notAllowed' };
  expect(await overlay.command('answer', here, { page: 'https://bank.example/' })).toMatchObject(refused);
  expect(await overlay.command('answer', elsewhere)).toMatchObject(refused);
  expect(await overlay.command('answer', here)).toMatchObject({ type: 'ack' });
});

test('an overlay may not ask for totals, and a popup may not answer', async () => {
  const rig = startBackground();
  const overlay = connectSurface(rig);
  await expect(overlay.query('totals', { labelSet: oneSet.id, day: '2026-11-23' })).rejects.toThrow('notAllowed');
  expect(await connectSurface(rig, { sender: popup }).answer('a', [one])).toMatchObject({ code: 'notAllowed' });
});

test('totals are counters: today, this set, and what is not exported yet', async () => {
  const rig = startBackground();
  const [page, overlay] = [connectSurface(rig, { sender: popup }), connectSurface(rig)];
  await overlay.answer('a', [one, two]);
  rig.time.now += 86_400_000;
  await overlay.answer('b', [one]);
  await overlay.verdict('skipped', ['https://example.com/3.jpg']);
  expect(await page.query('totals', { labelSet: oneSet.id, day: '2026-11-24' })).toEqual({
    today: 1,
    annotations: 2,
    answered: 3,
    done: 0,
    skipped: 1,
    classes: { a: 1, b: 1 },
    notExported: 4,
    lastExport: null,
  });
  expect(await page.query('totals', { labelSet: oneSet.id, day: '2026-11-23' })).toMatchObject({ today: 2 });
});
