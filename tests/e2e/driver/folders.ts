import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName, Download, OpenOptions } from './session.ts';

const root = join(import.meta.dirname, '..', '..', '..');

/** The folders of one session, all inside one. */
export interface Folders {
  readonly extension: string;
  readonly profile: string;
  readonly downloads: string;
  /** Removes them, unless the caller chose the place. */
  readonly remove: () => void;
}

/** Makes a session's folders and copies the built extension into them. */
export function makeFolders(browser: BrowserName, { extension, folder }: OpenOptions): Folders {
  // The variable: a build made elsewhere, so that work in the tree cannot disturb a run.
  const elsewhere = process.env[`TAGALONG_EXTENSION_${browser.toUpperCase()}`];
  const built = extension ?? elsewhere ?? join(root, '.output', browser === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
  if (!existsSync(join(built, 'manifest.json'))) throw new Error(`no built extension in ${built}: npm run build`);
  if (folder) mkdirSync(folder, { recursive: true });
  const base = realpathSync(folder ?? mkdtempSync(join(tmpdir(), 'tagalong-')));
  const folders = {
    extension: join(base, 'extension'),
    profile: join(base, 'profile'),
    downloads: join(base, 'downloads'),
  };
  rmSync(folders.extension, { recursive: true, force: true });
  cpSync(built, folders.extension, { recursive: true });
  mkdirSync(folders.profile, { recursive: true });
  mkdirSync(folders.downloads, { recursive: true });
  return { ...folders, remove: () => folder ?? rmSync(base, { recursive: true, force: true, maxRetries: 5 }) };
}

/** The complete files of a download folder, oldest first. Both browsers keep unfinished ones under other endings. */
export function finishedDownloads(folder: string): Download[] {
  const names = readdirSync(folder);
  return names
    .filter((name) => !/\.(crdownload|part|tmp)$/.test(name) && !names.includes(`${name}.part`))
    .map((name) => ({ name, path: join(folder, name), time: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => a.time - b.time)
    .map(({ name, path }) => ({ name, path }));
}
