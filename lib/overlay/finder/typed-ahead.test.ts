import { expect, test } from 'vitest';
import { nothingTyped, typeAhead } from './typed-ahead.ts';

const after = (...keys: string[]) =>
  keys.reduce<ReturnType<typeof typeAhead>>((before, key) => before && typeAhead(before, key), nothingTyped);

test('what is typed before the finder is there is kept, letter by letter', () => {
  expect(after('j', 'x', 'Backspace', 'q', 'Shift', 'ArrowDown')).toEqual({ text: 'jq', entered: false });
});

test('Enter is kept, and nothing is added after it', () => {
  expect(after('j', 'q', 'Enter', '1')).toEqual({ text: 'jq', entered: true });
});

test('Enter with nothing typed means nothing', () => {
  expect(after('Enter')).toEqual(nothingTyped);
});

test('Esc takes it all back', () => {
  expect(after('j', 'Escape')).toBeNull();
});
