import { expect, test } from 'vitest';
import { popupEn } from '../ui/messages/en/popup.ts';
import { popupZh } from '../ui/messages/zh/popup.ts';
import { JobTrouble, jobTroubles, readReason, reasonOf } from './job-trouble.ts';

test('a reason says its code and its detail, whatever stands in that', () => {
  expect(readReason(reasonOf(new JobTrouble('interrupted')))).toEqual({ code: 'interrupted', detail: '' });
  const inside = new JobTrouble('notRecorded', 'TypeError: a: b');
  expect(readReason(reasonOf(inside))).toEqual({ code: 'notRecorded', detail: 'TypeError: a: b' });
});

test('a full disk has a code, and what has none is passed on as it is', () => {
  expect(reasonOf(new DOMException('no room', 'QuotaExceededError'))).toBe('diskFull');
  expect(reasonOf(new TypeError('odd'))).toBe('odd');
  for (const other of ['odd', 'ofTomorrow: 3', 'Interrupted', '']) expect(readReason(other)).toBeNull();
});

test.each(jobTroubles)('%s has words in every language', (code) => {
  const key = `popup.exportTrouble.${code}` as const;
  expect(popupEn[key]).toMatch(/^[^{}]+$/);
  expect(popupZh[key]).toMatch(/\p{Script=Han}/u);
});
