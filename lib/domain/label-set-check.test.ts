import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LabelClass, LabelSet } from './label-set.ts';
import { checkLabelSet } from './label-set-check.ts';

function entry(id: string, more: Partial<LabelClass> = {}): LabelClass {
  return {
    id,
    number: id.codePointAt(0) ?? 1,
    name: { en: id },
    parent: null,
    colour: null,
    key: null,
    aliases: [],
    tag: true,
    shapes: [],
    attributes: [],
    retired: false,
    ...more,
  };
}

function problems(...classes: LabelClass[]) {
  const set: LabelSet = {
    format: 'tagalong/labelSet/1',
    id: 'test/set',
    version: 1,
    name: { en: 'Set' },
    description: null,
    answer: 'one',
    classes,
    derivedFrom: null,
    project: null,
  };
  return checkLabelSet(set);
}

describe('a label set is sound', () => {
  it('where ids, numbers and keys are given once and parents lead to the top', () => {
    expect(
      problems(entry('a', { key: 'x' }), entry('b', { parent: 'a' }), entry('c', { parent: 'b', key: 'y' })),
    ).toEqual([]);
  });

  it('where a parent stands after its child', () => {
    expect(problems(entry('b', { parent: 'a' }), entry('a'))).toEqual([]);
  });

  it('where a retired class had the key another one has now', () => {
    expect(problems(entry('a', { key: 'x', retired: true }), entry('b', { key: 'x' }))).toEqual([]);
    expect(problems(entry('b', { key: 'x' }), entry('a', { key: 'x', retired: true }))).toEqual([]);
  });
});

describe('a double is told at the class that came second', () => {
  it('for ids', () => {
    expect(problems(entry('a'), entry('a', { number: 5 }))).toEqual([{ code: 'doubleId', class: 'a' }]);
  });

  it('for numbers, a retired class having its number still', () => {
    expect(problems(entry('a', { number: 1, retired: true }), entry('b', { number: 1 }))).toEqual([
      { code: 'doubleNumber', class: 'b' },
    ]);
  });

  it('for keys', () => {
    expect(problems(entry('a', { key: 'x' }), entry('b', { key: 'x' }))).toEqual([{ code: 'doubleKey', class: 'b' }]);
  });
});

describe('parents', () => {
  it('must be there', () => {
    expect(problems(entry('a', { parent: 'z' }), entry('b', { parent: 'a' }))).toEqual([
      { code: 'unknownParent', class: 'a' },
    ]);
  });

  it('must not lead back: a cycle is told once, and not again at those below it', () => {
    expect(problems(entry('a', { parent: 'a' }))).toEqual([{ code: 'parentCycle', class: 'a' }]);
    const cycle = [entry('a', { parent: 'c' }), entry('b', { parent: 'a' }), entry('c', { parent: 'b' })];
    expect(problems(...cycle, entry('d', { parent: 'a' }), entry('e', { parent: 'd' }))).toEqual([
      { code: 'parentCycle', class: 'a' },
    ]);
    expect(problems(entry('e', { parent: 'a' }), ...cycle)).toHaveLength(1);
  });

  it('of any tree are sound, and as many cycles are told as there are', () => {
    // Class n hangs under parents[n]; an index of its own or higher may close a cycle.
    const anyParents = fc.array(fc.option(fc.nat({ max: 25 }), { nil: null }), { minLength: 1, maxLength: 26 });
    fc.assert(
      fc.property(anyParents, (wanted) => {
        const ids = wanted.map((_, index) => String.fromCharCode(97 + index));
        const parents = wanted.map((parent) => (parent === null ? null : parent % ids.length));
        const found = problems(
          ...ids.map((id, index) => entry(id, { parent: ids[parents[index] ?? ids.length] ?? null })),
        );
        expect(found.every((problem) => problem.code === 'parentCycle')).toBe(true);
        expect(found).toHaveLength(cyclesIn(parents));
      }),
    );
  });
});

/** Cycles by brute force: from each class walk as many steps as there are classes, and see where one ends up. */
function cyclesIn(parents: readonly (number | null)[]): number {
  const ends = new Set<number>();
  for (const start of parents.keys()) {
    let at: number | null = start;
    for (let step = 0; step < parents.length && at !== null; step += 1) at = parents[at] ?? null;
    if (at === null) continue;
    let least = at;
    for (let round = parents[at] ?? at; round !== at; round = parents[round] ?? at) least = Math.min(least, round);
    ends.add(least);
  }
  return ends.size;
}

describe('a label set has no classes', () => {
  it.each([
    ['none at all', []],
    ['only retired ones', [entry('a', { retired: true })]],
    ['only headings', [entry('a', { tag: false }), entry('b', { tag: false, parent: 'a' })]],
  ])('where there are %s', (_what, classes) => {
    expect(problems(...classes)).toEqual([{ code: 'noClasses', class: null }]);
  });

  it('but has some where one allows only shapes', () => {
    expect(problems(entry('a', { tag: false, shapes: ['box'] }))).toEqual([]);
  });
});
