import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dump, oneSet, site, startBackground } from '../../tests/fakes/background-rig.ts';
import { portPair } from '../../tests/fakes/port-pair.ts';
import { newId } from '../domain/ids.ts';
import { commands } from '../protocol/commands.ts';
import { protocolVersion } from '../protocol/limits.ts';
import { queries } from '../protocol/queries.ts';
import { requests } from '../protocol/requests.ts';

const stores = [
  'events',
  'commands',
  'annotations',
  'verdicts',
  'pictures',
  'labelSets',
  'workers',
  'counters',
] as const;

const names = [
  ...Object.keys(commands),
  ...Object.keys(queries),
  ...Object.keys(requests),
  '__proto__',
  'constructor',
  '',
];
const id = fc.constantFrom(newId(), newId(), '', 'x', '01938a10-0000-7000-8000-00000000000');
const junk = fc.anything({ maxDepth: 3, withNullPrototype: true });

/** Near misses: what a right answer consists of, with any of it gone, odd, or out of range. */
const stamp = fc.record(
  {
    gesture: fc.oneof(id, junk),
    scope: fc.oneof(id, junk),
    at: fc.oneof(fc.constantFrom(0, -1, 1e300, Number.NaN), junk),
    zone: fc.oneof(fc.constantFrom(0, 5000), junk),
    activeMs: fc.oneof(fc.constantFrom(0, 99_999), junk),
    page: fc.oneof(fc.constantFrom(`${site}/page`, null, 'https://bank.example/'), junk),
  },
  { requiredKeys: [] },
);
const picture = fc.record(
  {
    key: fc.oneof(fc.constantFrom(`address:${'0'.repeat(64)}`, 'address:1', `address:${'0'.repeat(65)}`), junk),
    newPicture: fc.oneof(id, junk),
    address: fc.oneof(fc.constantFrom('https://example.com/1.jpg', 'x'.repeat(9000)), junk),
    sighting: junk,
  },
  { requiredKeys: [] },
);
const payload = fc.oneof(
  junk,
  fc.record(
    {
      labelSet: fc.constantFrom(oneSet.id, '', '../..', '__proto__'),
      labelSetVersion: fc.constantFrom(1, 0, 1.5),
      class: fc.constantFrom('a', '', 'constructor'),
      act: fc.constantFrom('put', 'drop'),
      how: fc.constantFrom('key', 'import'),
      pictures: fc.array(fc.oneof(picture, fc.record({ picture, row: id })), { maxLength: 3 }),
      keys: fc.array(fc.string(), { maxLength: 3 }),
      set: junk,
    },
    { requiredKeys: [] },
  ),
);
const message = fc.oneof(
  junk,
  fc.record(
    {
      type: fc.constantFrom('hello', 'command', 'query', 'request', 'ack', 'events'),
      id,
      name: fc.oneof(fc.constantFrom(...names), fc.string()),
      stamp: fc.oneof(stamp, junk),
      payload,
    },
    { requiredKeys: [] },
  ),
);

/** Whether it is, against all odds, something that may write: then it is no part of this test. */
function isRight(sent: unknown): boolean {
  const { type, name, payload: given } = (sent ?? {}) as { type?: unknown; name?: unknown; payload?: unknown };
  if (type !== 'command' || typeof name !== 'string' || !Object.hasOwn(commands, name)) return false;
  return commands[name as keyof typeof commands].payload.safeParse(given).success;
}

test('25,000 messages that are not in the tables are answered or passed over, and nothing is written', async () => {
  const rig = startBackground();
  await rig.background.ready();
  const state = async () =>
    Object.fromEntries(await Promise.all(stores.map(async (name) => [name, await dump(rig, name)])));
  const before = await state();
  const said: string[] = [];
  let sent = 0;
  const runs = Number(process.env.FUZZ_RUNS ?? 250);
  await fc.assert(
    fc.asyncProperty(
      fc.array(message, { minLength: 100, maxLength: 100 }),
      fc.nat({ max: 9 }),
      async (messages, manners) => {
        const [near, far] = portPair();
        near.onMessage((reply) => said.push((reply as { type: string }).type));
        rig.background.connect(far, { kind: 'page', origin: site, tab: 1, frame: 0, url: `${site}/` });
        const hello = {
          type: 'hello',
          protocol: protocolVersion,
          app: '',
          surface: 'overlay',
          lastSeq: null,
          follows: [],
        };
        // Mostly polite: who does not greet is cut off at the first word.
        if (manners > 0) near.send(hello);
        for (const one of messages) {
          if (isRight(one)) continue;
          try {
            near.send(one ?? null);
            sent += 1;
          } catch {
            // JSON can't say it, or we were cut off for what came before.
          }
        }
        await new Promise((resolve) => setImmediate(resolve));
        near.cut();
      },
    ),
    { numRuns: runs },
  );
  expect(sent).toBeGreaterThan(runs * 80);
  expect(new Set(said)).toContain('refused');
  expect(await state()).toEqual(before);
  expect(await rig.background.core.store.health()).toMatchObject({ state: 'ok' });
}, 60_000);
