import type { LaterScript } from '../protocol/requests.ts';
import type { PutOutcome } from '../protocol/states.ts';
import { browser } from './browser.ts';

/** A tab as far as the browser lets us know it: without a grant its address is hidden from us. */
type KnownTab = { id: number; url: string | null };

/** What may be put into a page, and no other file. */
const scripts = {
  overlay: '/overlay.js',
  dialogs: '/dialogs.js',
  'editor-overlay': '/editor-overlay.js',
} as const satisfies Record<'overlay' | LaterScript, string>;

const known = (tab: { id?: number | undefined; url?: string | undefined } | undefined): KnownTab | null =>
  tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? null };

/** The tab the person looks at: of the window that was in front last. */
export async function activeTab(): Promise<KnownTab | null> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return known(tab);
}

/** The tab with this id, or null once it is gone. */
export async function tabById(id: number): Promise<KnownTab | null> {
  return known(await browser.tabs.get(id).catch(() => undefined));
}

/** Where no extension may run: the browser's own pages and the stores. The messages are the browsers' own. */
const forbiddenMessage =
  /chrome:\/\/|about:|gallery|cannot be scripted|chrome-extension:|moz-extension:|view-source|devtools:|restricted/i;

/** Puts a script of ours into a frame of a tab, the top one unless told. Putting it in twice is harmless: each guards itself. */
export async function putIn(id: number, script: keyof typeof scripts, frame = 0): Promise<PutOutcome> {
  try {
    await browser.scripting.executeScript({ target: { tabId: id, frameIds: [frame] }, files: [scripts[script]] });
    return 'ok';
  } catch (error) {
    const tab = await tabById(id);
    if (tab?.url && !/^(https?|file|ftp):/.test(tab.url)) return 'forbidden';
    return forbiddenMessage.test(String(error)) ? 'forbidden' : 'noGrant';
  }
}

/** Tells of every navigation of a tab (its new document is there, or has loaded) and of every closed tab. */
export function listenForTabs(onNavigated: (id: number) => void, onClosed: (id: number) => void): void {
  browser.tabs.onUpdated.addListener((id, change) => {
    if (change.status === 'complete' || change.status === 'loading') onNavigated(id);
  });
  browser.tabs.onRemoved.addListener((id) => onClosed(id));
}

/** What the toolbar icon says of a tab: at most four characters, with a title for screen readers and hovering. */
type Badge = { text: string; tone: 'on' | 'warning'; title: string };

const tones: Record<Badge['tone'], string> = { on: '#2f6f4f', warning: '#a03c10' };

/** Shows a badge on a tab's icon. A tab that is gone is no error. */
export async function showBadge(id: number, badge: Badge): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ tabId: id, text: badge.text }),
    browser.action.setBadgeBackgroundColor({ tabId: id, color: tones[badge.tone] }),
    browser.action.setTitle({ tabId: id, title: badge.title }),
  ]).catch(() => undefined);
}
