import { browser } from './browser.ts';

/** Firefox ends an idle background after 30 s, whatever it is doing, unless it calls the extension API (verified.md 5). */
const callEvery = 5000;

/** Keeps the background from being ended, until the result is called. */
export function keepAwake(): () => void {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo().catch(() => {}), callEvery);
  return () => clearInterval(timer);
}
