/**
 * Everything that says whether Tagalong is whole: `npm test`, and with `--all` (`npm run test:all`) the long suites too.
 * Each step runs whatever became of the others, unless it needs the build and there is none. The last line is
 * `N passed, N failed`; a step that is not made of tests counts as one failure when it fails.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestLine, TestReport } from './test-report.ts';
import { verdictOf } from './test-verdict.ts';

const root = join(import.meta.dirname, '..');
const all = process.argv.includes('--all');
const inCi = process.env.CI === 'true' || process.env.CI === '1';
const reportPath = join(root, 'out', 'test-report.json');

interface Step {
  readonly name: string;
  /** Programs run one after the other: a script of node_modules and its arguments. */
  readonly run: readonly (readonly [script: string, ...args: string[]])[];
  /** Made of vitest's tests, whose own output is shown. */
  readonly tests?: boolean;
  readonly needsBuild?: boolean;
}

const vitest = (...args: string[]): Step['run'][number] => [
  'vitest/vitest.mjs',
  'run',
  '--passWithNoTests',
  '--reporter=default',
  '--reporter=./scripts/test-report.ts',
  ...args,
];
const inBrowsers = (suite: string) => vitest('-c', 'vitest.e2e.config.ts', '--project', `${suite}-*`);

function holdsTests(folder: string): boolean {
  const path = join(root, folder);
  return (
    existsSync(path) && readdirSync(path, { recursive: true, encoding: 'utf8' }).some((at) => /\.e2e\.ts$/.test(at))
  );
}

const steps: readonly Step[] = [
  {
    name: 'types',
    run: [
      ['wxt/bin/wxt.mjs', 'prepare'],
      ['typescript/bin/tsc', '--noEmit'],
    ],
  },
  { name: 'lint', run: [['@biomejs/biome/bin/biome', 'check', '.']] },
  { name: 'unit', run: [vitest('--project', 'node', '--project', 'browser')], tests: true },
  {
    name: 'build',
    run: [
      ['wxt/bin/wxt.mjs', 'build', '-b', 'chrome'],
      ['wxt/bin/wxt.mjs', 'build', '-b', 'firefox', '--mv3'],
    ],
  },
  { name: 'built', run: [vitest('--project', 'built')], tests: true, needsBuild: true },
  { name: 'flows', run: [inBrowsers('flows')], tests: true, needsBuild: true },
];
const longSteps: readonly Step[] = [
  { name: 'simulation', run: [vitest('--project', 'simulation')], tests: true },
  // Its pages come with the picture finder: a branch without it has no such suite.
  ...(holdsTests('tests/pages') ? [{ name: 'pages', run: [inBrowsers('pages')], tests: true, needsBuild: true }] : []),
  { name: 'faults', run: [inBrowsers('faults')], tests: true, needsBuild: true },
];

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

/** Runs a step's programs; true where all of them succeeded. Quiet ones are heard only when they fail. */
function carryOut({ run, tests = false }: Step): boolean {
  return run.every(([script, ...args]) => {
    const done = spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: tests ? 'inherit' : 'pipe',
      env: { ...process.env, TAGALONG_REPORT: reportPath },
    });
    if (done.status !== 0 && !tests) process.stdout.write(`${done.stdout}${done.stderr}`);
    return done.status === 0;
  });
}

function readReport(): TestReport | undefined {
  return existsSync(reportPath) ? (JSON.parse(readFileSync(reportPath, 'utf8')) as TestReport) : undefined;
}

const lines: TestLine[] = [];
const failures: string[] = [];
const reasons: string[] = [];
let built = true;

mkdirSync(join(root, 'out'), { recursive: true });
for (const step of all ? [...steps, ...longSteps] : steps) {
  if (step.needsBuild && !built) {
    reasons.push(`${step.name} did not run: the build failed`);
    continue;
  }
  process.stdout.write(`\n== ${step.name}\n`);
  rmSync(reportPath, { force: true });
  const start = performance.now();
  const ok = carryOut(step);
  const report = step.tests ? readReport() : undefined;
  if (step.tests) {
    lines.push(...(report?.tests ?? []));
    const verdict = verdictOf(step.name, ok, report, inCi);
    failures.push(...verdict.failures);
    reasons.push(...verdict.reasons);
  } else if (!ok) failures.push(`${step.name} failed`);
  if (step.name === 'build') built = ok;
  process.stdout.write(`== ${step.name}: ${ok ? 'ok' : 'FAILED'} in ${seconds(performance.now() - start)}\n`);
}

const passed = lines.filter(({ state }) => state === 'passed').length;
const slowest = [...lines].sort((a, b) => b.took - a.took).slice(0, 10);
if (slowest.length > 0) process.stdout.write('\nThe slowest ten:\n');
for (const { took, project, name } of slowest)
  process.stdout.write(`${seconds(took).padStart(9)}  [${project}] ${name}\n`);
if (reasons.length > 0)
  process.stdout.write(`\nWhat did not run:\n${reasons.map((reason) => `  ${reason}\n`).join('')}`);
if (failures.length > 0)
  process.stdout.write(`\nWhat failed:\n${failures.map((failure) => `  ${failure}\n`).join('')}`);
process.stdout.write(`\n${passed} passed, ${failures.length} failed\n`);
process.exitCode = failures.length > 0 ? 1 : 0;
