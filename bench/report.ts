import { writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Row } from './measure.ts';

const verdict = ({ budget, holds, missedBy }: Row) =>
  budget === '' ? '' : holds ? 'holds' : `**missed**${missedBy ? ` by ${missedBy}` : ''}`;

/** The rows as a table in Markdown, then what some of them are made of. */
export function tableOf(rows: readonly Row[]): string {
  const head = ['what', 'figure', 'floor', 'ratio', 'budget', 'verdict'];
  const cells = rows.map((row) => [row.what, row.figure, row.floor, row.ratio, row.budget, verdict(row)]);
  const widths = head.map((title, column) => Math.max(title.length, ...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const notes = rows.flatMap(({ what, notes = [] }) =>
    notes.length > 0 ? [`\n${what}:\n`, ...notes.map((note) => `- ${note}`)] : [],
  );
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line), ...notes].join('\n');
}

/** Leaves the figures beside the bench: for people in RESULTS.md, for comparing runs in results.json. */
export function keep(rows: readonly Row[], loadBefore: number): void {
  const load = [loadBefore, loadavg()[0] ?? 0].map((value) => Number(value.toFixed(1)));
  const machine = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, headless Chromium`;
  const date = new Date().toISOString().slice(0, 10);
  const text = `# Results

Measured by \`npm run bench\` on ${date}: ${machine}; load average ${load.join(' before, ')} after. Absolute times are this
machine's and its load's; the ratios are to floors taken in the same run, their rounds interleaved. How each is measured
stands at the top of its file.

${tableOf(rows)}
`;
  writeFileSync(join(import.meta.dirname, 'RESULTS.md'), text);
  writeFileSync(
    join(import.meta.dirname, 'results.json'),
    `${JSON.stringify({ date, machine, load, rows }, null, 2)}\n`,
  );
}
