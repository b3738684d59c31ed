import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Binding } from './binding.ts';
import { keyTable } from './key-table.ts';
import { overlaps, remapProblems } from './remap.ts';

const binding: fc.Arbitrary<Binding> = fc
  .tuple(
    fc.constantFrom('', 'Mod+', 'Ctrl+'),
    fc.constantFrom('', 'Shift+'),
    fc.constantFrom('z', 'x', ',', '?', '+', 'Enter', 'Space', 'Delete', 'Backquote', 'Class'),
  )
  .map((parts) => parts.join(''));

describe('remapping', () => {
  test('the table itself has no conflict', () => {
    expect(remapProblems({})).toEqual([]);
  });

  test('every key of the table may be given back to its own action', () => {
    const own = Object.fromEntries(
      keyTable
        .filter((row) => row.bindings.every((one) => !one.includes('Class')))
        .map((row) => [row.action, row.bindings]),
    );
    expect(remapProblems(own)).toEqual([]);
  });

  test('two actions on one key are a conflict', () => {
    expect(remapProblems({ skip: ['x'], clear: ['x'] })).toEqual([
      { kind: 'conflict', actions: ['skip', 'clear'], binding: 'x' },
    ]);
  });

  test('a key kept for what is coming is a conflict too', () => {
    expect(remapProblems({ skip: ['/'] })).toMatchObject([{ kind: 'conflict', actions: ['skip', 'finder'] }]);
  });

  test('a key freed by its action may be taken by another', () => {
    expect(remapProblems({ clear: ['x'], skip: ['Backspace'] })).toEqual([]);
  });

  test.each(['1', 'Shift+1', 'Shift+x', 'Ctrl+x', 'Mod+Delete', 'Home', 'PageDown', 'Tab', 'F5', 'é', 'Shift+?'])(
    '%s can’t be given to skip',
    (key) => {
      expect(remapProblems({ skip: [key] })).toContainEqual({ kind: 'notAllowed', action: 'skip', binding: key });
    },
  );

  test('class keys come from the label set, not from a remapping', () => {
    expect(remapProblems({ classKey: ['x'] })).toMatchObject([{ kind: 'notAllowed', action: 'classKey' }]);
  });

  test.each([
    ['?', 'Shift+?', true],
    ['Mod+y', 'Ctrl+y', true],
    ['Space', 'Shift+Space', false],
    ['Mod+z', 'z', false],
  ])('%s and %s meet: %s', (a, b, meet) => {
    expect(overlaps(a, b)).toBe(meet);
  });

  test('whether two keys meet does not hang on their order', () => {
    fc.assert(
      fc.property(binding, binding, (a, b) => {
        expect(overlaps(a, b)).toBe(overlaps(b, a));
      }),
    );
  });

  test('swapping what two actions have finds the same conflicts', () => {
    fc.assert(
      fc.property(binding, binding, (a, b) => {
        const conflicts = (skip: Binding, clear: Binding) =>
          remapProblems({ skip: [skip], clear: [clear] }).some(
            (problem) => problem.kind === 'conflict' && problem.actions.join() === 'skip,clear',
          );
        expect(conflicts(a, b)).toBe(conflicts(b, a));
      }),
    );
  });
});
