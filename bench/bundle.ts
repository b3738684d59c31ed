import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Row } from './measure.ts';

const budget = 30;

/** What is put into a page before any shape is drawn: one script, gzipped as a store would ship it. */
export function bundle(): Row[] {
  const script = readFileSync(join(import.meta.dirname, '..', '.output', 'chrome-mv3', 'overlay.js'));
  const kilobytes = gzipSync(script, { level: 9 }).length / 1024;
  return [
    {
      what: 'the overlay, gzipped',
      figure: `${kilobytes.toFixed(1)} KB (${(script.length / 1024).toFixed(0)} KB plain)`,
      floor: '',
      ratio: times(kilobytes / budget),
      budget: `${budget} KB`,
      holds: kilobytes <= budget,
    },
  ];
}

const times = (value: number) => `${value.toFixed(2)}x`;
