import { describe, expect, it } from 'vitest';
import { fakePictures } from '../../../tests/fakes/fake-pictures.ts';
import { startModel } from '../../../tests/fakes/start-model.ts';
import { until } from '../../../tests/fakes/until.ts';

describe('holding Shift', () => {
  it('outlines what a sweep would take after 150 ms, and says how many on each class', async () => {
    const { model, clock } = await startModel();
    model.sweeping.shiftDown();
    clock.advance(149);
    expect(model.sweeping.outlined.value).toEqual([]);
    clock.advance(1);
    expect(model.sweeping.outlined.value.map(({ id }) => id)).toEqual([1, 2, 3, 4]);
    expect(model.chips.value.map(({ sweep }) => sweep)).toEqual([4, 4, 4]);
    expect(model.layers.value[0]?.sweep).toHaveLength(4);
    model.sweeping.shiftUp();
    expect(model.sweeping.outlined.value).toEqual([]);
    expect(model.chips.value.map(({ sweep }) => sweep)).toEqual([null, null, null]);
  });

  it('for a shorter time shows nothing', async () => {
    const { model, clock } = await startModel();
    model.sweeping.shiftDown();
    clock.advance(100);
    model.sweeping.shiftUp();
    clock.advance(1000);
    expect(model.sweeping.outlined.value).toEqual([]);
  });

  it('follows the page while it scrolls', async () => {
    const { model, clock, pictures } = await startModel();
    model.sweeping.shiftDown();
    clock.advance(150);
    pictures.outOfView.add(1).add(2);
    pictures.show();
    expect(model.sweeping.outlined.value.map(({ id }) => id)).toEqual([3, 4]);
  });
});

describe('a sweep', () => {
  it('answers what waits for an answer and can be seen, and nothing else', async () => {
    const pictures = fakePictures(8, { furniture: [8] });
    const { model, shown, saved } = await startModel({ pictures });
    model.answer('b');
    pictures.unloaded.add(2);
    pictures.covered.add(3);
    pictures.outOfView.add(4);
    model.sweep('a');
    const expected = [['b'], [], [], [], ['a'], ['a'], ['a'], []];
    expect([1, 2, 3, 4, 5, 6, 7, 8].map(shown)).toEqual(expected);
    await saved();
    expect([1, 2, 3, 4, 5, 6, 7, 8].map(shown)).toEqual(expected);
  });

  it('leaves out what the page swapped since it was outlined, until Shift is pressed anew', async () => {
    const { model, shown, clock, saved, pictures } = await startModel();
    model.sweeping.shiftDown();
    clock.advance(150);
    pictures.swap(2, 'https://example.com/other.png');
    await until(() => expect(model.ring.pictures.value.unknown.size).toBe(0));
    model.sweep('a');
    await saved();
    expect([1, 2, 3, 4].map(shown)).toEqual([['a'], [], ['a'], ['a']]);
    model.sweeping.shiftUp();
    model.sweep('b');
    await saved();
    expect(shown(2)).toEqual(['b']);
  });

  it('takes no picture of which it is still asked what was said', async () => {
    const pictures = fakePictures(2);
    const { model, rig, shown, saved } = await startModel({ pictures });
    rig.hold('answer');
    pictures.show(fakePictures(3).seen);
    model.sweep('a');
    expect(model.sending.unsaved.value).toHaveLength(1);
    rig.release();
    await saved();
    expect([1, 2].map(shown)).toEqual([['a'], ['a']]);
    expect(model.ring.answered.value).toBe(2);
  });

  it('is one gesture: one undo takes all of it back', async () => {
    const { model, shown, saved } = await startModel();
    model.answer('b');
    model.sweep('a');
    await saved();
    model.undo();
    await saved();
    expect([1, 2, 3, 4].map(shown)).toEqual([['b'], [], [], []]);
  });

  it('takes what is outlined, less what was answered since', async () => {
    const { model, shown, clock, saved, pictures } = await startModel();
    pictures.outOfView.add(4);
    model.sweeping.shiftDown();
    clock.advance(150);
    model.answer('b');
    pictures.outOfView.delete(4);
    model.sweep('a');
    expect([1, 2, 3, 4].map(shown)).toEqual([['b'], ['a'], ['a'], []]);
    await saved();
  });

  it('goes on to what is left, and says when nothing is', async () => {
    const { clock, model, pictures, said, current, saved } = await startModel();
    pictures.outOfView.add(4);
    model.sweep('a');
    expect(current()).toBe(4);
    expect(pictures.revealed.at(-1)).toBe(4);
    expect(model.feedback.notice.value).toMatchObject({ key: 'overlay.swept', params: { count: 3 } });
    model.sweep('a');
    clock.advance(4000);
    expect(said()).toBe('overlay.allAnswered');
    model.sweep('a');
    expect(said()).toBe('overlay.refusedNothingToSweep');
    await saved();
  });

  it('is what the keys for the last class and for unsure go by', async () => {
    const pictures = fakePictures(4);
    const { model, shown, answersOf, saved } = await startModel({ pictures });
    model.answer('b');
    pictures.outOfView.add(4);
    model.sweep('a');
    model.acts.toggleUnsure();
    expect(answersOf(3).annotations[0]?.unsure).toBe(true);
    model.acts.answerAgain();
    await saved();
    expect([1, 2, 3, 4].map(shown)).toEqual([['b'], ['a'], ['a'], ['a']]);
    expect(answersOf(1).annotations[0]?.unsure).toBe(false);
  });
});
