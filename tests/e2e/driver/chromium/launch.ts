import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { chromiumFlags, findChromium } from '../../../../scripts/browsers.mjs';
import type { Folders } from '../folders.ts';
import type { OpenOptions } from '../session.ts';

/** Chromium names an unpacked extension after its folder: the first half of a hash, with a-p for digits. */
export function idOfFolder(path: string): string {
  const hash = createHash('sha256').update(path).digest('hex').slice(0, 32);
  return hash.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

function flags({ extension }: Folders, { scheme, reducedMotion, language = 'en' }: OpenOptions): string[] {
  return [
    ...chromiumFlags(),
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
    '--enable-unsafe-extension-debugging', // the toolbar click
    '--window-size=1280,900',
    `--lang=${language}`,
    ...(scheme === 'dark' ? ['--force-dark-mode'] : []),
    ...(reducedMotion ? ['--force-prefers-reduced-motion'] : []),
  ];
}

/** Written into a new profile's preferences, for there are no flags: where downloads go, and our button in sight. */
function writePreferences({ profile, downloads, extension }: Folders): void {
  const preferences = join(profile, 'Default', 'Preferences');
  if (existsSync(preferences)) return;
  mkdirSync(dirname(preferences), { recursive: true });
  const chosen = {
    download: { default_directory: downloads, prompt_for_download: false },
    extensions: { pinned_extensions: [idOfFolder(extension)] },
  };
  writeFileSync(preferences, JSON.stringify(chosen));
}

/** Starts Chromium on the session's profile, with the extension in it. */
export async function launchChromium(folders: Folders, options: OpenOptions): Promise<BrowserContext> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium: node scripts/setup.mjs --browser chromium');
  const { language = 'en', headed = false, scheme = 'light', reducedMotion, keepsPages } = options;
  writePreferences(folders);
  return chromium.launchPersistentContext(folders.profile, {
    executablePath,
    headless: !headed,
    viewport: null,
    // In a window the person's own system decides, and no bar says that a machine is driving.
    colorScheme: headed ? null : scheme,
    reducedMotion: headed ? null : reducedMotion ? 'reduce' : 'no-preference',
    args: flags(folders, options),
    env: { ...process.env, LANGUAGE: language.replace('-', '_') },
    // Playwright turns the back/forward cache off; a person's browser has it.
    ignoreDefaultArgs: [
      '--disable-extensions',
      ...(keepsPages ? ['--disable-back-forward-cache'] : []),
      ...(headed ? ['--enable-automation'] : []),
    ],
  });
}
