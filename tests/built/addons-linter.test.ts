import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builds, root } from './builds.ts';

interface Finding {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
}

interface Findings {
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
}

/** Warnings we know: Preact can set innerHTML (for dangerouslySetInnerHTML, which our source may not use). */
const known = ['UNSAFE_VAR_ASSIGNMENT'];

test('Mozilla’s linter finds no error in the Firefox build, and no warning but Preact’s innerHTML', () => {
  const linter = join(root, 'node_modules', 'addons-linter', 'bin', 'addons-linter');
  const done = spawnSync(process.execPath, [linter, '--output', 'json', join(root, builds.firefox)], {
    encoding: 'utf8',
  });
  const { errors, warnings } = JSON.parse(done.stdout) as Findings;
  expect(errors).toEqual([]);
  expect(warnings.filter(({ code }) => !known.includes(code))).toEqual([]);
}, 120_000);
