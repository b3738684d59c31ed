import { createModel, effect, signal } from '@preact/signals';
import type { LabelSetId } from '../domain/label-set.ts';
import { everySite, sitePattern } from '../protocol/site-patterns.ts';
import type { TabState } from '../protocol/states.ts';
import type { Backend } from './backend.ts';

export type { TabState } from '../protocol/states.ts';

type TabPorts = {
  backend: Backend;
  /** The browser's question; must be asked straight from a click. */
  requestSites(patterns: string[]): Promise<boolean>;
  /** Closes the popup, so that the page has the keys. */
  close(): void;
};

/** What the person asked for and did not get. */
type TabTrouble = 'notStarted' | 'notChanged' | 'siteRefused';

/** The tab the popup was opened over: whether labelling runs there, with which label set, and where it always does. */
export const TabModel = createModel(({ backend, requestSites, close }: TabPorts) => {
  const tab = signal<TabState | null>(null);
  const trouble = signal<TabTrouble | null>(null);

  const refresh = async (): Promise<void> => {
    tab.value = await backend.query('tab', { tab: null });
  };

  effect(() =>
    backend.listen((news) => {
      if (news.type === 'tab' && (!tab.value || news.state.tab === tab.value.tab)) tab.value = news.state;
    }),
  );

  let last: Promise<void> = Promise.resolve();

  /** One thing after the other, and none is lost: a click may follow the one before at once. What is true is asked. */
  const attempt = (onFailure: TabTrouble, act: (id: number) => Promise<void>): Promise<void> => {
    const id = tab.value?.tab;
    if (id === null || id === undefined) return last;
    last = last.then(async () => {
      trouble.value = null;
      try {
        await act(id);
      } catch {
        trouble.value = onFailure;
        await refresh().catch(() => undefined);
      }
    });
    return last;
  };

  const setLabelling = (id: number, labelling: TabState['labelling']) =>
    backend.request('setLabelling', { tab: id, labelling }).then(refresh);

  return {
    tab,
    trouble,
    refresh,
    /** Starts labelling, or goes on with it; then the page gets the keys. */
    start: () =>
      attempt('notStarted', async (id) => {
        if (tab.value?.labelling === 'paused') await setLabelling(id, 'on');
        else tab.value = await backend.request('startLabelling', { tab: id });
        if (tab.value?.labelling === 'on' && tab.value.may === 'yes') close();
      }),
    pause: () => attempt('notChanged', (id) => setLabelling(id, 'paused')),
    stop: () => attempt('notChanged', (id) => setLabelling(id, 'off')),
    choose: (labelSet: LabelSetId) =>
      attempt('notChanged', async (id) => {
        await backend.request('chooseLabelSet', { tab: id, labelSet });
        await refresh();
      }),
    /** Labelling starts by itself on this site (`origin`), or on every one (null): asks the browser first. */
    allow: async (origin: string | null): Promise<void> => {
      trouble.value = null;
      try {
        const granted = await requestSites([origin === null ? everySite : sitePattern(origin)]);
        if (granted) await backend.request('reconcileSites', {});
        else trouble.value = 'siteRefused';
        const id = tab.value?.tab;
        // The page in front was loaded before the grant: it would start only when it is loaded again.
        if (granted && id != null && tab.value?.labelling === 'off')
          await backend.request('startLabelling', { tab: id });
        await refresh();
      } catch {
        trouble.value = 'notChanged';
      }
    },
    forget: async (origin: string | null): Promise<void> => {
      trouble.value = null;
      try {
        await backend.request('forgetSite', { origin });
        await refresh();
      } catch {
        trouble.value = 'notChanged';
      }
    },
  };
});
