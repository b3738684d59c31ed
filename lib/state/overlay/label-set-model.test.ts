import { describe, expect, it, vi } from 'vitest';
import { aLabelSet, oneSet } from '../../../tests/fakes/background-rig.ts';
import { manualClock } from '../../../tests/fakes/manual-clock.ts';
import { until } from '../../../tests/fakes/until.ts';
import type { LabelSet } from '../../domain/label-set.ts';
import { LabelSetModel } from './label-set-model.ts';

function labelSets(counts: () => Promise<Record<string, number>> = async () => ({ a: 1 })) {
  const clock = manualClock();
  const classCounts = vi.fn(counts);
  const sets = [oneSet, aLabelSet('test/keys', 'one', ['a', 'b'])];
  const labelSet = async (id: string) => sets.find((set) => set.id === id) ?? null;
  return {
    clock,
    classCounts,
    model: new LabelSetModel({ labelSet, classCounts, after: clock.after, remap: { value: {} } }),
  };
}

describe('the tab’s label set', () => {
  it('gives its classes digits in their order', async () => {
    const { model } = labelSets();
    await model.load(oneSet.id);
    expect([...model.keys.value.byKey]).toEqual([
      ['1', 'a'],
      ['2', 'b'],
      ['3', 'c'],
    ]);
  });

  it('leaves out classes that only group others, and retired ones', async () => {
    const [heading, retired, kept] = oneSet.classes;
    if (!heading || !retired || !kept) throw new Error('three classes');
    const set = { ...oneSet, classes: [{ ...heading, tag: false }, { ...retired, retired: true }, kept] };
    const model = new LabelSetModel({
      labelSet: async () => set,
      classCounts: async () => ({}),
      after: manualClock().after,
      remap: { value: {} },
    });
    await model.load(set.id);
    expect(model.classes.value.map(({ id }) => id)).toEqual(['c']);
  });

  it('is there before its counts are: a key never waits for them', async () => {
    const { model } = labelSets(() => new Promise(() => {}));
    await model.load(oneSet.id);
    expect(model.classes.value).toHaveLength(3);
  });

  it('is the one asked for last, also where the one before it comes later', async () => {
    const later = aLabelSet('test/later', 'one', ['d']);
    const given: ((set: LabelSet) => void)[] = [];
    const model = new LabelSetModel({
      labelSet: () => new Promise((give) => given.push(give)),
      classCounts: async () => ({}),
      after: manualClock().after,
      remap: { value: {} },
    });
    const [first, second] = [model.load(oneSet.id), model.load(later.id)];
    given[1]?.(later);
    given[0]?.(oneSet);
    expect(await Promise.all([first, second])).toEqual([null, later]);
    expect(model.set.value?.id).toBe(later.id);
  });

  it('shows a class this version does not have by its id', async () => {
    const { model } = labelSets();
    await model.load(oneSet.id);
    expect(model.viewOf('gone')).toMatchObject({ id: 'gone', name: { und: 'gone' } });
  });
});

describe('counts', () => {
  it('are read once for many changes, 300 ms after the first', async () => {
    const { model, classCounts, clock } = labelSets();
    await model.load(oneSet.id);
    await until(() => expect(model.counts.value).toEqual({ a: 1 }));
    for (let at = 0; at < 5; at += 1) model.countAgain();
    clock.advance(299);
    expect(classCounts).toHaveBeenCalledTimes(1);
    clock.advance(1);
    expect(classCounts).toHaveBeenCalledTimes(2);
  });

  it('that come late for another set are not shown', async () => {
    const answers: ((counts: Record<string, number>) => void)[] = [];
    const { model } = labelSets(() => new Promise((resolve) => answers.push(resolve)));
    await model.load(oneSet.id);
    await model.load('test/keys');
    answers[1]?.({ b: 2 });
    answers[0]?.({ a: 99 });
    await until(() => expect(model.counts.value).toEqual({ b: 2 }));
  });

  it('stay as they were where they can not be read', async () => {
    const { model, clock, classCounts } = labelSets();
    await model.load(oneSet.id);
    await until(() => expect(model.counts.value).toEqual({ a: 1 }));
    classCounts.mockRejectedValueOnce(new Error('cut'));
    model.countAgain();
    clock.advance(300);
    await until(() => expect(classCounts).toHaveBeenCalledTimes(2));
    expect(model.counts.value).toEqual({ a: 1 });
  });
});
