import { expect, test } from 'vitest';
import type { Surface } from '../domain/event.ts';
import { commands } from './commands.ts';
import { editorAnswers } from './editor-answers.ts';
import { overlayAnswers } from './overlay-answers.ts';
import { queries } from './queries.ts';
import { requests } from './requests.ts';

const askedBy = (surface: Surface, table: Record<string, { from: readonly Surface[] }>): string[] =>
  Object.keys(table)
    .filter((name) => table[name]?.from.includes(surface))
    .sort();

test('an overlay may give answers, and change neither label sets nor who labels', () => {
  expect(askedBy('overlay', commands)).toEqual(
    [
      ...['answer', 'giveVerdict', 'clearAnswer', 'setUnsure', 'undo', 'redo', 'learnPictures'],
      ...['drawShapes', 'changeShapes', 'removeShapes'],
    ].sort(),
  );
});

const namesOf = (kind: 'queries' | 'requests', ...more: string[]) =>
  [...Object.keys(overlayAnswers[kind]), ...Object.keys(editorAnswers[kind]), ...more].sort();

test('an overlay may ask for what it shows, and besides only how the database is', () => {
  expect(askedBy('overlay', queries)).toEqual(namesOf('queries', 'health'));
  expect(askedBy('overlay', requests)).toEqual(namesOf('requests'));
});

test('the background asks itself nothing', () => {
  for (const table of [commands, queries, requests]) expect(askedBy('background', table)).toEqual([]);
});
