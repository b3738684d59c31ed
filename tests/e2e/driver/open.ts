import { openChromium } from './chromium/session.ts';
import { openFirefox } from './firefox/session.ts';
import type { BrowserName, OpenOptions, Session } from './session.ts';

/** Starts a browser with the built extension in it. */
export function open(browser: BrowserName, options: OpenOptions = {}): Promise<Session> {
  return browser === 'chromium' ? openChromium(options) : openFirefox(options);
}
