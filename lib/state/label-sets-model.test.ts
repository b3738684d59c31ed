import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import { seeds } from '../../seeds/seeds.ts';
import { fakeBackend, fakeWorld } from '../../tests/fakes/fake-backend.ts';
import type { Backend } from './backend.ts';
import { LabelSetsModel } from './label-sets-model.ts';

const today = () => '2026-11-23';

test('an answer about a set that is no longer chosen is not shown', async () => {
  const fake = fakeBackend(fakeWorld([...seeds]));
  const held: (() => void)[] = [];
  const backend: Backend = {
    ...fake,
    query: async (name, payload) => {
      const value = await fake.query(name, payload);
      if (name === 'labelSet') await new Promise<void>((resolve) => held.push(resolve));
      return value;
    },
  };
  const chosen = signal('tagalong/voc');
  const model = new LabelSetsModel({ backend, today }, chosen);
  await vi.waitFor(() => expect(held).toHaveLength(1));
  chosen.value = 'tagalong/coco';
  held.shift()?.();
  await vi.waitFor(() => expect(held).toHaveLength(1));
  expect(model.set.value).toBeNull();
  held.shift()?.();
  await vi.waitFor(() => expect(model.set.value?.id).toBe('tagalong/coco'));
  model[Symbol.dispose]();
});

test('totals are asked for the person’s day, and again when labels are made', async () => {
  const backend = fakeBackend(fakeWorld([...seeds]));
  const model = new LabelSetsModel({ backend, today }, signal('tagalong/score'));
  const asked = () => backend.calls.filter((call) => call.name === 'totals');
  await vi.waitFor(() => expect(model.totals.value?.today).toBe(812));
  expect(asked()[0]?.payload).toEqual({ labelSet: 'tagalong/score', day: '2026-11-23' });
  backend.world.totals = { ...backend.world.totals, today: 813 };
  backend.tell({ type: 'events', events: [] });
  await vi.waitFor(() => expect(model.totals.value?.today).toBe(813));
  model[Symbol.dispose]();
  backend.tell({ type: 'events', events: [] });
  expect(asked()).toHaveLength(2);
});
