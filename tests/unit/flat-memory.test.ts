import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const script = fileURLToPath(new URL('../../bench/export-stream.ts', import.meta.url));

/** 200,000 rows are 75 MB of JSON: held together, in any form, they would end this process. */
test('200,000 rows are written, and read back, in 24 MB of heap', { timeout: 120_000 }, async () => {
  const flags = ['--max-old-space-size=24', '--max-semi-space-size=2'];
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, script, '200000', 'once']);
  expect(JSON.parse(stdout)).toEqual({ rows: 200_000, problems: 0 });
});
