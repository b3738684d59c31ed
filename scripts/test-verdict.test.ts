import { expect, test } from 'vitest';
import type { TestLine } from './test-report.ts';
import { verdictOf } from './test-verdict.ts';

const line = (state: TestLine['state'], note = ''): TestLine => ({
  ...{ name: 'labels a picture', project: 'flows-chromium', file: 'a.e2e.ts', took: 1, state, note },
});
const named = '[flows-chromium] labels a picture';

test('a suite whose tests all pass has nothing to say', () => {
  const report = { tests: [line('passed')], errors: [] };
  expect(verdictOf('flows', true, report, true)).toEqual({ failures: [], reasons: [] });
});

test('a suite without tests did not run, and fails in CI', () => {
  const words = 'flows: there are no tests';
  for (const report of [undefined, { tests: [], errors: [] }]) {
    expect(verdictOf('flows', true, report, false)).toEqual({ failures: [], reasons: [words] });
    expect(verdictOf('flows', true, report, true)).toEqual({ failures: [words], reasons: [words] });
  }
});

test('a test that is skipped is named with its reason, and fails in CI', () => {
  const report = { tests: [line('skipped', 'no display')], errors: [] };
  const reasons = [`${named} was skipped: no display`];
  expect(verdictOf('flows', true, report, false)).toEqual({ failures: [], reasons });
  expect(verdictOf('flows', true, report, true)).toEqual({ failures: [`${named} was skipped`], reasons });
});

test('what fails is named once: its tests, what happened outside any, or else the step', () => {
  expect(verdictOf('flows', false, { tests: [line('failed')], errors: [] }, false).failures).toEqual([named]);
  const broken = { tests: [line('passed')], errors: ['a.e2e.ts: no such module\n  at x'] };
  expect(verdictOf('flows', false, broken, false).failures).toEqual(['flows: a.e2e.ts: no such module']);
  expect(verdictOf('flows', false, { tests: [line('passed')], errors: [] }, false).failures).toEqual(['flows failed']);
  expect(verdictOf('flows', false, undefined, false).failures).toEqual(['flows failed']);
});
