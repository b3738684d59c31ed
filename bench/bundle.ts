import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Groups, groupsFile } from './build.ts';
import { type Row, times } from './measure.ts';

const budget = 30;
/** Groups below this share are told together. */
const leastShare = 0.02;

/** What the script is made of, by its characters before they are shortened: the shares hold, near enough, for the gzip. */
function madeOf(kilobytes: number): string[] {
  if (!existsSync(groupsFile)) return [];
  const groups = JSON.parse(readFileSync(groupsFile, 'utf8')) as Groups;
  const all = Object.values(groups).reduce((sum, length) => sum + length, 0);
  const shares = Object.entries(groups).map(([name, length]) => ({ name, share: length / all }));
  const large = shares.filter(({ share }) => share >= leastShare).sort((one, other) => other.share - one.share);
  const rest = shares.filter(({ share }) => share < leastShare).reduce((sum, { share }) => sum + share, 0);
  return [...large, { name: 'others', share: rest }].map(
    ({ name, share }) => `${name}: ${(share * 100).toFixed(0)} %, about ${(share * kilobytes).toFixed(1)} KB`,
  );
}

/** What is put into a page before any shape is drawn: one script, gzipped as a store would ship it. */
export function bundle(): Row[] {
  const built = process.env.TAGALONG_EXTENSION_CHROMIUM ?? join(import.meta.dirname, '..', '.output', 'chrome-mv3');
  const script = readFileSync(join(built, 'overlay.js'));
  const kilobytes = gzipSync(script, { level: 9 }).length / 1024;
  return [
    {
      what: 'the overlay, gzipped',
      figure: `${kilobytes.toFixed(1)} KB (${(script.length / 1024).toFixed(0)} KB plain)`,
      floor: '',
      ratio: times(kilobytes / budget),
      budget: `${budget} KB`,
      holds: kilobytes <= budget,
      notes: madeOf(kilobytes),
    },
  ];
}
