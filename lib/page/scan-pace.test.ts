import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPace } from './scan-pace.ts';

test('the first piece of work does not wait', () => expect(createPace(0.1, 100, 2000).wait(0)).toBe(0));

test('work is followed by a rest in proportion, within its bounds', () => {
  const pace = createPace(0.1, 100, 2000);
  pace.worked(0, 60);
  expect(pace.wait(60)).toBe(600);
  expect(pace.wait(500)).toBe(160);
  expect(pace.wait(660)).toBe(0);
  pace.worked(1000, 1001);
  expect(pace.wait(1001)).toBe(100);
  pace.worked(2000, 9000);
  expect(pace.wait(9000)).toBe(2000);
});

test('work asked for without end takes no more than its share of the time', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 1, max: 150, noNaN: true }), { minLength: 5, maxLength: 50 }), (costs) => {
      const pace = createPace(0.1, 10, 2000);
      let now = 0;
      let worked = 0;
      for (const cost of costs) {
        now += pace.wait(now);
        pace.worked(now, now + cost);
        now += cost;
        worked += cost;
      }
      now += pace.wait(now);
      expect(worked / now).toBeLessThanOrEqual(0.1);
    }),
  );
});
