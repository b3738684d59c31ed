import { browser } from './browser.ts';

const command = 'toggle-labelling';

/** The keys that start and pause labelling as they are really bound, or null where the person unbound them. */
export async function boundShortcut(): Promise<string | null> {
  const all = await browser.commands.getAll();
  return all.find((entry) => entry.name === command)?.shortcut || null;
}

/** Tells when those keys are pressed. In Chromium that grants the tab, as a click on the icon would. */
export function listenForShortcut(onPressed: (tab: number | null) => void): void {
  browser.commands.onCommand.addListener((name, tab) => {
    if (name === command) onPressed(tab?.id ?? null);
  });
}
