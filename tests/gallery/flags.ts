import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '..', '..', 'node_modules', 'flag-icons', 'flags', '4x3');

/** The codes of flag-icons' countries and regions, in order: some 270. */
export function flagCodes(): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.svg'))
    .map((file) => file.slice(0, -'.svg'.length))
    .sort();
}

/** The SVG of a flag; undefined where there is none of that code. */
export function readFlag(code: string): Uint8Array | undefined {
  if (!/^[a-z-]+$/.test(code)) return undefined;
  const path = join(folder, `${code}.svg`);
  return existsSync(path) ? readFileSync(path) : undefined;
}

const regions = new Intl.DisplayNames('en', { type: 'region' });

/** A flag's country in English, or its code where it stands for no country. */
export function flagName(code: string): string {
  return /^[a-z]{2}$/.test(code) ? (regions.of(code.toUpperCase()) ?? code) : code;
}
