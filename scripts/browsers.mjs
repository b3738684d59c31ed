import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

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
  for (const folder of (process.env.PATH ?? '').split(delimiter))
    for (const name of names) if (folder && isExecutable(join(folder, name))) return join(folder, name);
  return null;
}

/** The Chromium to drive: `$TAGALONG_BROWSER`, else an installed one; null where there is none. */
export function findChromium() {
  const chosen = process.env.TAGALONG_BROWSER;
  if (chosen) return chosen;
  return onPath(['chromium', 'chromium-browser']);
}
