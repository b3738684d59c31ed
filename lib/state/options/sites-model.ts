import { computed, createModel, effect, signal } from '@preact/signals';
import { everySite } from '../../protocol/site-patterns.ts';
import type { Backend } from '../backend.ts';

export type SitesPorts = {
  backend: Backend;
  /** The match patterns that are granted now. */
  grantedSites(): Promise<string[]>;
  /** Tells of every change, also of one made in the browser's own pages; returns what ends it. */
  listenForGrants(changed: () => void): () => void;
  /** The browser's question; must be asked straight from a click. */
  requestSites(patterns: string[]): Promise<boolean>;
  /** Gives grants back. */
  removeSites(patterns: string[]): Promise<void>;
};

/** Both mean every site; the second is how a browser may say it. */
const everywhere = [everySite, '<all_urls>'];

/** Where labelling starts by itself: what is granted is what is shown. */
export const SitesModel = createModel((ports: SitesPorts) => {
  const granted = signal<readonly string[] | null>(null);
  const trouble = signal<'siteRefused' | 'notChanged' | null>(null);

  const refresh = async (): Promise<void> => {
    granted.value = await ports.grantedSites();
  };
  effect(() => ports.listenForGrants(() => void refresh().catch(() => undefined)));

  async function attempt(act: () => Promise<boolean>): Promise<void> {
    trouble.value = null;
    try {
      if (await act()) await ports.backend.request('reconcileSites', {});
      else trouble.value = 'siteRefused';
    } catch {
      trouble.value = 'notChanged';
    }
    await refresh().catch(() => undefined);
  }
  const remove = (patterns: string[]) => attempt(() => ports.removeSites(patterns).then(() => true));

  return {
    trouble,
    refresh,
    /** Patterns of single sites, in the order of the alphabet. */
    sites: computed(() => granted.value?.filter((pattern) => !everywhere.includes(pattern)).toSorted() ?? []),
    everywhere: computed(() => granted.value?.some((pattern) => everywhere.includes(pattern)) ?? false),
    /** Takes the permission back, and with it what is registered there. */
    forget: (pattern: string): Promise<void> => remove([pattern]),
    setEverywhere: (on: boolean): Promise<void> =>
      on ? attempt(() => ports.requestSites([everySite])) : remove([everySite]),
  };
});
