import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LabelSet, labelSetSchema } from './label-set.ts';
import { checkLabelSet } from './label-set-check.ts';
import { type ClassDraft, firstVersion, type LabelSetDraft, nextVersion } from './label-set-versions.ts';

function entry(id: string, parent: string | null = null, key: string | null = null): ClassDraft {
  return { id, name: { en: id }, parent, colour: null, key, aliases: [], tag: true, shapes: [], attributes: [] };
}

function draft(...classes: (ClassDraft | string)[]): LabelSetDraft {
  const entries = classes.map((one) => (typeof one === 'string' ? entry(one) : one));
  return {
    format: 'tagalong/labelSet/1',
    id: 'test/set',
    name: { en: 'Set' },
    description: null,
    answer: 'one',
    classes: entries,
    derivedFrom: null,
    project: null,
  };
}

const numbers = (set: LabelSet) => Object.fromEntries(set.classes.map(({ id, number }) => [id, number]));
const inUse = (set: LabelSet) => set.classes.filter((one) => !one.retired).map((one) => one.id);

/** A history of drafts: each any classes of ten, any order; a parent always stands before its child, so none cycles. */
const anyDraft = fc
  .shuffledSubarray([...'abcdefghij'], { minLength: 1 })
  .chain((ids) =>
    fc
      .array(fc.nat({ max: 20 }), { minLength: ids.length, maxLength: ids.length })
      .map((parents) => draft(...ids.map((id, index) => entry(id, ids.slice(0, index)[parents[index] ?? 0] ?? null)))),
  );
const anyHistory = fc.array(anyDraft, { minLength: 2, maxLength: 8 }).map(([first = draft('a'), ...rest]) => {
  const versions = [firstVersion(first)];
  for (const next of rest) versions.push(nextVersion(versions.at(-1) ?? firstVersion(first), next));
  return { drafts: [first, ...rest], versions };
});

describe('the first version', () => {
  it('numbers its classes from 1 in the order written', () => {
    const set = firstVersion(draft('cat', 'dog'));
    expect(set.version).toBe(1);
    expect(numbers(set)).toEqual({ cat: 1, dog: 2 });
    expect(labelSetSchema.parse(set)).toEqual(set);
  });
});

describe('the next version', () => {
  it('keeps numbers by id, whatever the order, and gives new ones to new classes', () => {
    const set = nextVersion(firstVersion(draft('cat', 'dog')), draft('bird', 'dog', 'cat'));
    expect(set.version).toBe(2);
    expect(numbers(set)).toEqual({ bird: 3, dog: 2, cat: 1 });
  });

  it('keeps a class that was left out: retired, without its key', () => {
    const set = nextVersion(
      firstVersion(draft(entry('cat', null, 'c'), 'dog')),
      draft('dog', entry('crow', null, 'c')),
    );
    expect(set.classes.find((one) => one.id === 'cat')).toMatchObject({ number: 1, retired: true, key: null });
    expect(checkLabelSet(set)).toEqual([]);
  });

  it('takes a retired class back under its old number', () => {
    const without = nextVersion(firstVersion(draft('cat', 'dog')), draft('dog'));
    const back = nextVersion(without, draft('dog', 'bird', 'cat'));
    expect(numbers(back)).toEqual({ dog: 2, bird: 3, cat: 1 });
    expect(inUse(back)).toEqual(['dog', 'bird', 'cat']);
  });

  it('goes on past the gaps of an authority: after COCO 90 comes 91', () => {
    const coco: LabelSet = { ...firstVersion(draft('person', 'toothbrush')) };
    coco.classes = coco.classes.map((one) => (one.id === 'toothbrush' ? { ...one, number: 90 } : one));
    expect(numbers(nextVersion(coco, draft('person', 'toothbrush', 'mirror')))).toMatchObject({ mirror: 91 });
  });

  it('puts a class whose parent is nowhere at the top', () => {
    const set = nextVersion(firstVersion(draft('cat')), draft(entry('cat', 'animal')));
    expect(set.classes[0]?.parent).toBeNull();
  });

  it('does not touch the version before it', () => {
    const before = firstVersion(draft('cat', 'dog'));
    const copy = structuredClone(before);
    nextVersion(before, draft('dog'));
    expect(before).toEqual(copy);
  });
});

describe('over any history of a set', () => {
  it('a number means one class for ever, and a class has one number', () => {
    fc.assert(
      fc.property(anyHistory, ({ versions }) => {
        const idOf = new Map<number, string>();
        const numberOf = new Map<string, number>();
        for (const { id, number } of versions.flatMap((set) => set.classes)) {
          expect(idOf.get(number) ?? id).toBe(id);
          expect(numberOf.get(id) ?? number).toBe(number);
          idOf.set(number, id);
          numberOf.set(id, number);
        }
      }),
    );
  });

  it('each version has the classes of its draft in use and all earlier ones retired', () => {
    fc.assert(
      fc.property(anyHistory, ({ drafts, versions }) => {
        const ever = new Set<string>();
        for (const [index, set] of versions.entries()) {
          const written = drafts[index]?.classes.map((one) => one.id) ?? [];
          for (const id of written) ever.add(id);
          expect(set.version).toBe(index + 1);
          expect(inUse(set)).toEqual(written);
          expect(new Set(set.classes.map((one) => one.id))).toEqual(ever);
        }
      }),
    );
  });

  it('every version is sound', () => {
    fc.assert(
      fc.property(anyHistory, ({ versions }) => {
        for (const set of versions) expect(checkLabelSet(set)).toEqual([]);
      }),
    );
  });
});
