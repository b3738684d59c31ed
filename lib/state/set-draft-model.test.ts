import { signal } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import { setPorts } from '../../entrypoints/editor/set-ports.ts';
import { seeds } from '../../seeds/seeds.ts';
import { fakeBackend, fakeWorld } from '../../tests/fakes/fake-backend.ts';
import { checkLabelSet } from '../domain/label-set-check.ts';
import { type Language, textIn } from '../domain/localised-text.ts';
import { type ReadSet, SetDraftModel } from './set-draft-model.ts';

const [score, , scenes] = seeds;
if (!score || !scenes) throw new Error('the seeds are missing');

function draftOf(language: Language = 'en', read: ReadSet = { set: null, problems: [] }) {
  const backend = fakeBackend(fakeWorld([...seeds]));
  const draft = new SetDraftModel({ ...setPorts, backend, readFile: () => read }, signal(language));
  return { draft, backend };
}
const names = (draft: ReturnType<typeof draftOf>['draft']) =>
  draft.preview.value.classes.map((entry) => textIn(entry.name, 'en'));

describe('a new set', () => {
  test('gets its id from its name until one is typed, and numbers from 1', () => {
    const { draft } = draftOf();
    draft.setName('Street scenes, Berlin');
    draft.setText('car | c\n  taxi\nbus');
    expect(draft.preview.value).toMatchObject({ id: 'street-scenes-berlin', version: 1, answer: 'one' });
    expect(draft.preview.value.classes.map(({ number, parent }) => [number, parent])).toEqual([
      [1, null],
      [2, 'car'],
      [3, null],
    ]);
    draft.setId('berlin/streets');
    expect(draft.preview.value.id).toBe('berlin/streets');
    draft.setId('');
    expect(draft.preview.value.id).toBe('street-scenes-berlin');
  });

  test('with a Chinese name has an id too', () => {
    const { draft } = draftOf('zh');
    draft.setName('街景 2026');
    expect(draft.id.value).toBe('街景-2026');
  });

  test('that could not be saved stays as it was written', async () => {
    const { draft, backend } = draftOf();
    draft.setName('Streets');
    draft.setText('car');
    backend.world.fails = 'recovery';
    expect(await draft.save()).toBe(false);
    expect(draft.saving.value).toBe('failed');
    expect(draft.text.value).toBe('car');
  });
});

describe('the next version of a set', () => {
  test('from its own list, untouched, has every class as it was: in both languages, with key, colour, aliases', () => {
    for (const set of seeds) {
      for (const language of ['en', 'zh'] as const) {
        const { draft } = draftOf(language);
        draft.edit(set);
        const byNumber = [...draft.preview.value.classes].sort((a, b) => a.number - b.number);
        const before = [...set.classes].sort((a, b) => a.number - b.number);
        expect(byNumber, `${set.id} ${language}`).toEqual(before);
        expect(draft.preview.value).toMatchObject({ id: set.id, version: set.version + 1, name: set.name });
      }
    }
  });

  test('keeps numbers, gives a new class a new one, and retires what was left out', () => {
    const { draft } = draftOf();
    draft.edit(score);
    draft.setText('non-score\ncorner');
    const classes = draft.preview.value.classes.map(({ id, number, retired }) => ({ id, number, retired }));
    expect(classes).toEqual([
      { id: 'non-score', number: 2, retired: false },
      { id: 'corner', number: 3, retired: false },
      { id: 'score', number: 1, retired: true },
    ]);
  });

  test('never gives a new class the id that an old one has under another name', () => {
    const { draft } = draftOf('zh');
    draft.edit(score);
    draft.setText('进球\n未进球\nscore');
    expect(checkLabelSet(draft.preview.value)).toEqual([]);
    expect(draft.preview.value.classes.map((entry) => entry.id)).toEqual(['score', 'non-score', 'score-2']);
    // Nor the id of one that is left out: its labels keep their meaning.
    draft.setText('未进球\nscore');
    expect(draft.preview.value.classes.map((entry) => entry.id)).toEqual(['non-score', 'score-2', 'score']);
  });
});

test('a copy is a set of its own that says what it was made from', () => {
  const { draft } = draftOf();
  draft.copy(scenes, 'My scenes');
  expect(draft.preview.value).toMatchObject({
    id: 'my-scenes',
    version: 1,
    derivedFrom: { id: 'tagalong/scenes', version: scenes.version },
  });
  expect(draft.preview.value.classes.length).toBe(scenes.classes.length);
});

test('a file gives its own id, version and numbers; writing a list after it leaves the file', () => {
  const { draft } = draftOf('en', { set: scenes, problems: [] });
  draft.openFile('scenes.json', '{}');
  expect(draft.preview.value).toEqual(scenes);
  draft.setText('car');
  expect(names(draft)).toEqual(['car']);
  expect(draft.file.value).toBeNull();
});
