import { browser } from './browser.ts';

/** Opens one of our own pages in a tab, by its file: `editor.html`. */
export async function openOwnPage(file: string): Promise<void> {
  const [from] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const opener = from?.id === undefined ? {} : { openerTabId: from.id };
  await browser.tabs.create({ url: browser.runtime.getURL('') + file, ...opener });
}

/** The tab that was in front when this page of ours was opened from the popup; null once it is gone. */
export async function openerTab(): Promise<number | null> {
  const opener = (await browser.tabs.getCurrent())?.openerTabId;
  const tab = opener === undefined ? undefined : await browser.tabs.get(opener).catch(() => undefined);
  return tab?.id ?? null;
}

/** Brings a tab to the front. */
export async function showTab(id: number): Promise<void> {
  await browser.tabs.update(id, { active: true });
}

/** Opens our options in a tab, or brings the tab that has them to the front. */
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** Firefox 137 and later can show the page itself; it is not in the polyfill's types. */
type WithShortcutSettings = { openShortcutSettings?: () => Promise<void> };

/** Opens the browser's page where the extension's shortcuts are bound. */
export async function openShortcutSettings(): Promise<void> {
  const { openShortcutSettings: open } = browser.commands as WithShortcutSettings;
  if (open) await open.call(browser.commands);
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
