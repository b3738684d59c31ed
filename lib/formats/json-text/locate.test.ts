import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findExcess } from './guard.ts';
import { linesOfPaths } from './locate.ts';

describe('finding lines in JSON', () => {
  const text = '{\n"a": [1,\n {"b,\\"]": null},\n"x"],\n"c": {"d": [\n[]\n,{}]}}';

  test('tells on which line a value begins', () => {
    const paths = [[], ['a'], ['a', 0], ['a', 1], ['a', 1, 'b,"]'], ['a', 2], ['c', 'd', 0], ['c', 'd', 1], ['no']];
    expect(linesOfPaths(text, paths)).toEqual([1, 2, 2, 3, 3, 4, 6, 7, null]);
  });

  test('finds every value of any JSON, printed a value a line', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const printed = JSON.stringify(value, null, 1);
        const paths: (string | number)[][] = [];
        const walk = (part: unknown, path: (string | number)[]) => {
          paths.push(path);
          if (typeof part !== 'object' || part === null) return;
          for (const [key, entry] of Object.entries(part)) walk(entry, [...path, Array.isArray(part) ? +key : key]);
        };
        walk(value, []);
        const lines = linesOfPaths(printed, paths);
        expect(lines).not.toContain(null);
        expect(lines).toEqual([...lines].sort((a, b) => Number(a) - Number(b)));
      }),
    );
  });
});

describe('the guard before parsing', () => {
  test('refuses what is too deep, too wide or too much, and names the line', () => {
    expect(findExcess(`\n${'['.repeat(33)}`)).toEqual({ code: 'tooDeep', line: 2 });
    expect(findExcess('['.repeat(32) + ']'.repeat(32))).toBeNull();
    expect(findExcess(`{\n${Array.from({ length: 10_001 }, (_, at) => `"${at}":0`).join()}}`)?.code).toBe(
      'tooManyKeys',
    );
    expect(findExcess('[[],[],[]]', { depth: 9, keys: 9, containers: 3 })?.code).toBe('tooManyValues');
  });

  test('takes brackets in strings for text', () => {
    expect(findExcess(JSON.stringify([`${'[{:'.repeat(50_000)}\\"`, '\\', '['.repeat(99)]))).toBeNull();
  });
});
