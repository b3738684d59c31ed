import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf } from './day.ts';

test('a day is the one on the wall, not the one in Greenwich', () => {
  expect(dayOf(Date.UTC(2026, 0, 4, 16, 30), 480)).toBe('2026-01-05');
  expect(dayOf(Date.UTC(2026, 10, 24, 4, 59), -300)).toBe('2026-11-23');
  expect(dayOf(Date.UTC(2026, 10, 23, 23, 59), 0)).toBe('2026-11-23');
});

test('a day is the one this machine’s own calendar says', () => {
  const two = (value: number) => String(value).padStart(2, '0');
  const moments = fc.date({ min: new Date(2001, 0), max: new Date(2100, 0), noInvalidDate: true });
  fc.assert(
    fc.property(moments, (moment) => {
      const local = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
      expect(dayOf(moment.getTime(), -moment.getTimezoneOffset())).toBe(local);
    }),
  );
});

test('a clock that is far off still has a day', () => {
  expect(dayOf(Number.MAX_SAFE_INTEGER, 840)).toBe('9999-12-31');
  expect(dayOf(-1, -720)).toBe('1970-01-01');
});
