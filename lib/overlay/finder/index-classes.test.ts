import { expect, test } from 'vitest';
import { aClass, indexNow } from '../../../tests/fakes/class-index.ts';
import { byUse, indexClasses } from './index-classes.ts';

test('headings and retired classes are not found, but stand above others', () => {
  const index = indexNow([
    aClass('animal', { tag: false }),
    aClass('dog', { parent: 'animal' }),
    aClass('wolf', { parent: 'animal', retired: true }),
  ]);
  expect(index.ids).toEqual(['dog']);
  expect(index.entries[0]?.above).toBe(' animal');
});

test('a tree that loops is indexed all the same', () => {
  const index = indexNow([aClass('a', { parent: 'b' }), aClass('b', { parent: 'a' })]);
  expect(index.ids).toEqual(['a', 'b']);
});

test('a large set is indexed in many small pieces', () => {
  const classes = Array.from({ length: 1050 }, (_, at) => aClass(`class ${at}`));
  expect([...indexClasses(classes, classes)]).toEqual([0, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000]);
});

test('use orders the classes, the set those used equally', () => {
  const index = indexNow(['a', 'b', 'c', 'd'].map((id) => aClass(id)));
  expect([...byUse(index, { d: 2, b: 2, c: 5 })]).toEqual([2, 1, 3, 0]);
});
