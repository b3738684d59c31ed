import { expect, test } from 'vitest';
import { type SweepCandidate, sweepSet } from './sweep-set.ts';

const one = (id: number, more: Partial<SweepCandidate> = {}): SweepCandidate => ({
  id,
  shows: `address ${id}`,
  answered: false,
  loaded: true,
  covered: false,
  inView: 1,
  leftOut: false,
  ...more,
});

test('a sweep takes the unanswered, loaded, uncovered pictures at least half in view, in order', () => {
  const candidates = [
    one(1),
    one(2, { answered: true }),
    one(3, { loaded: false }),
    one(4, { covered: true }),
    one(5, { inView: 0.49 }),
    one(6, { inView: 0.5 }),
    one(7, { leftOut: true }),
    one(8),
  ];
  expect(sweepSet(candidates)).toEqual([1, 6, 8]);
});

test('a picture shown twice is taken once', () => {
  expect(sweepSet([one(1, { shows: 'a' }), one(2, { shows: 'a' }), one(3)])).toEqual([1, 3]);
});

test('a picture whose first showing can’t be taken is taken where it can', () => {
  expect(sweepSet([one(1, { shows: 'a', covered: true }), one(2, { shows: 'a' })])).toEqual([2]);
});
