import { describe, expect, test } from 'vitest';
import { languageOf } from '../../lib/ui/messages/language.ts';
import { translateInto } from '../../lib/ui/messages/message.ts';

const en = {
  'a.plain': 'Hello',
  'a.named': '{name} and {name}, {count}',
  'a.many': { one: '{count} picture', other: '{count} pictures' },
} as const;
const catalogues = { en, zh: { 'a.plain': '你好', 'a.named': '{name}、{count}', 'a.many': '{count} 张' } };

describe('a message', () => {
  test('is filled in, numbers as the language writes them', () => {
    const t = translateInto(catalogues, 'en');
    expect(t('a.named', { name: '{x}', count: 12_345 })).toBe('{x} and {x}, 12,345');
    expect(t('a.many', { count: 1 })).toBe('1 picture');
    expect(t('a.many', { count: 0 })).toBe('0 pictures');
  });

  test('has one form in Chinese', () => {
    const t = translateInto(catalogues, 'zh');
    expect([t('a.plain'), t('a.many', { count: 1 }), t('a.many', { count: 2 })]).toEqual(['你好', '1 张', '2 张']);
  });
});

describe('the language', () => {
  test('is the one chosen, whatever the browser asks for', () => {
    expect(languageOf('en', ['zh-CN'])).toBe('en');
  });

  test('else the first of the browser’s that Tagalong speaks', () => {
    expect(languageOf(null, ['fr-FR', 'zh-Hans-CN', 'en'])).toBe('zh');
    expect(languageOf(null, ['de', 'en-GB', 'zh'])).toBe('en');
  });

  test('else English', () => {
    expect(languageOf(null, ['fr'])).toBe('en');
  });
});
