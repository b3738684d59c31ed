import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Annotation, annotationSchema, type Verdict, verdictSchema } from './annotation.ts';
import {
  afterWrites,
  isAnswered,
  nothingAnswered,
  type PictureAnswers,
  planClear,
  planPut,
  planRemove,
  planUnsure,
  planVerdict,
  type RowWrite,
  type Stamp,
  tagsOf,
} from './answering.ts';
import { newId } from './ids.ts';

const [picture, by] = [newId(), newId()];
const stamp: Stamp = { picture, labelSet: 'test/set', labelSetVersion: 2, by, how: 'key', at: 2000 };
const earlier: Stamp = { ...stamp, labelSetVersion: 1, how: 'sweep', at: 1000 };
const box = { kind: 'box', x: 1, y: 2, width: 3, height: 4 } as const;

const isVerdict = (write: RowWrite) => write.kind === 'verdict';

function inverse(writes: readonly RowWrite[]): RowWrite[] {
  return writes.map((write) => ({ ...write, before: write.after, after: write.before }) as RowWrite);
}

const byId = (rows: readonly Annotation[]) => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
const classesOf = (answers: PictureAnswers) => tagsOf(answers).map((tag) => tag.class);
const shapesOf = (answers: PictureAnswers) => answers.annotations.filter((row) => row.shape !== null);

function tag(classId: string, more: Partial<Annotation> = {}): Annotation {
  const { at, ...named } = earlier;
  const row = { ...named, id: newId(), v: 1 as const, rev: 1, unsure: false, note: null, created: at, changed: at };
  return { ...row, seq: 7, class: classId, shape: null, frame: null, attributes: {}, ...more };
}

function said(verdict: 'done' | 'skipped', more: Partial<Verdict> = {}): Verdict {
  const { class: _class, shape: _shape, frame: _frame, attributes: _attributes, ...statement } = tag('any');
  return { ...statement, verdict, ...more };
}

const classIds = fc.constantFrom('cat', 'dog', 'bird', 'fish');
const anyRow = fc.record({ class: classIds, unsure: fc.boolean(), shape: fc.constantFrom(null, null, box) });
const anyVerdict = fc.constantFrom(null, said('done'), said('skipped'), said('done', { unsure: true }));
/** Any state of a picture, those an import may bring included: doubled tags, tags beside a skip. */
const anyAnswers: fc.Arbitrary<PictureAnswers> = fc.record({
  annotations: fc.array(anyRow, { maxLength: 6 }).map((rows) => rows.map((row) => tag(row.class, row))),
  verdict: anyVerdict,
});
const anyPlan = fc.oneof(
  fc.tuple(fc.constantFrom('one' as const, 'many' as const), classIds).map(
    ([mode, id]) =>
      (answers: PictureAnswers) =>
        planPut(answers, mode, newId(), id, stamp),
  ),
  classIds.map((id) => (answers: PictureAnswers) => planRemove(answers, id)),
  fc
    .constantFrom('done' as const, 'skipped' as const)
    .map((verdict) => (answers: PictureAnswers) => planVerdict(answers, newId(), verdict, stamp)),
  fc.constant((answers: PictureAnswers) => planClear(answers)),
  fc.boolean().map((unsure) => (answers: PictureAnswers) => planUnsure(answers, unsure, stamp)),
);

describe('where a picture has one class', () => {
  it('a class put on an unanswered picture is a new row with the id it was given', () => {
    const id = newId();
    const writes = planPut(nothingAnswered, 'one', id, 'cat', stamp);
    expect(writes).toEqual([expect.objectContaining({ kind: 'annotation', target: id, before: null })]);
    expect(afterWrites(nothingAnswered, writes).annotations).toEqual([
      expect.objectContaining({ id, class: 'cat', rev: 1, seq: 0, by, how: 'key', labelSetVersion: 2, created: 2000 }),
    ]);
  });

  it('another class takes its place in the same row: sure again, one revision on', () => {
    const cat = tag('cat', { unsure: true, note: 'far off', attributes: { tail: true } });
    const after = afterWrites(
      { annotations: [cat], verdict: null },
      planPut({ annotations: [cat], verdict: null }, 'one', newId(), 'dog', stamp),
    );
    expect(after.annotations).toEqual([
      {
        ...cat,
        class: 'dog',
        unsure: false,
        attributes: {},
        rev: 2,
        how: 'key',
        labelSetVersion: 2,
        changed: 2000,
        seq: 0,
      },
    ]);
  });

  it('the same class again writes nothing', () => {
    const answers = { annotations: [tag('cat')], verdict: said('done') };
    expect(planPut(answers, 'one', newId(), 'cat', stamp)).toEqual([]);
  });

  it('leaves one tag, of that class, whatever was there', () => {
    fc.assert(
      fc.property(anyAnswers, classIds, (answers, id) => {
        const after = afterWrites(answers, planPut(answers, 'one', newId(), id, stamp));
        expect(classesOf(after)).toEqual([id]);
      }),
    );
  });
});

describe('where a picture has many classes', () => {
  it('a class joins those that are there', () => {
    const answers = { annotations: [tag('cat')], verdict: null };
    expect(classesOf(afterWrites(answers, planPut(answers, 'many', newId(), 'dog', stamp)))).toEqual(['cat', 'dog']);
  });

  it('putting a class adds it and removing it takes only it away', () => {
    fc.assert(
      fc.property(anyAnswers, classIds, (answers, id) => {
        const put = afterWrites(answers, planPut(answers, 'many', newId(), id, stamp));
        expect(new Set(classesOf(put))).toEqual(new Set([...classesOf(answers), id]));
        const removed = afterWrites(put, planRemove(put, id));
        expect(classesOf(removed)).toEqual(classesOf(answers).filter((other) => other !== id));
      }),
    );
  });

  it('removing a class that is not there writes nothing', () => {
    expect(planRemove({ annotations: [tag('cat')], verdict: said('done') }, 'dog')).toEqual([]);
  });
});

describe('a verdict', () => {
  it('done stays when a class is put, and tags stay when done is said', () => {
    const answers = { annotations: [tag('cat')], verdict: said('done') };
    expect(planPut(answers, 'one', newId(), 'dog', stamp).some(isVerdict)).toBe(false);
    const done = afterWrites(
      { ...answers, verdict: null },
      planVerdict({ ...answers, verdict: null }, newId(), 'done', stamp),
    );
    expect(classesOf(done)).toEqual(['cat']);
    expect(done.verdict).toMatchObject({ verdict: 'done', rev: 1, created: 2000 });
  });

  it('skipped goes when a class is put, and takes the tags off when it is said', () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom('one' as const, 'many' as const), classIds, (answers, mode, id) => {
        const put = afterWrites(answers, planPut(answers, mode, newId(), id, stamp));
        expect(put.verdict?.verdict).not.toBe('skipped');
        const skipped = afterWrites(answers, planVerdict(answers, newId(), 'skipped', stamp));
        expect(skipped.verdict?.verdict).toBe('skipped');
        expect(tagsOf(skipped)).toEqual([]);
      }),
    );
  });

  it('changes in its own row: one verdict a picture', () => {
    const skipped = said('skipped', { unsure: true });
    const id = newId();
    const writes = planVerdict({ annotations: [], verdict: skipped }, id, 'done', stamp);
    expect(writes).toEqual([
      {
        kind: 'verdict',
        target: skipped.id,
        before: skipped,
        after: {
          ...skipped,
          verdict: 'done',
          unsure: false,
          rev: 2,
          how: 'key',
          labelSetVersion: 2,
          changed: 2000,
          seq: 0,
        },
      },
    ]);
  });

  it('said twice writes nothing', () => {
    expect(planVerdict({ annotations: [tag('cat')], verdict: said('done') }, newId(), 'done', stamp)).toEqual([]);
    expect(planVerdict({ annotations: [], verdict: said('skipped') }, newId(), 'skipped', stamp)).toEqual([]);
  });
});

describe('clearing', () => {
  it('takes tags and verdict off, so that only shapes keep a picture answered', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const after = afterWrites(answers, planClear(answers));
        expect(after.verdict).toBeNull();
        expect(tagsOf(after)).toEqual([]);
        expect(isAnswered(after)).toBe(shapesOf(answers).length > 0);
      }),
    );
  });

  it('an unanswered picture has nothing to clear', () => {
    expect(planClear(nothingAnswered)).toEqual([]);
  });
});

describe('unsure', () => {
  it('is said of tags and verdict, and leaves how they were given', () => {
    const answers = { annotations: [tag('cat')], verdict: said('done') };
    const after = afterWrites(answers, planUnsure(answers, true, stamp));
    expect(after.annotations).toEqual([expect.objectContaining({ class: 'cat', unsure: true, how: 'sweep', rev: 2 })]);
    expect(after.verdict).toMatchObject({ verdict: 'done', unsure: true, how: 'sweep', rev: 2 });
  });

  it('writes only what it changes', () => {
    fc.assert(
      fc.property(anyAnswers, fc.boolean(), (answers, unsure) => {
        const once = planUnsure(answers, unsure, stamp);
        for (const write of once) expect(write.before?.unsure).toBe(!unsure);
        expect(planUnsure(afterWrites(answers, once), unsure, stamp)).toEqual([]);
      }),
    );
  });
});

describe('every plan', () => {
  it('leaves shapes untouched', () => {
    fc.assert(
      fc.property(anyAnswers, anyPlan, (answers, plan) => {
        expect(shapesOf(afterWrites(answers, plan(answers)))).toEqual(shapesOf(answers));
      }),
    );
  });

  it('followed by its inverse gives back what was there', () => {
    fc.assert(
      fc.property(anyAnswers, anyPlan, (answers, plan) => {
        const writes = plan(answers);
        const back = afterWrites(afterWrites(answers, writes), inverse(writes));
        expect(back.verdict).toEqual(answers.verdict);
        expect(byId(back.annotations)).toEqual(byId(answers.annotations));
      }),
    );
  });

  it('writes sound rows, each once, from what is there, one revision on', () => {
    fc.assert(
      fc.property(anyAnswers, anyPlan, (answers, plan) => {
        const writes = plan(answers);
        expect(new Set(writes.map((write) => write.target)).size).toBe(writes.length);
        const rows = new Map([...answers.annotations, answers.verdict].flatMap((row) => (row ? [[row.id, row]] : [])));
        for (const { kind, target, before, after } of writes) {
          expect(before).toBe(rows.get(target) ?? null);
          if (!after) continue;
          expect((kind === 'verdict' ? verdictSchema : annotationSchema).safeParse(after).success).toBe(true);
          expect(after).toMatchObject({ id: target, rev: (before?.rev ?? 0) + 1, seq: 0, changed: stamp.at });
        }
      }),
    );
  });

  it('made a second time writes nothing', () => {
    fc.assert(
      fc.property(anyAnswers, anyPlan, (answers, plan) => {
        expect(plan(afterWrites(answers, plan(answers)))).toEqual([]);
      }),
    );
  });
});

describe('answers once rows are written', () => {
  const anyWrites = fc.array(
    fc.tuple(fc.constantFrom('put', 'change', 'remove', 'verdict', 'takeBack', 'takeBackOther'), fc.nat(5), anyRow),
    { maxLength: 12 },
  );

  /** A write of that sort which fits the answers as they are; null where none does. */
  function writeOf(answers: PictureAnswers, sort: string, at: number, more: Partial<Annotation>): RowWrite | null {
    if (sort === 'verdict') {
      const after = said(at % 2 === 0 ? 'done' : 'skipped');
      return { kind: 'verdict', target: after.id, before: answers.verdict, after };
    }
    if (sort === 'takeBackOther') return { kind: 'verdict', target: newId(), before: said('done'), after: null };
    if (sort === 'takeBack') {
      const { verdict } = answers;
      return verdict && { kind: 'verdict', target: verdict.id, before: verdict, after: null };
    }
    const row = sort === 'put' ? tag('cat', more) : answers.annotations[at % Math.max(1, answers.annotations.length)];
    if (!row) return null;
    if (sort === 'put') return { kind: 'annotation', target: row.id, before: null, after: row };
    const after = sort === 'change' ? { ...row, ...more, rev: row.rev + 1 } : null;
    return { kind: 'annotation', target: row.id, before: row, after };
  }

  it('are those before, but for the row that each write is about', () => {
    fc.assert(
      fc.property(anyAnswers, anyWrites, (start, sorts) => {
        const writes: RowWrite[] = [];
        let answers = start;
        for (const [sort, at, more] of sorts) {
          const write = writeOf(answers, sort, at, more);
          if (!write) continue;
          writes.push(write);
          const before = answers;
          answers = afterWrites(before, [write]);
          const others = ({ annotations }: PictureAnswers) => annotations.filter(({ id }) => id !== write.target);
          expect(others(answers)).toEqual(others(before));
          const found = answers.annotations.filter(({ id }) => id === write.target);
          expect(found).toEqual(write.kind === 'annotation' && write.after ? [write.after] : []);
          const verdict = write.kind === 'verdict' && sort !== 'takeBackOther' ? write.after : before.verdict;
          expect(answers.verdict).toEqual(verdict);
          // A row that is changed stays in its place: the same one is then replaced next, shown and stored.
          if (sort === 'change') {
            expect(answers.annotations.map(({ id }) => id)).toEqual(before.annotations.map(({ id }) => id));
          }
        }
        expect(afterWrites(start, writes)).toEqual(answers);
      }),
    );
  });
});
