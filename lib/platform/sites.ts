import { everySite } from '../protocol/site-patterns.ts';
import { browser } from './browser.ts';

const registrationId = 'always-on';

/** Asks for sites. Must be called straight from a click: the browser shows its own question. */
export function requestSites(origins: string[]): Promise<boolean> {
  return browser.permissions.request({ origins });
}

/** The match patterns the person has granted. */
export async function grantedSites(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** Gives a grant back to the browser. */
export async function removeSites(origins: string[]): Promise<void> {
  await browser.permissions.remove({ origins });
}

/**
 * Makes the overlay start by itself on just these sites. Removing a permission leaves a registration behind, and
 * registering what is not granted says nothing and never runs: so the whole registration is written anew.
 */
export async function registerSites(origins: string[]): Promise<void> {
  const present = await browser.scripting.getRegisteredContentScripts({ ids: [registrationId] });
  if (present.length > 0) await browser.scripting.unregisterContentScripts({ ids: [registrationId] });
  if (origins.length === 0) return;
  const matches = origins.includes(everySite) ? [everySite] : origins;
  await browser.scripting.registerContentScripts([
    { id: registrationId, js: ['overlay.js'], matches, runAt: 'document_idle', persistAcrossSessions: true },
  ]);
}

/** Tells whenever a grant was given or taken, by us or in the browser's own pages. */
export function listenForGrants(onChanged: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(onChanged);
  onRemoved.addListener(onChanged);
  return () => {
    onAdded.removeListener(onChanged);
    onRemoved.removeListener(onChanged);
  };
}
