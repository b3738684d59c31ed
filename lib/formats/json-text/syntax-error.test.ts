import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineOfSyntaxError } from './syntax-error.ts';

test('the line where a text stops being JSON is told', () => {
  const broken = [
    '{\n"a": 1,\n}',
    '{\n"a": 1\n"b"',
    '[1,\n2,\n',
    '\n\na,b',
    '{"a":\n[]}\n]',
    '[1\n,2\n"x',
    '[\n\n01]',
    '["a\n',
  ];
  const lines = [3, 3, 3, 3, 3, 3, 3, 1];
  expect(broken.map(lineOfSyntaxError)).toEqual(lines);
});

test('it is told for exactly those texts that are not JSON', () => {
  const edits = fc.tuple(fc.nat(), fc.constantFrom('', '"', ',', '}', '[', 'x', '0', '\\', ':', ' ', '\n', 'e'));
  fc.assert(
    fc.property(fc.json(), fc.array(edits, { maxLength: 3 }), (json, changes) => {
      let text = json;
      for (const [at, put] of changes)
        text = text.slice(0, at % (text.length + 1)) + put + text.slice((at % (text.length + 1)) + 1);
      let isJson = true;
      try {
        JSON.parse(text);
      } catch {
        isJson = false;
      }
      expect(lineOfSyntaxError(text) === null).toBe(isJson);
    }),
    { numRuns: 2000 },
  );
});
