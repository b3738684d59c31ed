import { describe, expect, it } from 'vitest';
import { startModel } from '../../../tests/fakes/start-model.ts';

describe('undo', () => {
  it('takes the last answer back and makes its picture current', async () => {
    const { model, shown, saved, current, said } = await startModel();
    model.answer('a');
    model.answer('b');
    await saved();
    model.undo();
    await saved();
    expect([1, 2].map(shown)).toEqual([['a'], []]);
    expect(current()).toBe(2);
    expect(said()).toBe('overlay.undone');
    expect(model.feedback.last.value).toMatchObject([{ picture: { id: 1 } }]);
  });

  it('is followed by the right key at once: it is kept until the picture is known, and answers that one', async () => {
    const { model, shown, saved, current } = await startModel();
    model.answer('a');
    model.undo();
    model.answer('b');
    await saved();
    expect([1, 2].map(shown)).toEqual([['b'], []]);
    expect(current()).toBe(2);
  });

  it('waits for the answers before it, so that it never takes back the wrong one', async () => {
    const { model, shown, saved, rig } = await startModel();
    rig.hold('ack');
    model.answer('a');
    model.answer('b');
    model.undo();
    rig.release();
    await saved();
    expect([1, 2].map(shown)).toEqual([['a'], []]);
  });

  it('is undone by redo, until a new answer ends that', async () => {
    const { model, shown, saved, said } = await startModel();
    model.answer('a');
    await saved();
    model.undo();
    await saved();
    model.redo();
    await saved();
    expect(shown(1)).toEqual(['a']);
    expect(said()).toBe('overlay.redone');
    model.undo();
    model.answer('b');
    model.redo();
    await saved();
    expect(shown(1)).toEqual(['b']);
    expect(said()).toBe('overlay.nothingToRedo');
  });

  it('says that there is nothing to undo', async () => {
    const { model, saved, said } = await startModel();
    model.undo();
    await saved();
    expect(said()).toBe('overlay.nothingToUndo');
  });

  it('says that the picture is not on this page now', async () => {
    const { model, saved, said, pictures } = await startModel();
    model.answer('a');
    await saved();
    pictures.show(pictures.seen.slice(1));
    model.undo();
    await saved();
    expect(said()).toBe('overlay.undoneElsewhere');
  });

  it('of a sweep says how many pictures it took back, those of another page too', async () => {
    const { model, saved, pictures } = await startModel();
    const count = () => [model.feedback.notice.value?.key, model.feedback.notice.value?.params.count];
    model.sweep('a');
    await saved();
    model.undo();
    await saved();
    expect(count()).toEqual(['overlay.undone', 4]);
    model.redo();
    await saved();
    expect(count()).toEqual(['overlay.redone', 4]);
    pictures.show([]);
    model.undo();
    await saved();
    expect(count()).toEqual(['overlay.undoneElsewhere', 4]);
  });

  it('leaves what another tab has changed since, and says so', async () => {
    const here = await startModel();
    here.model.answer('a');
    await here.saved();
    const there = await startModel({ rig: here.rig.rig });
    there.goTo(1);
    there.model.answer('b');
    await there.saved();
    here.model.undo();
    await here.saved();
    expect(here.said()).toBe('overlay.leftAsItWas');
    expect(here.shown(1)).toEqual(['b']);
  });
});
