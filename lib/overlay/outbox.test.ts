import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createOutbox, firstWait, longestWait, mostInFlight, type Touches } from './outbox.ts';

/** A clock that only moves when told, and a channel that keeps what was sent. */
function bench(random = () => 0) {
  let time = 0;
  const timers = new Set<{ at: number; run: () => void }>();
  const sent: { at: number; bytes: string }[] = [];
  const hooks = { onSend: (_bytes: string) => {} };
  const outbox = createOutbox({
    send(bytes) {
      sent.push({ at: time, bytes });
      hooks.onSend(bytes);
    },
    now: () => time,
    after(ms, run) {
      const timer = { at: time + ms, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    random,
    changed() {},
  });
  const pass = (ms: number) => {
    const end = time + ms;
    for (;;) {
      const [next] = [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (!next) break;
      timers.delete(next);
      time = Math.max(time, next.at);
      next.run();
    }
    time = end;
  };
  const add = (id: string, touches: Touches = [`picture of ${id}`]) =>
    outbox.add({ id, bytes: `{"id":"${id}"}`, touches });
  return { outbox, sent, pass, add, hooks, timers, ids: () => sent.map(({ bytes }) => JSON.parse(bytes).id) };
}

describe('an outbox', () => {
  test('sends at once, and the same bytes again after 50, 100, 200 ... at most 2000 ms until it hears', () => {
    const { sent, pass, add, outbox, timers } = bench();
    add('a');
    pass(10_000);
    const waits = sent.slice(1).map(({ at }, n) => at - (sent[n]?.at ?? 0));
    expect(waits).toEqual([50, 100, 200, 400, 800, 1600, 2000, 2000, 2000]);
    expect(new Set(sent.map(({ bytes }) => bytes)).size).toBe(1);
    expect(outbox.reply({ type: 'ack', id: 'a' })).toBe('acked');
    const before = sent.length;
    pass(10_000);
    expect(sent.length).toBe(before);
    expect(timers.size).toBe(0);
  });

  test('jitter shortens a wait by a quarter at most', () => {
    const { sent, pass, add } = bench(() => 0.9999);
    add('a');
    pass(firstWait);
    expect(sent[1]?.at).toBeGreaterThanOrEqual(firstWait * 0.75);
    expect(sent[1]?.at).toBeLessThan(firstWait);
  });

  test('never sends again what is dropped, and lets go what waited for it', () => {
    const { outbox, add, ids, pass, sent } = bench();
    add('a', 'all');
    add('b', 'all');
    expect(ids()).toEqual(['a']);
    outbox.drop('a');
    expect(ids()).toEqual(['a', 'b']);
    expect(outbox.reply({ type: 'ack', id: 'b' })).toBe('acked');
    pass(10_000);
    expect(sent).toHaveLength(2);
    expect(outbox.unsaved()).toEqual([]);
  });

  test('does not wait for one picture’s ack to send another’s', () => {
    const { add, ids } = bench();
    add('a');
    add('b');
    expect(ids()).toEqual(['a', 'b']);
  });

  test('keeps one picture’s commands in order: the second goes when the first is on disk', () => {
    const { outbox, add, ids, pass } = bench();
    add('a', ['p']);
    add('b', ['p', 'q']);
    add('c', ['q']);
    pass(40);
    expect(ids()).toEqual(['a']);
    outbox.reply({ type: 'ack', id: 'a' });
    expect(ids()).toEqual(['a', 'b']);
    outbox.reply({ type: 'ack', id: 'b' });
    expect(ids()).toEqual(['a', 'b', 'c']);
  });

  test('nothing overtakes an undo, and an undo overtakes nothing', () => {
    const { outbox, add, ids } = bench();
    add('a');
    add('undo', 'all');
    add('b');
    expect(ids()).toEqual(['a']);
    outbox.reply({ type: 'ack', id: 'a' });
    expect(ids()).toEqual(['a', 'undo']);
    outbox.reply({ type: 'ack', id: 'undo' });
    expect(ids()).toEqual(['a', 'undo', 'b']);
  });

  test('a send that throws is unknown, not failed', () => {
    const { outbox, hooks, add, pass, ids } = bench();
    hooks.onSend = () => {
      throw new Error('no port');
    };
    add('a');
    hooks.onSend = () => {};
    pass(60);
    expect(ids()).toEqual(['a', 'a']);
    expect(outbox.unsaved()).toMatchObject([{ id: 'a', state: 'unacked', reason: null }]);
  });

  test('trouble keeps the command, says why, and goes on trying', () => {
    const { outbox, add, pass, ids } = bench();
    add('a');
    expect(outbox.reply({ type: 'trouble', id: 'a', reason: 'QuotaExceededError' })).toBe('kept');
    expect(outbox.unsaved()).toMatchObject([{ id: 'a', state: 'unacked', reason: 'QuotaExceededError' }]);
    pass(60);
    expect(ids()).toEqual(['a', 'a']);
  });

  test('refused drops it and lets what waited behind it go', () => {
    const { outbox, add, ids } = bench();
    add('a', ['p']);
    add('b', ['p']);
    expect(outbox.reply({ type: 'refused', id: 'a', code: 'unknownClass', detail: '' })).toBe('refused');
    expect(ids()).toEqual(['a', 'b']);
    expect(outbox.unsaved().map(({ id }) => id)).toEqual(['b']);
  });

  test('blocked keeps it, stops resending, and goes on when told', () => {
    const { outbox, add, pass, ids, timers } = bench();
    add('a');
    outbox.reply({ type: 'blocked', id: 'a', reason: 'newer' });
    pass(60_000);
    expect(ids()).toEqual(['a']);
    expect(timers.size).toBe(0);
    expect(outbox.unsaved()).toMatchObject([{ state: 'blocked', reason: 'newer' }]);
    outbox.resume();
    expect(ids()).toEqual(['a', 'a']);
    expect(outbox.unsaved()).toMatchObject([{ state: 'unacked', reason: null }]);
  });

  test('blocked as a whole, it keeps new commands too and sends none', () => {
    const { outbox, add, pass, ids } = bench();
    outbox.reply({ type: 'blocked', id: null, reason: 'recovery' });
    add('a');
    pass(10_000);
    expect(ids()).toEqual([]);
    outbox.resume();
    expect(ids()).toEqual(['a']);
  });

  test('a long backlog goes out oldest first, a few at a time', () => {
    const { outbox, add, ids } = bench();
    for (let n = 0; n < mostInFlight + 5; n += 1) add(`c${n}`);
    expect(ids().length).toBe(mostInFlight);
    outbox.reply({ type: 'ack', id: 'c0' });
    expect(ids().at(-1)).toBe(`c${mostInFlight}`);
  });

  test('when the page goes, what waits its turn is sent at once and once, but no undo', () => {
    const { outbox, add, ids } = bench();
    add('a', ['p']);
    add('b', ['p']);
    add('undo', 'all');
    for (let more = 0; more < mostInFlight; more += 1) add(`more ${more}`);
    outbox.handOver();
    expect(ids()).toEqual(['a', 'b', ...Array.from({ length: mostInFlight }, (_, more) => `more ${more}`)]);
    outbox.handOver();
    expect(ids()).toHaveLength(mostInFlight + 2);
  });

  test('a background that answers from within send is understood', () => {
    const { outbox, hooks, add, ids, timers } = bench();
    hooks.onSend = (bytes) => void outbox.reply({ type: 'ack', id: JSON.parse(bytes).id });
    add('a', ['p']);
    add('b', ['p']);
    expect(ids()).toEqual(['a', 'b']);
    expect(outbox.unsaved()).toEqual([]);
    expect(timers.size).toBe(0);
  });

  test('one timer runs at most, also when a reply comes from within send', () => {
    const { outbox, hooks, add, timers } = bench();
    hooks.onSend = (bytes) => {
      if (JSON.parse(bytes).id === 'a') outbox.reply({ type: 'ack', id: 'a' });
    };
    add('b', ['p']);
    add('c', ['q']);
    add('a', ['r']);
    expect(timers.size).toBe(1);
  });

  test('when the background is there anew, what was waiting to be resent goes at once', () => {
    const { outbox, add, pass, sent } = bench();
    add('a');
    pass(5000);
    const before = sent.length;
    outbox.resume();
    expect(sent.slice(before)).toMatchObject([{ at: 5000 }]);
  });

  test('a command added twice is one command', () => {
    const { outbox, add, ids } = bench();
    add('a');
    add('a', []);
    expect(ids()).toEqual(['a']);
    expect(outbox.unsaved().length).toBe(1);
  });

  test('an ack for what it never sent is not its own', () => {
    expect(bench().outbox.reply({ type: 'ack', id: 'x' })).toBe('notMine');
  });
});

type Act =
  | { do: 'add'; touches: Touches }
  | { do: 'pass'; ms: number }
  | { do: 'reply'; type: 'ack' | 'refused' | 'trouble' | 'blocked'; pick: number }
  | { do: 'blockAll' }
  | { do: 'resume' };
const touches: fc.Arbitrary<Touches> = fc.oneof(
  { weight: 6, arbitrary: fc.uniqueArray(fc.constantFrom('p', 'q', 'r', 's'), { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.constant('all' as const) },
);
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ do: fc.constant('add' as const), touches }),
  fc.record({ do: fc.constant('pass' as const), ms: fc.integer({ min: 0, max: longestWait }) }),
  fc.record({
    do: fc.constant('reply' as const),
    type: fc.constantFrom('ack' as const, 'refused' as const, 'trouble' as const, 'blocked' as const),
    pick: fc.nat(),
  }),
  fc.constant<Act>({ do: 'blockAll' }),
  fc.constant<Act>({ do: 'resume' }),
);
const meet = (a: Touches, b: Touches) => a === 'all' || b === 'all' || a.some((one) => b.includes(one));

test('whatever happens, nothing vanishes unsettled, resends are the same bytes, and one picture’s order is kept', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
      const { outbox, add, pass, sent, hooks } = bench();
      const added: { id: string; touches: Touches }[] = [];
      const settled = new Set<string>();
      const overtaken: string[] = [];
      hooks.onSend = (bytes) => {
        const { id } = JSON.parse(bytes);
        const at = added.findIndex((one) => one.id === id);
        const mine = added[at]?.touches ?? [];
        for (const earlier of added.slice(0, at)) {
          // The outbox catches what send throws, so this is judged below.
          if (meet(earlier.touches, mine) && !settled.has(earlier.id)) overtaken.push(`${id} overtook ${earlier.id}`);
        }
      };
      for (const step of acts) {
        if (step.do === 'add') {
          const id = `c${added.length}`;
          added.push({ id, touches: step.touches });
          add(id, step.touches);
        } else if (step.do === 'pass') pass(step.ms);
        else if (step.do === 'resume') outbox.resume();
        else if (step.do === 'blockAll') outbox.reply({ type: 'blocked', id: null, reason: 'recovery' });
        else {
          const sentIds = [...new Set(sent.map(({ bytes }) => JSON.parse(bytes).id as string))];
          const id = sentIds[step.pick % Math.max(1, sentIds.length)];
          if (id === undefined) continue;
          if (step.type === 'ack' || step.type === 'refused') settled.add(id);
          if (step.type === 'ack') outbox.reply({ type: 'ack', id });
          else if (step.type === 'refused') outbox.reply({ type: 'refused', id, code: 'invalid', detail: '' });
          else if (step.type === 'trouble') outbox.reply({ type: 'trouble', id, reason: 'abort' });
          else outbox.reply({ type: 'blocked', id, reason: 'newer' });
        }
        expect(outbox.unsaved().map(({ id }) => id)).toEqual(
          added.map(({ id }) => id).filter((id) => !settled.has(id)),
        );
      }
      for (const { bytes } of sent) expect(bytes).toBe(`{"id":"${JSON.parse(bytes).id}"}`);
      expect(overtaken).toEqual([]);
      // In the end a background that acks everything gets everything.
      hooks.onSend = () => {};
      outbox.resume();
      for (let round = 0; round < 200 && outbox.unsaved().length > 0; round += 1) {
        for (const { bytes } of sent.splice(0)) outbox.reply({ type: 'ack', id: JSON.parse(bytes).id });
        pass(longestWait);
      }
      expect(outbox.unsaved()).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
