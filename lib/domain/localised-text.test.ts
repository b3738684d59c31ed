import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localisedTextSchema, nameLength, textIn } from './localised-text.ts';

const accepts = (text: unknown) => localisedTextSchema.safeParse(text).success;

describe('a name is shown', () => {
  it('in the language asked for', () => {
    expect(textIn({ en: 'goal', zh: '进球' }, 'zh')).toBe('进球');
    expect(textIn({ en: 'goal', zh: '进球' }, 'en')).toBe('goal');
  });

  it('in a variety of that language rather than in another one', () => {
    expect(textIn({ en: 'goal', 'zh-CN': '进球' }, 'zh')).toBe('进球');
    expect(textIn({ de: 'Tor', 'en-GB': 'goal', und: 'g' }, 'en')).toBe('goal');
  });

  it('else as it was pasted, else in English, else in whatever there is', () => {
    expect(textIn({ en: 'goal', und: 'g' }, 'zh')).toBe('g');
    expect(textIn({ de: 'Tor', en: 'goal' }, 'zh')).toBe('goal');
    expect(textIn({ de: 'Tor', fr: 'but' }, 'zh')).toBe('Tor');
  });

  it('not in a language that only begins alike', () => {
    expect(textIn({ enm: 'gole', fr: 'but' }, 'en')).toBe('gole');
    expect(textIn({ fr: 'but', enm: 'gole' }, 'en')).toBe('but');
  });

  it('whenever there is one: what the schema takes is never shown as nothing', () => {
    const tag = fc.stringMatching(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/);
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.dictionary(tag, words, { minKeys: 1 }), fc.constantFrom('en', 'zh'), (text, language) => {
        expect(accepts(text)).toBe(true);
        expect(Object.values(text)).toContain(textIn(text, language));
      }),
    );
  });
});

describe('a name is taken from a file', () => {
  it.each([{ en: 'goal' }, { en: 'goal', zh: '进球' }, { und: 'goal' }, { 'zh-Hant-TW': '進球' }, { en: '⚽️' }])(
    'as %j',
    (text) => {
      expect(accepts(text)).toBe(true);
    },
  );

  it.each([
    ['with no language at all', {}],
    ['under something that is no language tag', { English: 'goal' }],
    ['under an inherited name', JSON.parse('{"__proto__": "goal"}')],
    ['empty', { en: '' }],
    ['longer than names may be', { en: 'x'.repeat(nameLength + 1) }],
    ['with a lone surrogate, which UTF-8 would change', { en: 'goal \ud83d' }],
    ['as bare text', 'goal'],
  ])('but not %s', (_what, text) => {
    expect(accepts(text)).toBe(false);
  });
});
