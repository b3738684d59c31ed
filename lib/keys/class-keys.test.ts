import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classKeyProblems } from './class-key-problems.ts';
import { assignClassKeys, type KeyedClass } from './class-keys.ts';

const one = (id: string, key?: string | null, answerable = true): KeyedClass => ({ id, key, answerable });
const keysOf = (classes: KeyedClass[]) => Object.fromEntries(assignClassKeys(classes).byClass);

describe('class keys', () => {
  test('a class has its own key, the others the digits 1 to 9 and 0 in order', () => {
    expect(keysOf([one('a'), one('b', 's'), one('c'), one('d', null)])).toEqual({ a: '1', b: 'S', c: '2', d: '3' });
  });

  test('a digit that is some class’s own is not given to another', () => {
    expect(keysOf([one('a'), one('b', '1')])).toEqual({ a: '2', b: '1' });
  });

  test('past the tenth digit classes have no key', () => {
    const keys = keysOf(Array.from({ length: 12 }, (_, n) => one(`c${n}`)));
    expect(Object.values(keys)).toEqual([...'1234567890']);
  });

  test('headings and retired classes take no key, not even their own', () => {
    expect(keysOf([one('heading', 's', false), one('a', 's'), one('old', null, false), one('b')])).toEqual({
      a: 'S',
      b: '1',
    });
  });

  test('of two classes that want one key the earlier has it, whatever the case; the later gets a digit', () => {
    const classes = [one('a', 's'), one('b', 'S')];
    expect(keysOf(classes)).toEqual({ a: 'S', b: '1' });
    expect(classKeyProblems(classes)).toEqual([{ classId: 'b', key: 's', reason: 'sameKey', as: 'a' }]);
  });

  test('a command’s key, and what no keyboard has, is not given', () => {
    const classes = [one('a', ','), one('b', '好'), one('c', '/')];
    expect(keysOf(classes)).toEqual({ a: '1', b: '2', c: '3' });
    expect(classKeyProblems(classes).map(({ reason }) => reason)).toEqual(['command', 'notAKey', 'command']);
  });

  test('a letter the person bound to a command stays the command’s', () => {
    const keys = assignClassKeys([one('a', 'x')], { skip: ['x'] });
    expect(keys.byClass.get('a')).toBe('1');
    expect(classKeyProblems([one('a', 'x')], { skip: ['x'] })).toEqual([
      { classId: 'a', key: 'x', reason: 'command', as: 'skip' },
    ]);
  });

  test('whatever the set, each key leads to one class and back', () => {
    const key = fc.option(fc.constantFrom(...'aAsS120,é好'), { nil: undefined });
    const classes = fc.uniqueArray(fc.record({ id: fc.uuid(), key, answerable: fc.boolean() }), {
      selector: ({ id }) => id,
      maxLength: 20,
    });
    fc.assert(
      fc.property(classes, (set) => {
        const { byKey, byClass } = assignClassKeys(set);
        expect([...byKey].map(([k, id]) => [id, k.toUpperCase()]).sort()).toEqual([...byClass].sort());
        const answerable = set.filter((entry) => entry.answerable);
        expect(byClass.size).toBeGreaterThanOrEqual(Math.min(10, answerable.length));
        const own = answerable.filter((entry) => entry.key && byClass.get(entry.id) === entry.key.toUpperCase());
        const asked = answerable.filter((entry) => entry.key);
        const unhappy = classKeyProblems(set).map(({ classId }) => classId);
        for (const entry of asked) expect(own.includes(entry) || unhappy.includes(entry.id)).toBe(true);
      }),
    );
  });
});
