import { expect, test } from 'vitest';
import { keycaps } from './key-label.ts';

test.each([
  ['Space', ['Space']],
  ['Shift+Space', ['Shift', 'Space']],
  ['ArrowLeft', ['←']],
  ['Mod+Shift+z', ['Ctrl', 'Shift', 'Z']],
  ['Escape', ['Esc']],
  [',', [',']],
  ['+', ['+']],
  ['Backspace', ['Backspace']],
  ['Shift+Class', ['Shift', '1…0']],
])('%s is shown as keycaps', (binding, caps) => {
  expect(keycaps(binding)).toEqual(caps);
});

test('a Mac’s keys carry its own signs, and its Ctrl stays Ctrl', () => {
  expect(keycaps('Mod+Shift+z', true)).toEqual(['⌘', '⇧', 'Z']);
  expect(keycaps('Ctrl+y', true)).toEqual(['Ctrl', 'Y']);
  expect(keycaps('Backspace', true)).toEqual(['⌫']);
});
