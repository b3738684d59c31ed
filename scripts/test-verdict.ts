import type { TestReport } from './test-report.ts';

/** What one step of `test.ts` comes to: lines for "What failed" and "What did not run". */
export interface Verdict {
  readonly failures: readonly string[];
  readonly reasons: readonly string[];
}

/**
 * Judges a step that is made of tests. `ok` is whether its programs succeeded; `report` is what they left, undefined
 * where they left nothing. That there were no tests to run, or that one was skipped, is a failure in CI.
 */
export function verdictOf(name: string, ok: boolean, report: TestReport | undefined, inCi: boolean): Verdict {
  const tests = report?.tests ?? [];
  const failures = (report?.errors ?? []).map((error) => `${name}: ${error.split('\n')[0]}`);
  const notRun: string[] = [];
  if (tests.length === 0) notRun.push(`${name}: there are no tests`);
  const reasons = [...notRun];
  for (const test of tests) {
    if (test.state === 'failed') failures.push(`[${test.project}] ${test.name}`);
    if (test.state !== 'skipped') continue;
    notRun.push(`[${test.project}] ${test.name} was skipped`);
    reasons.push(`[${test.project}] ${test.name} was skipped${test.note && `: ${test.note}`}`);
  }
  if (inCi) failures.push(...notRun);
  if (!ok && failures.length === 0) failures.push(`${name} failed`);
  return { failures, reasons };
}
