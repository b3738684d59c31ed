import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

/** The two built extensions, by browser. */
export const builds = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' } as const;

export type Build = keyof typeof builds;
export const buildNames: readonly Build[] = ['chromium', 'firefox'];

/** A built manifest, as it ships. */
export function readManifest(build: Build): Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(join(root, builds[build], 'manifest.json'), 'utf8'));
}

/** The files of a build whose name ends so, from the repository's root. */
export function builtFiles(build: Build, ending: RegExp): string[] {
  return readdirSync(join(root, builds[build]), { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .map((file) => join(builds[build], file));
}
