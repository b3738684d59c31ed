import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/**
 * The one place that looks for browsers and fonts. Plain JavaScript: `setup.mjs` runs it on Node 20 before anything is
 * installed, and TypeScript imports it too.
 */

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string[]} names */
function onPath(names) {
  const suffixes = process.platform === 'win32' ? ['.exe'] : [''];
  for (const name of names)
    for (const folder of (process.env.PATH ?? '').split(delimiter))
      for (const suffix of suffixes) {
        const path = join(folder, name + suffix);
        if (folder && isExecutable(path)) return path;
      }
  return null;
}

/** @param {string[]} paths */
function firstThere(paths) {
  return paths.find(isExecutable) ?? null;
}

/** Where Playwright keeps what it downloads (its own documented defaults). */
function playwrightFolder() {
  const chosen = process.env.PLAYWRIGHT_BROWSERS_PATH;
  if (chosen === '0') return join(import.meta.dirname, '..', 'node_modules', 'playwright-core', '.local-browsers');
  if (chosen) return chosen;
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'ms-playwright');
  if (process.platform === 'win32')
    return join(process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'ms-playwright');
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'ms-playwright');
}

/** Newest complete download first. */
function playwrightsChromium() {
  const folder = playwrightFolder();
  if (!existsSync(folder)) return null;
  const forTesting = join('Google Chrome for Testing.app', 'Contents', 'MacOS', 'Google Chrome for Testing');
  const inside = [
    join('chrome-linux64', 'chrome'),
    join('chrome-linux', 'chrome'),
    join('chrome-mac-arm64', forTesting),
    join('chrome-mac-x64', forTesting),
    join('chrome-mac', 'Chromium.app', 'Contents', 'MacOS', 'Chromium'),
    join('chrome-win64', 'chrome.exe'),
    join('chrome-win', 'chrome.exe'),
  ];
  const downloads = readdirSync(folder)
    .filter((name) => /^chromium-\d+$/.test(name) && existsSync(join(folder, name, 'INSTALLATION_COMPLETE')))
    .sort((a, b) => Number(b.slice('chromium-'.length)) - Number(a.slice('chromium-'.length)));
  return firstThere(downloads.flatMap((name) => inside.map((path) => join(folder, name, path))));
}

/**
 * The Chromium to drive: `$TAGALONG_BROWSER`, an installed one, else Playwright's download; null where there is none.
 * Branded Google Chrome is left out on purpose: it no longer honours `--load-extension`.
 * @returns {string | null}
 */
export function findChromium() {
  const chosen = process.env.TAGALONG_BROWSER;
  if (chosen) return chosen;
  const installed = onPath(['chromium', 'chromium-browser', 'google-chrome-for-testing', 'chrome-for-testing']);
  const macs = [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  ];
  return installed ?? (process.platform === 'darwin' ? firstThere(macs) : null) ?? playwrightsChromium();
}

/**
 * The Firefox to drive: `$TAGALONG_FIREFOX`, else an installed one; null where there is none. ESR comes first: the
 * restart tests need an unsigned extension in the profile, which a release Firefox refuses.
 * @returns {string | null}
 */
export function findFirefox() {
  const chosen = process.env.TAGALONG_FIREFOX;
  if (chosen) return chosen;
  const installed = onPath(['firefox-esr', 'firefox-developer-edition', 'firefox']);
  const macs = [
    '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ];
  const windows = [`${process.env.ProgramFiles}\\Mozilla Firefox\\firefox.exe`];
  const elsewhere = { darwin: macs, win32: windows };
  return (
    installed ?? firstThere(process.platform in elsewhere ? elsewhere[/** @type {'darwin'} */ (process.platform)] : [])
  );
}

/** True where a window can be shown. Only Linux can lack a display in an ordinary session. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * The flags every Chromium of ours starts with: no calls home, no first-run pages, and no sandbox where we are root
 * (Chromium refuses to start there with one).
 * @returns {string[]}
 */
export function chromiumFlags() {
  const quiet = [
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet;
}
