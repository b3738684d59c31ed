import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

/** One test as it ended. `skipped` also stands for todo. */
export interface TestLine {
  readonly name: string;
  readonly project: string;
  readonly file: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  /** Milliseconds. */
  readonly took: number;
  /** Why it was skipped, where it says so. */
  readonly note: string;
}

/** What one vitest run leaves for `test.ts`. */
export interface TestReport {
  readonly tests: readonly TestLine[];
  /** What went wrong outside any test: a file that does not load, an error nobody caught. */
  readonly errors: readonly string[];
}

function linesOf(module: TestModule): TestLine[] {
  return [...module.children.allTests()].map((test) => {
    const result = test.result();
    return {
      name: test.fullName,
      project: module.project.name,
      file: module.relativeModuleId,
      state: result.state === 'pending' ? 'skipped' : result.state,
      took: test.diagnostic()?.duration ?? 0,
      note: result.state === 'skipped' ? (result.note ?? '') : '',
    };
  });
}

/** A vitest reporter that writes the run's outcome to `$TAGALONG_REPORT`. */
export default class FileReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly { message: string }[]): void {
    const path = process.env.TAGALONG_REPORT;
    if (!path) return;
    const broken = modules.flatMap((module) =>
      module.errors().map(({ message }) => `${module.relativeModuleId}: ${message}`),
    );
    const errors = [...broken, ...unhandled.map(({ message }) => message)];
    const report: TestReport = { tests: modules.flatMap(linesOf), errors };
    writeFileSync(path, JSON.stringify(report));
  }
}
