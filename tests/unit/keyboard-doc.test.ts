import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { keyTable } from '../../lib/keys/key-table.ts';
import { keysEn } from '../../lib/ui/messages/en/keys.ts';
import { keysZh } from '../../lib/ui/messages/zh/keys.ts';
import { generateKeyboardDoc } from '../../scripts/docs/keyboard.ts';

test('docs/keyboard.md says what the key table says', () => {
  const file = new URL('../../docs/keyboard.md', import.meta.url);
  expect(readFileSync(file, 'utf8')).toBe(generateKeyboardDoc());
});

test('every key is described in both languages, and nothing else is', () => {
  const live = keyTable.map((row) => `keys.${row.action}`);
  expect(Object.keys(keysEn)).toEqual(live);
  expect(Object.keys(keysZh)).toEqual(live);
});
