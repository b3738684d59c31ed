import { describe, expect, it } from 'vitest';
import { aLabelSet } from '../../../tests/fakes/background-rig.ts';
import { fakePictures } from '../../../tests/fakes/fake-pictures.ts';
import { startModel } from '../../../tests/fakes/start-model.ts';
import { until } from '../../../tests/fakes/until.ts';

/** The middle of a picture: three in a row, 120 px from one to the next. */
const middle = (id: number) => ({ x: ((id - 1) % 3) * 120 + 50, y: Math.floor((id - 1) / 3) * 120 + 50 });

/** Six pictures, with the pointer resting in the first. */
async function withBrush(more: Parameters<typeof startModel>[0] = {}) {
  const pictures = fakePictures(6);
  const started = await startModel({ pictures, ...more });
  const { model } = started;
  return {
    ...started,
    pictures,
    hold: (classId: string) => model.painting.begin(classId, 'Digit1', middle(1)),
    move: (...ids: number[]) => {
      for (const id of ids) model.painting.moved(middle(id), false);
    },
    all: () => [1, 2, 3, 4, 5, 6].map(started.shown),
  };
}

describe('a class key that is held', () => {
  it('answers the current picture and each unanswered one the pointer enters, as one gesture', async () => {
    const { model, hold, move, all, saved } = await withBrush();
    model.ring.step({ type: 'wentTo', picture: 3 });
    model.answer('b');
    model.ring.step({ type: 'wentTo', picture: 1 });
    hold('a');
    move(2, 3, 6);
    expect(all()).toEqual([['a'], ['a'], ['b'], [], [], ['a']]);
    expect(model.feedback.notice.value).toMatchObject({ key: 'overlay.painting', params: { count: 3 } });
    model.painting.keyUp('Digit1');
    expect(model.feedback.notice.value).toMatchObject({ key: 'overlay.swept', params: { count: 3 } });
    move(5);
    await saved();
    expect(all()).toEqual([['a'], ['a'], ['b'], [], [], ['a']]);
    model.undo();
    await saved();
    expect(all()).toEqual([[], [], ['b'], [], [], []]);
    expect(model.feedback.notice.value).toMatchObject({ key: 'overlay.undone', params: { count: 3 } });
  });

  it('answers nothing that is not loaded, in view, uncovered and among the pictures that count', async () => {
    const pictures = fakePictures(6, { furniture: [6] });
    const { hold, move, all, saved } = await withBrush({ pictures });
    pictures.unloaded.add(2);
    pictures.covered.add(3);
    pictures.outOfView.add(4);
    hold('a');
    move(2, 3, 6, 5, 4);
    await saved();
    expect(all()).toEqual([['a'], [], [], [], ['a'], []]);
  });

  it('gives nothing to what the page has just put under the pointer or on its way, and does once it can be seen', async () => {
    const { model, pictures, hold, move, all, saved, clock } = await withBrush();
    hold('a');
    move(2);
    pictures.swap(2, 'https://example.com/other.png');
    pictures.swap(3, 'https://example.com/next.png');
    const isTold = (address: string) => model.labels.isTold(model.page.keyOf(address));
    await until(() =>
      expect(isTold('https://example.com/other.png') && isTold('https://example.com/next.png')).toBe(true),
    );
    move(2, 3);
    expect(all()).toEqual([['a'], [], [], [], [], []]);
    clock.advance(400);
    move(6, 3);
    await saved();
    expect(all()).toEqual([['a'], [], ['a'], [], [], ['a']]);
  });

  it('without moving answers one picture, and says what else it does', async () => {
    const { model, hold, all, said, saved } = await withBrush();
    hold('a');
    expect(model.painting.repeats('Digit1')).toBe(true);
    expect(said()).toBe('overlay.holdToPaint');
    model.painting.keyUp('Digit1');
    expect(model.painting.repeats('Digit1')).toBe(false);
    await saved();
    expect(all()).toEqual([['a'], [], [], [], [], []]);
  });

  it.each(['another key', 'the focus lost', 'a pause', 'the overlay unseen'])(
    'paints no more after %s',
    async (what) => {
      const { model, hold, move, all, saved } = await withBrush();
      hold('a');
      move(2);
      if (what === 'another key') model.painting.end();
      else if (what === 'the focus lost') model.letGo();
      else if (what === 'a pause') model.setLabelling('paused');
      else model.seen.value = false;
      move(3, 6);
      model.seen.value = true;
      move(5);
      await saved();
      expect(all()).toEqual([['a'], ['a'], [], [], [], []]);
    },
  );

  it('paints a class that is only for shapes on nothing', async () => {
    const set = aLabelSet('test/shapes', 'one', ['a']);
    const classes = set.classes.map((entry) => ({ ...entry, tag: false, shapes: ['box' as const] }));
    const { hold, move, all } = await withBrush({ sets: [{ ...set, classes }] });
    hold('a');
    move(2, 3);
    expect(all()).toEqual([[], [], [], [], [], []]);
  });
});
