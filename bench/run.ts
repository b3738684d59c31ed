/**
 * What Tagalong costs, against floors and budgets measured side by side in one run (design section 9). Prints a table and
 * leaves it in bench/RESULTS.md and bench/results.json. `--quick` runs each once, small: to see that the bench itself
 * works. `--only=scrolling` runs one part, `--built` takes the build that is there.
 */
import { loadavg } from 'node:os';
import { buildAndNote } from './build.ts';
import { bundle } from './bundle.ts';
import { counts } from './counts.ts';
import { exporting } from './exporting.ts';
import { finder } from './finder-keystroke.ts';
import { hour } from './hour.ts';
import { hundredBoxes } from './hundred-boxes.ts';
import { keyToAck } from './key-to-ack.ts';
import type { Row } from './measure.ts';
import { off } from './off.ts';
import { keep, tableOf } from './report.ts';
import { scrolling } from './scrolling.ts';
import { shapes } from './shapes.ts';

const quick = process.argv.includes('--quick');
const only = process.argv.find((word) => word.startsWith('--only='))?.slice('--only='.length);
const loadBefore = loadavg()[0] ?? 0;

if (!process.argv.includes('--built')) await buildAndNote();

const parts: Record<string, (quick: boolean) => Promise<Row[]>> = {
  bundle: async () => bundle(),
  off,
  'key-to-ack': keyToAck,
  scrolling,
  hour,
  finder: async () => finder(),
  counts,
  exporting,
  shapes,
  'hundred-boxes': hundredBoxes,
};

const rows: Row[] = [];
for (const [name, run] of Object.entries(parts)) {
  if (only && only !== name) continue;
  const start = performance.now();
  rows.push(...(await run(quick)));
  process.stdout.write(`${name}: ${((performance.now() - start) / 1000).toFixed(0)} s\n`);
}
process.stdout.write(`\n${tableOf(rows)}\n`);
if (!quick && !only) keep(rows, loadBefore);
