/**
 * What Tagalong costs, against floors and budgets measured side by side in one run (design section 9). Prints a table,
 * leaves it in bench/RESULTS.md. `--quick` runs each once, small: to see that the bench itself works.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { bundle } from './bundle.ts';
import { counts } from './counts.ts';
import { exporting } from './exporting.ts';
import { keyToAck } from './key-to-ack.ts';
import type { Row } from './measure.ts';
import { off } from './off.ts';
import { scrolling } from './scrolling.ts';

const root = join(import.meta.dirname, '..');
const quick = process.argv.includes('--quick');
const only = process.argv.find((word) => word.startsWith('--only='))?.slice('--only='.length);

if (!process.argv.includes('--built')) {
  const built = spawnSync(process.execPath, [join(root, 'node_modules/wxt/bin/wxt.mjs'), 'build', '-b', 'chrome'], {
    stdio: 'inherit',
  });
  if (built.status !== 0) process.exit(1);
}

const parts: Record<string, (quick: boolean) => Promise<Row[]>> = {
  bundle: async () => bundle(),
  off,
  'key-to-ack': keyToAck,
  scrolling,
  counts,
  exporting,
};

const rows: Row[] = [];
for (const [name, run] of Object.entries(parts)) {
  if (only && only !== name) continue;
  process.stdout.write(`${name} ...\n`);
  rows.push(...(await run(quick)));
}

const head = ['what', 'figure', 'floor', 'ratio', 'budget', 'verdict'];
const cells = rows.map((row) => [
  row.what,
  row.figure,
  row.floor,
  row.ratio,
  row.budget,
  row.holds ? 'holds' : '**missed**',
]);
const widths = head.map((title, column) => Math.max(title.length, ...cells.map((row) => row[column]?.length ?? 0)));
const line = (row: readonly string[]) =>
  `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
const table = [line(head), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line)].join('\n');
process.stdout.write(`\n${table}\n`);

if (!quick && !only) {
  const machine = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, headless Chromium`;
  const text = `# Results

Measured by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${machine}. Absolute times are this machine's; the
ratios are to floors taken in the same run, their rounds interleaved. How each is measured stands at the top of its file.

${table}
`;
  writeFileSync(join(import.meta.dirname, 'RESULTS.md'), text);
}
