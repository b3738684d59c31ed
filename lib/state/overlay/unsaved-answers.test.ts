import { expect, test } from 'vitest';
import { startModel } from '../../../tests/fakes/start-model.ts';
import { newId } from '../../domain/ids.ts';
import { answersIn } from './unsaved-answers.ts';

const picture = (address: string, alt: string | null, caption: string | null = null) => ({
  key: `address:${'0'.repeat(64)}` as const,
  newPicture: newId(),
  address,
  sighting: { page: 'https://a.example/page', title: null, alt, caption, at: 1 },
});
const inSet = { labelSet: 'test/one', labelSetVersion: 1 };

test('a sweep is an answer for each of its pictures', () => {
  const pictures = ['a', 'b'].map((name) => ({ picture: picture(`https://a.example/${name}`, name), row: newId() }));
  const told = answersIn('answer', { ...inSet, class: 'cat', act: 'put', how: 'sweep', pictures });
  const page = 'https://a.example/page';
  expect(told).toEqual([
    { said: 'put', class: 'cat', address: 'https://a.example/a', page, about: 'a', shape: null },
    { said: 'put', class: 'cat', address: 'https://a.example/b', page, about: 'b', shape: null },
  ]);
});

test('a picture that says nothing of itself goes by its caption', () => {
  const [told] = answersIn('clearAnswer', { ...inSet, pictures: [picture('data:image/png;base64', null, 'A goal')] });
  expect(told).toMatchObject({ said: 'clear', about: 'A goal' });
});

test('undoing is told of, learning a size is not', () => {
  expect(answersIn('undo', {}).map(({ said }) => said)).toEqual(['undo']);
  expect(answersIn('learnPictures', { pictures: [] })).toEqual([]);
});

test('what is acked is no longer among the answers that are not saved', async () => {
  const { model, rig, saved } = await startModel();
  rig.hold('ack');
  model.answer('a');
  model.answer('b');
  expect(model.sending.answers.value.map((answer) => answer.class)).toEqual(['a', 'b']);
  rig.release();
  await saved();
  expect(model.sending.answers.value).toEqual([]);
});
