import { beforeEach, describe, expect, it } from 'vitest';
import { memoryStore } from '../../../tests/fakes/memory-store.ts';
import type { Down } from '../../protocol/envelope.ts';
import { createFrameDesk } from './frame-desk.ts';

const ring = { kind: 'ring' } as const;
const still = { kind: 'still' } as const;
const key = { kind: 'act', act: { do: 'answer', class: 'a', labelSet: 'set' }, at: 0 } as const;
const large = { origin: 'https://tool.example', isRead: false, width: 300, height: 200, isRunning: false };

/** A tab with frames; who is connected hears what it is sent. */
function tabWith(frames: { frame: number; isRunning?: boolean; width?: number; isRead?: boolean; origin?: string }[]) {
  const heard: { frame: number; from: number; kind: string }[] = [];
  const connected = new Set([0]);
  const world = { isOn: true, put: [] as number[], onPut: (_frame: number) => {}, ends: [] as (() => void)[] };
  const desk = createFrameDesk({
    framesOf: async () => frames.map((frame) => ({ ...large, path: [frame.frame], ...frame })),
    async putIn(_tab, into) {
      world.put.push(...into);
      for (const frame of into) world.onPut(frame);
    },
    linesTo: () =>
      [...connected].map((frame) => ({
        frame,
        send: (down: Down) => down.type === 'part' && heard.push({ frame, from: down.from, kind: down.message.kind }),
      })),
    isOn: async () => world.isOn,
    session: memoryStore(),
    after: (_ms, run) => {
      world.ends.push(run);
      return () => {};
    },
  });
  return { desk, heard, connected, world };
}

/** Seen by the top: the frame with this number. */
const at = (number: number, origin = large.origin) => ({ origin, path: [number] });

describe('the frames of a tab', () => {
  let { desk, heard, connected, world } = tabWith([]);
  const start = (...frames: Parameters<typeof tabWith>[0]) => {
    ({ desk, heard, connected, world } = tabWith(frames));
  };
  beforeEach(() => start({ frame: 0 }));

  it('get the overlay where they are large, covered, and nobody else’s to read', async () => {
    start(
      { frame: 0 },
      { frame: 1 },
      { frame: 2, width: 100 },
      { frame: 3, isRead: true },
      { frame: 4, isRunning: true },
    );
    const seen = [at(1), at(2), at(3), at(4), at(5, 'https://other.example')];
    expect(await desk.look(1, 0, seen)).toEqual(['https://other.example']);
    expect(world.put).toEqual([1]);
    expect(await desk.uncovered(1)).toEqual(['https://other.example']);
  });

  it('get it only where a part sees them', async () => {
    start({ frame: 0 }, { frame: 1 }, { frame: 2 });
    await desk.look(1, 0, [at(2)]);
    expect(world.put).toEqual([2]);
  });

  it('that nobody allowed are those of all parts, until the page has none', async () => {
    await desk.look(1, 0, [at(1, 'https://a.example')]);
    await desk.look(1, 7, [at(2, 'https://b.example')]);
    await desk.look(1, 8, []);
    expect(await desk.uncovered(1)).toEqual(['https://a.example', 'https://b.example']);
    await desk.look(1, 0, []);
    expect(await desk.uncovered(1)).toEqual([]);
  });

  it('get it ten times at most, and never while labelling is off', async () => {
    start(...Array.from({ length: 20 }, (_, at) => ({ frame: at + 1 })));
    const seen = Array.from({ length: 20 }, (_, number) => at(number + 1));
    await desk.look(1, 0, seen);
    expect(world.put).toHaveLength(10);
    world.isOn = false;
    await desk.look(1, 0, seen);
    expect(world.put).toHaveLength(10);
  });

  it('hear who has the ring, and keys go there', async () => {
    connected.add(5).add(6);
    await desk.passOn(1, 5, 'all', ring);
    await desk.passOn(1, 0, 'ring', key);
    expect(heard).toEqual([
      { frame: 0, from: 5, kind: 'ring' },
      { frame: 5, from: 5, kind: 'ring' },
      { frame: 6, from: 5, kind: 'ring' },
      { frame: 5, from: 0, kind: 'act' },
    ]);
  });

  it('give the ring back to the top when the one that had it goes', async () => {
    connected.add(5);
    await desk.passOn(1, 5, 'all', ring);
    connected.delete(5);
    desk.left(1, 5);
    await desk.passOn(1, 0, 'ring', key);
    expect(heard.slice(-2)).toEqual([
      { frame: 0, from: 5, kind: 'left' },
      { frame: 0, from: 0, kind: 'act' },
    ]);
  });

  it('are called together before the first key after the background was ended', async () => {
    start({ frame: 0, isRunning: true }, { frame: 5, isRunning: true });
    world.onPut = (frame) => {
      connected.add(frame);
      void desk.passOn(1, frame, 'all', still);
    };
    await desk.passOn(1, 0, 'ring', key);
    expect(world.put).toEqual([5]);
    expect(heard.find(({ kind }) => kind === 'act')).toEqual({ frame: 5, from: 0, kind: 'act' });
  });

  it('are waited for where they are connected and have not spoken yet', async () => {
    start({ frame: 0, isRunning: true }, { frame: 5, isRunning: true });
    connected.add(5);
    const passed = desk.passOn(1, 0, 'ring', key);
    await desk.look(1, 0, [at(9)]);
    expect(heard).toEqual([]);
    await desk.passOn(1, 5, 'all', still);
    await passed;
    expect(heard.find(({ kind }) => kind === 'act')).toEqual({ frame: 5, from: 0, kind: 'act' });
  });

  it('are not waited for where they go meanwhile', async () => {
    start({ frame: 0, isRunning: true }, { frame: 5, isRunning: true });
    connected.add(5);
    const passed = desk.passOn(1, 0, 'ring', key);
    await desk.look(1, 0, [at(9)]);
    connected.delete(5);
    desk.left(1, 5);
    await passed;
    expect(heard.find(({ kind }) => kind === 'act')).toEqual({ frame: 0, from: 0, kind: 'act' });
  });

  it.each([
    ['had nobody take it', []],
    ['had its top take it', [0]],
  ])('have the ring again in a page that is come back to, where the one between %s', async (_, takers) => {
    connected.add(5);
    await desk.passOn(1, 5, 'all', ring);
    for (const frame of [5, 0]) {
      connected.delete(frame);
      desk.left(1, frame);
    }
    connected.add(0);
    for (const frame of takers) await desk.passOn(1, frame, 'all', ring);
    connected.delete(0);
    desk.left(1, 0);
    connected.add(0).add(5);
    await desk.passOn(1, 5, 'all', still);
    await desk.passOn(1, 0, 'ring', key);
    expect(heard.at(-1)).toEqual({ frame: 5, from: 0, kind: 'act' });
  });

  it('leave the ring where it was taken while the background was ended', async () => {
    start({ frame: 0, isRunning: true }, { frame: 5, isRunning: true });
    const claims: Promise<void>[] = [];
    world.onPut = (frame) => {
      connected.add(frame);
      claims.push(desk.passOn(1, frame, 'all', still));
    };
    await desk.passOn(1, 0, 'all', ring);
    await Promise.all(claims);
    await desk.passOn(1, 5, 'ring', key);
    expect(heard.filter(({ frame }) => frame === 0).map(({ from, kind }) => `${kind} from ${from}`)).toEqual([
      'ring from 0',
      'ring from 0',
      'act from 5',
    ]);
  });

  it('hear of an act that there is nobody to hand to', async () => {
    connected.add(5);
    await desk.passOn(1, 5, 'all', ring);
    connected.delete(5);
    await expect(desk.passOn(1, 0, 'ring', key)).rejects.toThrow();
  });

  it.each([
    ['a frame that gives orders to another', 3, 5, { kind: 'goOn' }],
    ['a frame that says the bar is seen', 3, 'all', { kind: 'bar', seen: true }],
    ['anybody who says that a part is gone', 0, 'all', { kind: 'left' }],
    ['a key for all', 3, 'all', key],
  ] as const)('pass nothing on of %s', async (_, from, to, message) => {
    connected.add(3).add(5);
    await expect(desk.passOn(1, from, to, message)).rejects.toThrow();
    expect(heard).toEqual([]);
  });
});
