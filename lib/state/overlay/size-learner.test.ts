import { describe, expect, it, vi } from 'vitest';
import { fakePictures } from '../../../tests/fakes/fake-pictures.ts';
import { manualClock } from '../../../tests/fakes/manual-clock.ts';
import { until } from '../../../tests/fakes/until.ts';
import type { PagePicture } from '../../page/page-picture.ts';
import { createSizeLearner, type SizePorts } from './size-learner.ts';

const size = { width: 640, height: 480, sizeFrom: 'bitmap' as const, vector: false };

function learner(trueSize: (picture: PagePicture) => Promise<typeof size | undefined> = async () => size) {
  const clock = manualClock();
  const send = vi.fn<(name: string, payload: { pictures: { key: string }[] }) => void>();
  const sizes = createSizeLearner({
    trueSize,
    after: clock.after,
    sending: { send } as unknown as SizePorts['sending'],
  });
  const targets = fakePictures(120).seen.map((seen) => ({ seen, key: `address:${seen.picture.id}` }));
  const sent = () => send.mock.calls.map(([, { pictures }]) => pictures.map(({ key }) => key));
  return { clock, sizes, targets, send, sent };
}

describe('true sizes', () => {
  it('are read a second after the last answer, never between two keys', async () => {
    const { clock, sizes, targets, sent, send } = learner();
    for (const target of targets.slice(0, 2)) {
      sizes.wanted(target);
      clock.advance(900);
    }
    expect(sent()).toEqual([]);
    clock.advance(100);
    await until(() => expect(sent()).toEqual([['address:1', 'address:2']]));
    expect(send.mock.calls[0]?.[0]).toBe('learnPictures');
  });

  it('are read eight at a time, the rest in the next pause', async () => {
    const { clock, sizes, targets, sent } = learner();
    for (const target of targets.slice(0, 10)) sizes.wanted(target);
    clock.advance(1000);
    await until(() => expect(sent()).toHaveLength(1));
    expect(sent()[0]).toHaveLength(8);
    await until(() => expect(clock.pending()).toBe(1));
    clock.advance(1000);
    await until(() => expect(sent()[1]).toEqual(['address:9', 'address:10']));
  });

  it('that can not be told are left out, and hold up no other', async () => {
    const { clock, sizes, targets, sent } = learner(async ({ id }) => {
      if (id === 1) throw new Error('tainted');
      return id === 2 ? undefined : size;
    });
    for (const target of targets.slice(0, 3)) sizes.wanted(target);
    clock.advance(1000);
    await until(() => expect(sent()).toEqual([['address:3']]));
  });

  it('are read without a pause once a hundred wait: a page must not keep every picture for who never makes one', async () => {
    const { clock, sizes, targets, sent } = learner();
    for (const target of targets) {
      sizes.wanted(target);
      clock.advance(200);
    }
    await until(() => expect(sent().length).toBeGreaterThan(0));
    expect(sent()[0]).toEqual(targets.slice(0, 8).map(({ key }) => key));
  });
});
