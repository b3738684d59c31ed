import { describe, expect, test } from 'vitest';
import { afterWrites, nothingAnswered, type PictureAnswers, planPut, planVerdict } from './answering.ts';
import { newId } from './ids.ts';
import type { Shape } from './shape.ts';
import { type NewShape, planChange, planDraw, planRemoveShapes, type ShapeChange } from './shaping.ts';

const frame = { width: 100, height: 60, address: `address:${'0'.repeat(64)}` as const, sha256: null };
const wider = { ...frame, width: 200, height: 120 };
const stamp = { picture: newId(), labelSet: 'a', labelSetVersion: 1, by: newId(), how: 'draw' as const, at: 5 };
const box = (x: number): Shape => ({ kind: 'box', x, y: 1, width: 5, height: 5 });
const drawn = (x: number, more: Partial<NewShape> = {}): NewShape => ({
  ...{ row: newId(), class: null, shape: box(x), attributes: {}, ...more },
});

const draw = (answers: PictureAnswers, ...shapes: NewShape[]) =>
  afterWrites(answers, planDraw(answers, frame, shapes, stamp));
const change = (answers: PictureAnswers, ...changes: ShapeChange[]) =>
  afterWrites(answers, planChange(answers, frame, changes, { ...stamp, at: 9 }));
const say = (answers: PictureAnswers, verdict: 'done' | 'skipped') =>
  afterWrites(answers, planVerdict(answers, newId(), verdict, stamp));

describe('drawing', () => {
  test('stores a shape with the frame it is in, with no class yet', () => {
    const shape = drawn(1);
    expect(draw(nothingAnswered, shape).annotations).toMatchObject([
      { id: shape.row, class: null, shape: box(1), frame, rev: 1, how: 'draw', created: 5, attributes: {} },
    ]);
  });

  test('takes a skip away, and leaves done and tags', () => {
    const tagged = afterWrites(nothingAnswered, planPut(nothingAnswered, 'one', newId(), 'cat', stamp));
    const done = draw(say(tagged, 'done'), drawn(1));
    expect([done.annotations.length, done.verdict?.verdict]).toEqual([2, 'done']);
    expect(draw(say(nothingAnswered, 'skipped'), drawn(1)).verdict).toBe(null);
  });

  test('the same shape twice is one, and takes nothing away', () => {
    const shape = drawn(1);
    const skipped = say(draw(nothingAnswered, shape), 'skipped');
    expect(planDraw(skipped, frame, [shape], stamp)).toEqual([]);
  });
});

describe('changing', () => {
  test('moves a shape into the pixels it was moved in, keeps how it was made, and counts its revisions', () => {
    const shape = drawn(1);
    const answers = draw(nothingAnswered, shape);
    const [write] = planChange(answers, wider, [{ row: shape.row, shape: box(8) }], { ...stamp, how: 'paste', at: 9 });
    expect(write?.after).toMatchObject({ shape: box(8), frame: wider, how: 'draw', rev: 2, created: 5, changed: 9 });
  });

  test('another class takes the old one’s attributes away, unless it brings its own', () => {
    const shape = drawn(1, { class: 'car', attributes: { doors: 4 } });
    const answers = draw(nothingAnswered, shape);
    expect(change(answers, { row: shape.row, class: 'car' }).annotations[0]?.attributes).toEqual({ doors: 4 });
    expect(change(answers, { row: shape.row, class: 'bus' }).annotations[0]?.attributes).toEqual({});
    const brought = change(answers, { row: shape.row, class: 'bus', attributes: { doors: 2 } });
    expect(brought.annotations[0]).toMatchObject({ class: 'bus', attributes: { doors: 2 } });
  });

  test('nothing is written where nothing changes', () => {
    const shape = drawn(1);
    const answers = change(draw(nothingAnswered, shape), { row: shape.row, order: 3 });
    const same = { row: shape.row, shape: box(1), class: null, attributes: {}, unsure: false, order: 3 };
    expect(planChange(say(answers, 'skipped'), frame, [same], stamp)).toEqual([]);
  });

  test('two changes of one shape are one', () => {
    const shape = drawn(1);
    const answers = draw(nothingAnswered, shape);
    const changes = [
      { row: shape.row, class: 'cat' },
      { row: shape.row, unsure: true },
    ];
    expect(planChange(answers, frame, changes, stamp)).toMatchObject([
      { after: { class: 'cat', unsure: true, rev: 2 } },
    ]);
  });

  test('rows that are gone, and tags, are left', () => {
    const answers = afterWrites(nothingAnswered, planPut(nothingAnswered, 'one', newId(), 'cat', stamp));
    const tag = answers.annotations[0]?.id ?? '';
    expect(
      planChange(
        answers,
        frame,
        [
          { row: newId(), order: 1 },
          { row: tag, class: null },
        ],
        stamp,
      ),
    ).toEqual([]);
    expect(planRemoveShapes(answers, [tag, newId()])).toEqual([]);
  });
});

test('taking shapes away leaves the others, and what is said of the whole picture', () => {
  const [one, other] = [drawn(1), drawn(20)];
  const answers = say(draw(nothingAnswered, one, other), 'skipped');
  const after = afterWrites(answers, planRemoveShapes(answers, [one.row]));
  expect([after.annotations.map(({ id }) => id), after.verdict?.verdict]).toEqual([[other.row], 'skipped']);
});
