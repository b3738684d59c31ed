import { describe, expect, test } from 'vitest';
import { seeds } from '../../seeds/seeds.ts';
import { classRows, findRows, keyProblems } from './class-rows.ts';
import { coalesce } from './coalesce.ts';
import { hasText } from './has-text.ts';

describe('finding by text', () => {
  test('does not ask for case, accents, or full-width letters', () => {
    expect(hasText('CAFE', ['Café de Flore'])).toBe(true);
    expect(hasText('ｃｏｃｏ', ['COCO (80)'])).toBe(true);
    expect(hasText('场景', ['Scenes', '场景分类'])).toBe(true);
  });

  test('wants every word, each in any of the names', () => {
    expect(hasText('traffic red', ['red light', 'traffic'])).toBe(true);
    expect(hasText('traffic blue', ['red light', 'traffic'])).toBe(false);
  });

  test('nothing typed finds everything', () => {
    expect(hasText('  ', ['anything'])).toBe(true);
  });
});

describe('the rows of a set', () => {
  const [, , scenes] = seeds;
  if (!scenes) throw new Error('no seeds');

  test('hold every class in use once, each right below its parent', () => {
    const rows = classRows(scenes, {});
    expect(new Set(rows.map((row) => row.entry.id)).size).toBe(scenes.classes.length);
    rows.forEach(({ entry, depth }, index) => {
      const parent = rows.slice(0, index).findLast((row) => row.depth === depth - 1);
      expect(parent?.entry.id ?? null).toBe(entry.parent);
    });
  });

  test('are found by an alias in another language', () => {
    expect(findRows(classRows(scenes, {}), '瀑布').map((row) => row.entry.id)).toContain('waterfall');
  });

  test('say which keys can not be had', () => {
    const entry = scenes.classes.find((one) => one.key);
    if (!entry) throw new Error('no key');
    const set = { classes: [{ ...entry, key: '山' }] };
    expect(keyProblems(set, {})).toEqual([{ entry: set.classes[0], key: '山', reason: 'notAKey' }]);
  });
});

test('work asked for while it runs is done once more after it, not more often', async () => {
  let runs = 0;
  let finish = () => {};
  const run = coalesce(
    () =>
      new Promise<void>((resolve) => {
        runs += 1;
        finish = resolve;
      }),
  );
  const all = run();
  run();
  run();
  expect(runs).toBe(1);
  finish();
  await Promise.resolve();
  await Promise.resolve();
  await Promise.resolve();
  expect(runs).toBe(2);
  finish();
  await all;
  run();
  expect(runs).toBe(3);
});
