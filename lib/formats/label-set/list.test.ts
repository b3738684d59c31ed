import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oddText } from '../../../tests/unit/formats/random-dataset.ts';
import { labelSetSchema } from '../../domain/label-set.ts';
import { checkLabelSet } from '../../domain/label-set-check.ts';
import { firstVersion } from '../../domain/label-set-versions.ts';
import { parseList } from './parse-list.ts';
import { writeList } from './write-list.ts';

const short = (text: string) =>
  parseList(text).classes.map(({ id, name, parent, key, aliases }) =>
    [id, name.und, parent, key, aliases.join()].join('|'),
  );
const told = (text: string) =>
  parseList(text).problems.map(({ line, code, text: about }) => `${line} ${code} ${about}`);
const asSet = (text: string) => {
  const rest = { name: { und: 'x' }, description: null, answer: 'one' as const, derivedFrom: null, project: null };
  return firstVersion({ format: 'tagalong/labelSet/1', id: 'x', ...rest, classes: parseList(text).classes });
};

describe('a pasted list', () => {
  test('is a class a line, with key and aliases, in ASCII or full width', () => {
    expect(short('Goal | g | score, net\n进球｜Ｊ｜得分，射门、破门；入球\nCafé au lait | | \n')).toEqual([
      ...['goal|Goal||g|score,net', '进球|进球||j|得分,射门,破门,入球', 'cafe-au-lait|Café au lait|||'],
    ]);
  });

  test('leaves out blank lines and comments', () => {
    expect(short('# sports\n\n  ＃ 注释\nGoal\n\t\n')).toEqual(['goal|Goal|||']);
  });

  test('indents children, with spaces, tabs or full-width spaces', () => {
    const tree = ['animal|animal|||', 'cat|cat|animal||', 'siamese|siamese|cat||', 'dog|dog|animal||', 'car|car|||'];
    expect(short('animal\n  cat\n     siamese\n  dog\ncar')).toEqual(tree);
    expect(short('\tanimal\n\t\tcat\n\t\t\tsiamese\n\t\tdog\n\tcar')).toEqual(tree);
    expect(short('animal\n　cat\n　　siamese\n　dog\r\ncar')).toEqual(tree);
  });

  test('takes the columns of a spreadsheet', () => {
    expect(short('animal\t\t\n\tcat\t\t\nGoal\tg\tnet, score')).toEqual([
      ...['animal|animal|||', 'cat|cat|animal||', 'goal|Goal||g|net,score'],
    ]);
  });

  test('makes a class with children a heading, unless it has a key', () => {
    expect(parseList('a\n b\nc | c\n d').classes.map(({ id, tag }) => [id, tag])).toEqual([
      ...[
        ['a', false],
        ['b', true],
        ['c', true],
        ['d', true],
      ],
    ]);
  });

  test('tells what is wrong by line, and makes what it can of the rest', () => {
    expect(told('a | 12\nb | 1\nc | 1\n | x\na\n d\n d\n')).toEqual([
      ...['1 badKey 12', '3 doubleKey 1', '4 emptyName x', '5 doubleName a', '7 doubleName d'],
    ]);
    expect(short('a\na\n d')).toEqual(['a|a|||', 'd|d|a||']);
    expect(told('  a\n b')).toEqual(['1 badIndent a']);
    expect(told(`${'x'.repeat(201)}\na | | ${'y'.repeat(201)}, z`).map((line) => line.slice(0, 11))).toEqual([
      ...['1 tooLong x', '2 tooLong y'],
    ]);
    expect(told(Array.from({ length: 100_002 }, (_, at) => `c${at}`).join('\n'))).toEqual(['100001 tooMany c100000']);
  });

  test('gives the same names below different parents different ids, and moves none when lines are moved', () => {
    const ids = (text: string) =>
      parseList(text)
        .classes.map(({ id }) => id)
        .sort();
    expect(ids('toys\n cat\nanimals\n cat\nCat')).toEqual(['animals', 'animals/cat', 'cat', 'toys', 'toys/cat']);
    expect(ids('Cat\nanimals\n cat\ntoys\n cat')).toEqual(ids('toys\n cat\nanimals\n cat\nCat'));
    expect(ids('a b\na-b\n😀\n!')).toEqual(['a-b', 'a-b-2', 'u1f600', 'u21']);
  });
});

/** Lists that a person, or a machine, might paste. */
const anyList = fc
  .array(
    fc.tuple(
      fc.constantFrom('', ' ', '  ', '\t', '　'),
      oddText,
      fc.constantFrom('', '|', '|a', '|１|', '\t2'),
      oddText,
    ),
  )
  .map((lines) => lines.map(([indent, name, key, alias]) => `${indent}${name}${key}|${alias}`).join('\n'));

describe('any list', () => {
  test('gives classes that a label set may hold, the same each time', () => {
    fc.assert(
      fc.property(fc.oneof(anyList, fc.string(), fc.string({ unit: 'binary' })), (text) => {
        const set = asSet(text);
        expect(labelSetSchema.safeParse(set).error?.issues).toBeUndefined();
        expect(checkLabelSet(set).filter(({ code }) => code !== 'noClasses')).toEqual([]);
        expect(asSet(text)).toEqual(set);
      }),
      { numRuns: 400 },
    );
  });

  test('is given back, without problems, by what is written of it', () => {
    fc.assert(
      fc.property(anyList, (text) => {
        const { classes } = parseList(text);
        const written = writeList(classes, 'en');
        expect(parseList(written)).toEqual({ classes, problems: [] });
        expect(writeList(parseList(written).classes, 'en')).toBe(written);
      }),
      { numRuns: 400 },
    );
  });
});
