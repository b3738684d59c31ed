import { expect, test } from 'vitest';
import { firstVersion } from '../../domain/label-set-versions.ts';
import { parseList } from './parse-list.ts';
import { readLabelSet } from './read.ts';
import { writeLabelSet } from './write.ts';

const rest = { name: { en: 'Score', zh: '进球' }, description: null, derivedFrom: null, project: null };
const { classes } = parseList('score | 1 | goal\nnon-score | 2\nother\n __proto__');
const set = firstVersion({ format: 'tagalong/labelSet/1', id: 'me/score', answer: 'one', ...rest, classes });
const file = writeLabelSet(set);
const told = (text: string) => readLabelSet(text).problems.map(({ code, path, line }) => `${line} ${code} ${path}`);

test('a label set file is read back as it was written', () => {
  expect(readLabelSet(file)).toEqual({ set, problems: [] });
  expect(readLabelSet(`\ufeff${JSON.stringify(set)}`)).toEqual({ set, problems: [] });
});

test('a file that is not JSON is told of by its line', () => {
  expect(told(file.replace('"answer": "one",', '"answer": "one"'))).toEqual(['5 notJson ']);
  expect(told('score\nnon-score')).toEqual(['1 notJson ']);
});

test('fields that are wrong are told of by path and line', () => {
  const lines = file.split('\n');
  const at = lines.findIndex((line) => line.includes('"id":"non-score"'));
  expect(told(file.replace('"key":"2"', '"key":"22"'))).toEqual([`${at + 1} badField classes.1.key`]);
  expect(told(file.replace('"retired":false', '"retired":0,"extra":1'))).toEqual([
    ...[`${at} badField classes.0.retired`, `${at} badField classes.0`],
  ]);
  expect(told(file.replace('  "project": null,\n', '').replace('"project": null', '"project": 1'))[0]).toMatch(
    /badField project/,
  );
});

test('classes that do not fit together are told of by class', () => {
  const at = file.split('\n').findIndex((line) => line.includes('"id":"non-score"'));
  expect(told(file.replace('"key":"2"', '"key":"1"'))).toEqual([`${at + 1} doubleKey classes.1`]);
  expect(told(file.replace('"parent":"other"', '"parent":"gone"'))[0]).toMatch(/^\d+ unknownParent classes\.3$/);
});

test('a hostile file is refused', () => {
  expect(told('['.repeat(100_000))).toEqual(['1 tooDeep ']);
  expect(told(`"${'x'.repeat(20_000_000)}"`)).toEqual(['null tooLarge ']);
  expect(told(file.replace('"format"', '"__proto__": {"polluted": 1},\n  "format"')).length).toBeGreaterThan(0);
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});
