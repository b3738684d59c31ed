import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aClass, finderOver } from '../../../tests/fakes/class-index.ts';
import { type Found, find } from './find.ts';
import { fold } from './fold.ts';
import { levelOf, levels, queryOf } from './level.ts';
import { readingsOf } from './pinyin.ts';

const named = (...names: string[]) => finderOver(names.map((name) => aClass(name)));

describe('a class is found', () => {
  const goal = aClass('score', { name: { en: 'goal', zh: '进球', fr: 'but marqué' }, aliases: ['得分', 'in the net'] });
  const { ids } = finderOver([aClass('miss'), goal]);
  it.each([
    ['its name', 'goal'],
    ['its name in another language', '进球'],
    ['a name with accents, typed without', 'but marque'],
    ['an alias', '得分'],
    ['its id', 'score'],
    ['the initials of a name', 'bm'],
    ['the initials of an alias', 'itn'],
    ['pinyin', 'jinqiu'],
    ['pinyin with spaces or capitals', 'Jin Qiu'],
    ['pinyin initials', 'jq'],
    ['pinyin as far as it was typed', 'jinq'],
    ['pinyin short and long', 'jqiu'],
    ['Chinese and pinyin mixed', '进q'],
    ['the pinyin of an alias', 'defen'],
    ['the middle of its pinyin', 'qiu'],
  ])('by %s', (_, typed) => {
    expect(ids(typed)).toEqual(['score']);
  });

  it.each([
    ['银行', 'yinhang', 'yh', 'yinxing'],
    ['音乐', 'yinyue', 'yy', 'yinle'],
    ['重庆', 'chongqing', 'cq', 'zhongqing'],
    ['长度', 'changdu', 'cd', 'zhangdu'],
    ['绿色', 'lvse', 'ls', 'luse'],
    ['女足', 'nvzu', 'nz', 'nuzu'],
  ])('%s by each reading of its characters', (name, ...typed) => {
    for (const query of typed) expect(named('别的', name).ids(query)).toEqual([name]);
  });

  it('with a slip in it, where nothing fits as typed', () => {
    const { ids, found } = named('bicycle', 'elephant', 'traffic light');
    expect(ids('bicylce')).toEqual(['bicycle']);
    expect(ids('elepant')).toEqual(['elephant']);
    expect(ids('eleephan')).toEqual(['elephant']);
    expect(ids('trafgic li')).toEqual(['traffic light']);
    expect(found('bicylce').slips).toBe(true);
    expect(found('bicycle').slips).toBe(false);
  });

  it('by letters in their order, fewest left out first', () => {
    expect(named('foot basin tool', 'football', 'goal').ids('ftbl')).toEqual(['football', 'foot basin tool']);
  });

  it('among others of its name by words of what is above it', () => {
    const classes = [
      aClass('animal', { tag: false }),
      aClass('fish', { parent: 'animal', tag: false, name: { en: 'fish', zh: '鱼' } }),
      aClass('bass-1', { name: { en: 'bass' }, parent: 'fish' }),
      aClass('instrument', { tag: false }),
      aClass('bass-2', { name: { en: 'bass' }, parent: 'instrument' }),
    ];
    const { ids } = finderOver(classes);
    expect(ids('bass')).toEqual(['bass-1', 'bass-2']);
    expect(ids('bass instr')).toEqual(['bass-2']);
    expect(ids('animal bass')).toEqual(['bass-1']);
    expect(ids('animal')).toEqual([]);
  });
});

it('a word more may find what the words before it did not: those of what is above a class find nothing alone', () => {
  const { index, order } = finderOver([
    aClass('bass', { tag: false }),
    aClass('electric', { parent: 'bass' }),
    aClass('bass clef'),
  ]);
  let before: Found | null = null;
  const found: string[][] = [];
  for (const typed of ['bass', 'bass el']) {
    before = find(index, order, typed, before);
    found.push([...before.ranked].map((at) => index.ids[at] ?? ''));
  }
  expect(found).toEqual([['bass clef'], ['electric']]);
});

describe('the order', () => {
  it('is whole names, other whole terms, starts, starts of words, insides, loose ones', () => {
    const classes = [
      aClass('scar loose', { name: { en: 'cape air' } }),
      aClass('scar'),
      aClass('sports car'),
      aClass('caravan'),
      aClass('auto', { aliases: ['car'] }),
      aClass('car'),
    ];
    expect(finderOver(classes).ids('car')).toEqual(['car', 'auto', 'caravan', 'sports car', 'scar loose', 'scar']);
  });

  it('puts the most used first among equals, and never before what fits better', () => {
    const classes = [aClass('car'), aClass('cart'), aClass('care'), aClass('cargo')];
    expect(finderOver(classes, { cargo: 3, care: 9 }).ids('car')).toEqual(['car', 'care', 'cargo', 'cart']);
  });

  it('of everything, with nothing typed, is by use', () => {
    expect(finderOver([aClass('a'), aClass('b'), aClass('c')], { b: 1, c: 2 }).ids(' ')).toEqual(['c', 'b', 'a']);
  });
});

const word = fc.string({ unit: fc.constantFrom(...'abcdeéÅß7'), minLength: 1, maxLength: 6 });
const chinese = fc.string({ unit: fc.constantFrom(...'进球行乐重长绿女足得分的没血红灯'), minLength: 1, maxLength: 5 });
const name = fc.oneof(
  fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
  chinese,
  fc.tuple(word, chinese).map((both) => both.join('')),
);
const someClasses = fc
  .array(fc.record({ en: name, zh: name, alias: name }), { minLength: 1, maxLength: 12 })
  .map((many) => many.map(({ en, zh, alias }, at) => aClass(`c${at}`, { name: { en, zh }, aliases: [alias] })));
const query = fc.oneof(name, fc.string({ unit: fc.constantFrom(...'abcdejqlx '), maxLength: 8 }));
/** One way to type a text by pinyin, each character by a reading of its own. */
const spellings = (text: string, pick: number) =>
  [...text].map((one) => {
    const readings = readingsOf(one);
    return readings?.[pick % readings.length] ?? one;
  });

describe('whatever the classes are', () => {
  it('every class is found by each name and alias, before all that are not called that', () => {
    fc.assert(
      fc.property(someClasses, (classes) => {
        const { ids } = finderOver(classes);
        const called = (id: string | undefined, text: string) =>
          Object.values(classes.find((one) => one.id === id)?.name ?? {}).some((own) => fold(own) === fold(text));
        for (const { id, name, aliases } of classes) {
          for (const own of Object.values(name)) {
            const found = ids(own);
            expect(found).toContain(id);
            expect(found.slice(0, found.indexOf(id)).every((other) => called(other, own))).toBe(true);
          }
          for (const alias of aliases) expect(ids(alias)).toContain(id);
        }
      }),
    );
  });

  it('every Chinese name is found by its pinyin and by its pinyin initials, by every reading', () => {
    fc.assert(
      fc.property(fc.array(chinese, { minLength: 1, maxLength: 8 }), fc.nat(5), (names, pick) => {
        const { ids } = finderOver(names.map((zh, at) => aClass(`c${at}`, { name: { zh } })));
        for (const [at, own] of names.entries()) {
          const typed = spellings(own, pick);
          expect(ids(typed.join(''))).toContain(`c${at}`);
          expect(ids(typed.map((one) => one[0]).join(''))).toContain(`c${at}`);
        }
      }),
    );
  });

  it('every name of several words is found by its initials', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 4 }), (words) => {
        const folded = fold(words.join(' '));
        const initials = folded.split(' ').map((one) => one[0]);
        expect(finderOver([aClass('x', { name: { en: folded } })]).ids(initials.join(''))).toEqual(['x']);
      }),
    );
  });

  it('the ranking is total and stable: by fit, then use, then the order of the set, nothing twice or left out', () => {
    fc.assert(
      fc.property(someClasses, query, fc.array(fc.nat(3)), (classes, typed, uses) => {
        const used = Object.fromEntries(classes.map(({ id }, at) => [id, uses[at] ?? 0]));
        const { index, order, found } = finderOver(classes, used);
        const { ranked, slips } = found(typed);
        expect(new Set(ranked).size).toBe(ranked.length);
        if (slips || fold(typed) === '') return;
        const fitOf = (at: number) => (index.entries[at] && levelOf(index.entries[at], queryOf(fold(typed)))) ?? levels;
        const expected = [...order].filter((at) => fitOf(at) < levels).sort((one, other) => fitOf(one) - fitOf(other));
        expect([...ranked]).toEqual(expected);
      }),
    );
  });

  it('typing letter by letter finds what typing at once finds', () => {
    fc.assert(
      fc.property(someClasses, query, (classes, typed) => {
        const { index, order, found } = finderOver(classes);
        let before: Found | null = null;
        for (let length = 1; length <= typed.length; length += 1) {
          before = find(index, order, typed.slice(0, length), before);
          expect([...before.ranked]).toEqual([...found(typed.slice(0, length)).ranked]);
        }
      }),
      { numRuns: 400 },
    );
  });
});
