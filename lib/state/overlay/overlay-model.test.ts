import { effect } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { manySet, oneSet } from '../../../tests/fakes/background-rig.ts';
import { startModel } from '../../../tests/fakes/start-model.ts';
import { until } from '../../../tests/fakes/until.ts';

describe('an overlay that starts', () => {
  it('shows what was said before, in this tab or another one', async () => {
    const before = await startModel();
    before.model.answer('a');
    await before.saved();
    const after = await startModel({ rig: before.rig.rig });
    expect(after.shown(1)).toEqual(['a']);
    expect(after.current()).toBe(2);
  });

  it('hears what another tab says of the same picture while both are open', async () => {
    const here = await startModel();
    const there = await startModel({ rig: here.rig.rig });
    there.model.answer('b');
    await there.saved();
    await until(() => expect(here.shown(1)).toEqual(['b']));
    expect(here.model.layers.value[0]?.marks).toMatchObject([{ picture: { id: 1 }, saved: true }]);
  });

  it('speaks the language of the settings', async () => {
    const { model } = await startModel({ language: 'zh' });
    await until(() => expect(model.spoken.value?.language).toBe('zh'));
    expect(model.spoken.value?.catalogue['overlay.saved']).toBe('已保存');
  });
});

describe('a connection that is cut', () => {
  it('loses no answer: it is sent again over the next one', async () => {
    const { model, rig, shown, saved, clock } = await startModel();
    rig.hold('ack');
    model.answer('a');
    rig.cut();
    rig.release();
    clock.advance(2000);
    await saved();
    expect(shown(1)).toEqual(['a']);
  });

  it('blocks and keeps everything where the extension was updated under the page', async () => {
    const { model, rig } = await startModel();
    rig.hold('ack');
    model.answer('a');
    model.gone();
    expect(model.blocked.value).toBe('version');
    expect(model.sending.saving.value).toEqual({ state: 'blocked', count: 1, reason: 'version' });
    expect(model.sending.answers.value).toMatchObject([{ said: 'put', class: 'a' }]);
  });
});

describe('the answers of its parts in frames', () => {
  it('are not saved as long as one part says so, and saved once it does', async () => {
    const { model } = await startModel();
    const states: string[] = [];
    effect(() => void states.push(model.saving.value.state));
    const has = { number: 0, total: 1, answered: 1, unanswered: 0, classes: [], sweep: null, inField: false };
    model.parts.note(5, { kind: 'report', ...has, saving: { state: 'saving', count: 1 } });
    model.parts.note(5, { kind: 'report', ...has, saving: { state: 'saved', count: 0 } });
    expect(states).toEqual(['saved', 'saving', 'saved']);
  });
});

describe('the tab’s state', () => {
  it('with another label set shows that one’s answers and classes', async () => {
    const { model, rig, shown, saved } = await startModel();
    model.answer('a');
    await saved();
    model.takeTab({ ...rig.tab, labelSet: manySet.id });
    await until(() => expect(model.labelSet.set.value?.id).toBe(manySet.id));
    await until(() => expect(shown(1)).toEqual([]));
    model.takeTab({ ...rig.tab, labelSet: oneSet.id });
    await until(() => expect(shown(1)).toEqual(['a']));
  });

  it('off stops watching the page, and on starts again', async () => {
    const { model, rig, pictures, current } = await startModel();
    model.takeTab({ ...rig.tab, labelling: 'off' });
    expect(pictures.watched()).toBe(false);
    expect(current()).toBeUndefined();
    model.takeTab({ ...rig.tab, labelling: 'on' });
    expect(pictures.watched()).toBe(true);
    await until(() => expect(current()).toBe(1));
  });

  it('paused takes the ring off and leaves the marks', async () => {
    const { model, saved, rig } = await startModel();
    model.answer('a');
    await saved();
    model.setLabelling('paused');
    const [layer] = model.layers.value;
    expect(layer?.ring).toBeNull();
    expect(layer?.marks).toHaveLength(1);
    await until(() =>
      expect(rig.asked).toContainEqual({ name: 'setLabelling', payload: { tab: null, labelling: 'paused' } }),
    );
  });

  it('goes to the badge half a second later, once for many answers', async () => {
    const { model, rig, clock, saved } = await startModel();
    clock.advance(500);
    await until(() => expect(rig.asked).toHaveLength(1));
    model.answer('a');
    model.answer('b');
    await saved();
    clock.advance(500);
    await until(() => expect(rig.asked).toHaveLength(2));
    expect(rig.asked[1]).toEqual({ name: 'reportPage', payload: { answered: 2, shown: 'seen' } });
  });
});

describe('the classes in the bar', () => {
  it('show which of them the current picture has', async () => {
    const { model, goTo, saved } = await startModel();
    model.answer('b');
    goTo(1);
    expect(model.chips.value.map(({ on }) => on)).toEqual([false, true, false]);
    await saved();
  });

  it('count what is on disk', async () => {
    const { model, saved, clock } = await startModel();
    model.answer('b');
    model.answer('b');
    await saved();
    clock.advance(300);
    await until(() => expect(model.chips.value.map(({ count }) => count)).toEqual([0, 2, 0]));
  });
});
