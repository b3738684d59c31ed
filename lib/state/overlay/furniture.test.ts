import { expect, it } from 'vitest';
import { fakePictures } from '../../../tests/fakes/fake-pictures.ts';
import { startModel } from '../../../tests/fakes/start-model.ts';

it('page furniture that is let in is outlined for a while, counts and is swept; left out again it does not', async () => {
  const pictures = fakePictures(5, { furniture: [4, 5] });
  const { model, clock, shown, saved } = await startModel({ pictures });
  const outlined = () => model.layers.value.flatMap(({ sweep }) => sweep.map(({ id }) => id));
  expect(model.page.taken.value).toHaveLength(3);
  model.furniture.toggle();
  expect(model.feedback.notice.value).toMatchObject({ key: 'overlay.letIn', params: { count: 2 } });
  expect(outlined()).toEqual([4, 5]);
  clock.advance(3000);
  expect(outlined()).toEqual([]);
  expect(model.page.taken.value).toHaveLength(5);
  model.furniture.toggle();
  expect(model.feedback.notice.value).toMatchObject({ key: 'overlay.leftOut', params: { count: 2 } });
  expect(outlined()).toEqual([]);
  model.sweep('a');
  expect([3, 4, 5].map(shown)).toEqual([['a'], [], []]);
  model.furniture.toggle();
  model.sweep('b');
  await saved();
  expect([3, 4, 5].map(shown)).toEqual([['a'], ['b'], ['b']]);
});
