import { digestOf } from '../domain/digest.ts';
import type { ExportSpec } from './export-spec.ts';

/** The person's own clock, `zone` minutes east of UTC, as a time in UTC. */
const atHome = (at: number, zone: number) => new Date(at + zone * 60_000).toISOString();

/** ISO 8601 with the offset: `2026-11-23T17:20:08.000+08:00`. */
export function timeWithZone(at: number, zone: number): string {
  const part = (minutes: number) => String(minutes).padStart(2, '0');
  const offset = `${part(Math.floor(Math.abs(zone) / 60))}:${part(Math.abs(zone) % 60)}`;
  return `${atHome(at, zone).slice(0, -1)}${zone < 0 ? '-' : '+'}${offset}`;
}

/**
 * The label set in a file name: its id where that is plain (`tagalong/score` -> `score`), else the start of the id's
 * SHA-256. Only a-z, 0-9 and `-`, whatever the id is: never page text, never a path.
 */
function nameOfSet(labelSet: string): string {
  const plain = labelSet.toLowerCase().replace(/^tagalong\//, '');
  if (/^[a-z0-9][a-z0-9_./-]{0,59}$/.test(plain)) return plain.replace(/[^a-z0-9]+/g, '-').replace(/-$/, '');
  return digestOf(labelSet).slice(0, 12);
}

/** `tagalong-score-20261123-1720.jsonl`, by the person's clock. */
export function exportFileName({ labelSet, form, at, zone }: ExportSpec): string {
  const time = atHome(at, zone).replace(/[-:]/g, '');
  return `tagalong-${nameOfSet(labelSet)}-${time.slice(0, 8)}-${time.slice(9, 13)}.${form}`;
}
