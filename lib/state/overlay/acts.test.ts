import { describe, expect, it } from 'vitest';
import { aLabelSet, manySet, oneSet } from '../../../tests/fakes/background-rig.ts';
import { fakePictures } from '../../../tests/fakes/fake-pictures.ts';
import { startModel } from '../../../tests/fakes/start-model.ts';
import { until } from '../../../tests/fakes/until.ts';

const many = { labelSet: manySet.id };

describe('a class key where a picture has one class', () => {
  it('shows its class at once, unsaved until the background has it on disk, and goes on', async () => {
    const { model, shown, current, rig, saved } = await startModel();
    rig.hold('ack');
    model.answer('a');
    expect(shown(1)).toEqual(['a']);
    expect(model.layers.value[0]?.marks).toMatchObject([{ picture: { id: 1 }, saved: false }]);
    expect(model.feedback.last.value).toMatchObject([{ saved: false }]);
    expect(current()).toBe(2);

    rig.release();
    await saved();
    expect(model.layers.value[0]?.marks).toMatchObject([{ picture: { id: 1 }, saved: true }]);
    expect(model.feedback.last.value).toMatchObject([{ saved: true }]);
    expect(shown(1)).toEqual(['a']);
  });

  it('answers nothing while it is still asked what was said of the picture', async () => {
    const pictures = fakePictures(2);
    const { model, rig, said, shown, goTo, saved } = await startModel({ pictures });
    rig.hold('answer');
    const joined = fakePictures(3).seen;
    pictures.show(joined);
    goTo(3);
    model.answer('a');
    expect(said()).toBe('overlay.refusedLoading');
    expect(model.sending.unsaved.value).toEqual([]);
    rig.release();
    await until(() => expect(model.ring.pictures.value.unknown.size).toBe(0));
    model.answer('a');
    await saved();
    expect([1, 2].map(shown)).toEqual([[], []]);
    expect(model.ring.answered.value).toBe(1);
  });

  it('right after the page put another picture under the ring answers nothing', async () => {
    const { model, pictures, clock, said, saved } = await startModel();
    clock.advance(1000);
    pictures.swap(1, 'https://example.com/other.png');
    await until(() => expect(model.ring.pictures.value.unknown.size).toBe(0));
    model.answer('a');
    expect(said()).toBe('overlay.refusedChanged');
    expect(model.sending.unsaved.value).toEqual([]);
    clock.advance(1000);
    model.answer('a');
    await saved();
    expect(model.ring.answered.value).toBe(1);
  });

  it('does not wait for one answer before it takes the next', async () => {
    const { model, shown, current, rig, saved } = await startModel();
    rig.hold('ack');
    for (const name of ['a', 'b', 'a']) model.answer(name);
    expect([1, 2, 3].map(shown)).toEqual([['a'], ['b'], ['a']]);
    expect(model.sending.saving.value).toEqual({ state: 'saving', count: 3 });
    expect(current()).toBe(4);
    rig.release();
    await saved();
    expect([1, 2, 3].map(shown)).toEqual([['a'], ['b'], ['a']]);
  });

  it('replaces the class that was there, in the same annotation', async () => {
    const { model, shown, answersOf, goTo, saved } = await startModel();
    model.answer('a');
    await saved();
    const before = answersOf(1).annotations[0]?.id;
    goTo(1);
    model.answer('b');
    await saved();
    expect(shown(1)).toEqual(['b']);
    expect(answersOf(1).annotations[0]?.id).toBe(before);
  });

  it('sends nothing for the class that is there already, but flashes and goes on', async () => {
    const { model, goTo, saved, current, clock } = await startModel();
    model.answer('a');
    await saved();
    clock.advance(1000);
    goTo(1);
    model.answer('a');
    expect(model.sending.unsaved.value).toEqual([]);
    expect(model.feedback.flash.value).toMatchObject({ picture: { id: 1 }, label: { id: 'a' } });
    expect(current()).toBe(2);
  });

  it('answers a picture that is shown twice once, and both places count', async () => {
    const same = 'https://example.com/same.png';
    const pictures = fakePictures(3, { addresses: [same, 'https://example.com/other.png', same] });
    const { model, shown, current, saved } = await startModel({ pictures });
    model.answer('a');
    expect([1, 2, 3].map(shown)).toEqual([['a'], [], ['a']]);
    expect(model.ring.answered.value).toBe(2);
    expect(current()).toBe(2);
    await saved();
  });

  it('refuses a key meant for a next picture that is not there', async () => {
    const { clock, model, shown, said, saved } = await startModel({ count: 2 });
    model.answer('a');
    model.answer('a');
    clock.advance(4000);
    expect(said()).toBe('overlay.allAnswered');
    model.answer('b');
    expect(said()).toBe('overlay.refusedAtEnd');
    expect(shown(2)).toEqual(['a']);
    await saved();
  });

  it('takes a class that is for shapes into the hand, and answers nothing', async () => {
    const set = aLabelSet('test/shapes', 'one', ['a', 'b']);
    const [tagged, shaped] = set.classes;
    if (!tagged || !shaped) throw new Error('two classes');
    const sets = [{ ...set, classes: [tagged, { ...shaped, tag: false, shapes: ['box' as const] }] }];
    const { model, shown } = await startModel({ sets });
    model.answer('b');
    expect(model.editor.inPlace.value).toBe(true);
    expect(shown(1)).toEqual([]);
  });

  it('takes the paint back where the background can never carry it out, and says why', async () => {
    const { model, shown, said, rig } = await startModel();
    rig.hold('ack');
    model.answer('a');
    const [command] = model.sending.unsaved.value;
    model.takeReply({ type: 'refused', id: command?.id ?? '', code: 'unknownClass', detail: 'a' });
    expect(shown(1)).toEqual([]);
    expect(model.feedback.last.value).toEqual([]);
    expect(said()).toBe('overlay.refused.unknownClass');
  });
});

describe('a class key where a picture may have many', () => {
  it('turns classes on and off, and stays', async () => {
    const { model, shown, current, saved } = await startModel(many);
    for (const name of ['a', 'b', 'a']) model.answer(name);
    expect(shown(1)).toEqual(['b']);
    expect(current()).toBe(1);
    await saved();
    expect(shown(1)).toEqual(['b']);
  });
});

describe('a picture that can not be answered now', () => {
  it('is left alone while it loads', async () => {
    const { model, pictures, shown, said } = await startModel();
    pictures.unloaded.add(1);
    model.answer('a');
    expect(said()).toBe('overlay.refusedLoading');
    expect(shown(1)).toEqual([]);
    expect(model.sending.unsaved.value).toEqual([]);
  });

  it('is not answered under something the page has opened over it', async () => {
    const { model, pictures, said, shown } = await startModel();
    pictures.covered.add(1);
    model.answer('a');
    model.acts.giveVerdict('skipped');
    model.acts.clear();
    expect(said()).toBe('overlay.refusedCovered');
    expect(shown(1)).toEqual([]);
    expect(model.sending.unsaved.value).toEqual([]);
    pictures.covered.delete(1);
    model.answer('a');
    expect(shown(1)).toEqual(['a']);
  });

  it('is scrolled to where it is out of view; the next key answers it', async () => {
    const { model, pictures, shown, said, saved } = await startModel();
    pictures.outOfView.add(1);
    model.answer('a');
    expect(pictures.revealed).toContain(1);
    expect(said()).toBe('overlay.refusedScrolled');
    expect(shown(1)).toEqual([]);
    model.answer('a');
    expect(shown(1)).toEqual(['a']);
    await saved();
  });
});

describe('verdicts', () => {
  it('skip takes the class off, a class takes the skip off', async () => {
    const { model, shown, goTo, saved, current } = await startModel();
    model.answer('a');
    goTo(1);
    model.acts.giveVerdict('skipped');
    expect(shown(1)).toEqual(['skipped']);
    expect(current()).toBe(2);
    goTo(1);
    model.answer('b');
    expect(shown(1)).toEqual(['b']);
    await saved();
    expect(shown(1)).toEqual(['b']);
  });

  it('done stays beside the classes', async () => {
    const { model, shown, saved } = await startModel(many);
    model.answer('a');
    model.acts.giveVerdict('done');
    await saved();
    expect(shown(1)).toEqual(['a', 'done']);
  });
});

describe('taking the answer off', () => {
  it('takes classes and verdict off and stays there', async () => {
    const { model, shown, goTo, saved, current, said } = await startModel(many);
    model.answer('a');
    model.acts.giveVerdict('done');
    goTo(1);
    model.acts.clear();
    expect(shown(1)).toEqual([]);
    expect(current()).toBe(1);
    expect(said()).toBe('overlay.cleared');
    await saved();
    expect(shown(1)).toEqual([]);
  });

  it('says so where there is none', async () => {
    const { model, said } = await startModel();
    model.acts.clear();
    expect(said()).toBe('overlay.nothingToClear');
    expect(model.sending.unsaved.value).toEqual([]);
  });
});

describe('unsure', () => {
  const unsure = (answers: { annotations: readonly { unsure: boolean }[] }) => answers.annotations[0]?.unsure;

  it('is about the last answer where the current picture has none, and is taken back by the same key', async () => {
    const { model, answersOf, current, saved, said } = await startModel();
    model.answer('a');
    expect(current()).toBe(2);
    model.acts.toggleUnsure();
    expect(unsure(answersOf(1))).toBe(true);
    model.acts.toggleUnsure();
    expect(unsure(answersOf(1))).toBe(false);
    expect(said()).toBe('overlay.sure');
    await saved();
    expect(unsure(answersOf(1))).toBe(false);
  });

  it('is about the current picture where that is answered', async () => {
    const { model, answersOf, goTo, saved } = await startModel();
    model.answer('a');
    model.answer('b');
    goTo(1);
    model.acts.toggleUnsure();
    await saved();
    expect([unsure(answersOf(1)), unsure(answersOf(2))]).toEqual([true, false]);
  });

  it('says so where nothing was answered yet', async () => {
    const { model, said } = await startModel();
    model.acts.toggleUnsure();
    expect(said()).toBe('overlay.nothingToDoubt');
  });
});

describe('the last class again', () => {
  it('answers with it, and says so where there was none', async () => {
    const { model, shown, said, saved } = await startModel({ labelSet: oneSet.id });
    model.acts.answerAgain();
    expect(said()).toBe('overlay.noLastClass');
    model.answer('c');
    model.acts.answerAgain();
    expect([1, 2, 3].map(shown)).toEqual([['c'], ['c'], []]);
    await saved();
  });
});
