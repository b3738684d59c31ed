import type { Folders } from '../folders.ts';
import type { OpenOptions } from '../session.ts';

/** Firefox names an extension's origin by a random id; ours is told in advance. */
export const uuid = '7a9a1000-0000-4000-8000-7a6a10009000';

/** What differs from puppeteer's own preferences for tests. */
export function prefs(id: string, { downloads }: Folders, options: OpenOptions): Record<string, unknown> {
  const { scheme = 'light', reducedMotion = false, language = 'en' } = options;
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
    'extensions.webextOptionalPermissionPrompts': false, // asked in a click: given
    // An unsigned extension in the profile, found at each start and not put on hold. Release builds refuse all the same.
    'xpinstall.signatures.required': false,
    'extensions.autoDisableScopes': 0,
    'extensions.startupScanScopes': 15,
    'browser.download.folderList': 2, // the folder named below
    'browser.download.dir': downloads,
    'browser.download.useDownloadDir': true,
    'browser.download.alwaysOpenPanel': false,
    'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1,
    'ui.systemUsesDarkTheme': scheme === 'dark' ? 1 : 0,
    'ui.prefersReducedMotion': reducedMotion ? 1 : 0,
    'intl.accept_languages': language === 'en' ? 'en-US, en' : `${language}, zh, en`,
  };
}
