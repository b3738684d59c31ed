import { describe, expect, it } from 'vitest';
import { fakePictures } from '../../../tests/fakes/fake-pictures.ts';
import { startModel } from '../../../tests/fakes/start-model.ts';
import { until } from '../../../tests/fakes/until.ts';

/** Pictures of the page whose addresses all begin so: another view of it, in the same places. */
const view = (name: string, count = 6) =>
  fakePictures(count, { addresses: Array.from({ length: count }, (_, at) => `https://example.com/${name}/${at}.png`) });

describe('a page that one comes back to', () => {
  it('has the ring on the first unanswered picture from where one was, scrolled to', async () => {
    const first = await startModel({ pictures: view('a') });
    first.goTo(3);
    first.model.answer('a');
    await first.saved();
    first.model.leavePage();
    const pictures = view('a');
    pictures.outOfView.add(4).add(5).add(6);
    const again = await startModel({ rig: first.rig.rig, pictures });
    await until(() => expect(again.current()).toBe(4));
    expect(pictures.revealed).toEqual([4]);
  });

  it('is told of by itself soon after the last key, and not at each', async () => {
    const { goTo, model, clock, rig } = await startModel({ pictures: view('b') });
    const kept = async () => (await rig.rig.local.get(['places'])).places as [string, string][] | undefined;
    for (const id of [2, 3, 4]) goTo(id);
    expect(await kept()).toBeUndefined();
    clock.advance(1500);
    const key = model.page.bySeen(model.ring.current.value ?? never());
    await until(async () => expect(await kept()).toEqual([[expect.any(String), key]]));
  });

  it('leaves the ring where the person moved it meanwhile, and the view where they took it', async () => {
    const first = await startModel({ pictures: view('c') });
    first.goTo(5);
    first.model.leavePage();
    await until(async () => expect(await first.rig.rig.local.get(['places'])).toHaveProperty('places'));
    for (const act of ['key', 'wheel'] as const) {
      const pictures = view('c', 3);
      const again = await startModel({ rig: first.rig.rig, pictures });
      if (act === 'key') again.goTo(2);
      else again.model.tookOver();
      pictures.show(view('c').seen);
      await until(() => expect(again.model.ring.pictures.value.unknown.size).toBe(0));
      expect(again.current()).toBe(act === 'key' ? 2 : 1);
    }
  });
});

describe('another view of the page under another address', () => {
  it('is chosen in anew, also where it shows its pictures in the same places', async () => {
    const pictures = view('one');
    const { rig, goTo, current, model } = await startModel({ pictures });
    goTo(4);
    rig.goTo('/two');
    for (const id of [4, 1, 2, 3, 5, 6]) pictures.swap(id, `https://example.com/two/${id}.png`);
    await until(() => expect(model.ring.pictures.value.unknown.size).toBe(0));
    await until(() => expect(current()).toBe(1));
    expect(pictures.revealed).toEqual([4]);
  });

  it('is none where only the fragment is another', async () => {
    const pictures = view('one');
    const { rig, goTo, current, model } = await startModel({ pictures });
    goTo(4);
    rig.goTo('/page#two');
    pictures.swap(4, 'https://example.com/other.png');
    await until(() => expect(model.ring.pictures.value.unknown.size).toBe(0));
    expect(current()).toBe(4);
  });
});

function never(): never {
  throw new Error('no current picture');
}
