import { describe, expect, test } from 'vitest';
import { answeredAt, answersAMinute, inputAt, noPace, type Pace } from './pace.ts';

/** `count` answers, one every `every` ms from `from`. */
function answers(pace: Pace, from: number, every: number, count: number): Pace {
  return Array.from({ length: count }, (_, n) => from + n * every).reduce((now, at) => answeredAt(now, at), pace);
}

describe('the pace', () => {
  test('says nothing until there is enough to tell', () => {
    expect(answersAMinute(noPace, 0)).toBeNull();
    expect(answersAMinute(answers(noPace, 0, 1000, 10), 9000)).toBeNull();
    expect(answersAMinute(inputAt(inputAt(noPace, 0), 20_000), 20_000)).toBeNull();
  });

  test('is the answers of a minute of work', () => {
    expect(answersAMinute(answers(inputAt(noPace, 0), 1000, 1000, 60), 60_000)).toBeCloseTo(60);
  });

  test('looks back over five active minutes only', () => {
    const slow = answers(inputAt(noPace, 0), 0, 10_000, 61);
    const fast = answers(slow, 601_000, 1000, 300);
    expect(answersAMinute(fast, 900_000)).toBeCloseTo(60, 0);
    expect(fast.answers.length).toBeLessThanOrEqual(301);
  });

  test('falls to nothing while the person is active without answering', () => {
    const worked = answers(inputAt(noPace, 0), 1000, 1000, 60);
    const looking = Array.from({ length: 40 }, (_, n) => 70_000 + n * 10_000).reduce(inputAt, worked);
    expect(answersAMinute(looking, 460_000)).toBe(0);
  });

  test('a break counts as 30 s at most', () => {
    const before = answers(inputAt(noPace, 0), 1000, 1000, 60);
    expect(answersAMinute(before, 60_000 + 3_600_000)).toBeCloseTo(40);
    expect(answeredAt(before, 60_000 + 3_600_000).active).toBe(90_000);
  });

  test('a sweep counts each of its pictures', () => {
    expect(answersAMinute(answeredAt(inputAt(noPace, 0), 30_000, 18), 30_000)).toBeCloseTo(36);
  });

  test('a clock that goes back takes no time away', () => {
    const pace = inputAt(inputAt(noPace, 5000), 1000);
    expect(pace).toMatchObject({ active: 0, last: 5000 });
  });
});
