import { type Core, createBackground } from '../../lib/background/create-background.ts';
import { createFrameDesk } from '../../lib/background/frames/frame-desk.ts';
import { createLabelling } from '../../lib/background/labelling/labelling.ts';
import { createRequestHandlers } from '../../lib/background/requests/request-handlers.ts';
import { after } from '../../lib/platform/after.ts';
import { framesOf, putInFrames } from '../../lib/platform/frames.ts';
import { listenForStart } from '../../lib/platform/install.ts';
import { keepStoresToOurselves, localStore, sessionStore } from '../../lib/platform/key-value.ts';
import { appVersion } from '../../lib/platform/native-runtime.ts';
import { listenForPorts } from '../../lib/platform/ports.ts';
import { boundShortcut, listenForShortcut } from '../../lib/platform/shortcut.ts';
import { grantedSites, listenForGrants, registerSites, removeSites } from '../../lib/platform/sites.ts';
import { activeTab, listenForTabs, putIn, showBadge, tabById } from '../../lib/platform/tabs.ts';
import type { QueryValue } from '../../lib/protocol/queries.ts';
import { overlayCatalogues } from '../../lib/ui/messages/overlay-catalogues.ts';
import { seeds } from '../../seeds/seeds.ts';
import { badgeTitle } from './badge-title.ts';
import { startJobs } from './start-jobs.ts';

const labellingOn = (core: Core) =>
  createLabelling({
    session: sessionStore,
    tabs: { active: activeTab, byId: tabById, inject: (tab) => putIn(tab, 'overlay'), badge: showBadge },
    sites: { granted: grantedSites, remove: removeSites, register: registerSites },
    shortcut: boundShortcut,
    lastLabelSet: async () => (await core.settings.get()).labelSet,
    rememberLabelSet: async (labelSet) => {
      await core.settings.change({ labelSet });
    },
    badgeTitle: async (kind) => badgeTitle(kind, await core.settings.get()),
    tell: core.tellTab,
  });

/** Everything is wired in one synchronous turn: a listener registered later would miss the event that woke us. */
export function startBackground(): void {
  const background = createBackground({
    local: localStore,
    session: sessionStore,
    now: Date.now,
    app: appVersion(),
    seeds,
    requests: () => createRequestHandlers({ labelling, jobs, frames, putIn }),
    jobs: () => jobs.list(),
    async tabState(tab) {
      const state = await labelling.stateOf(tab);
      return { ...state, frames: await frames.uncovered(state.tab) };
    },
    left: (sender) => sender.kind === 'page' && frames.left(sender.tab, sender.frame),
    words: (language) => overlayCatalogues[language] as QueryValue<'words'>,
  });
  const { core } = background;
  const labelling = labellingOn(core);
  const jobs = startJobs(core);
  const frames = createFrameDesk({
    framesOf,
    putIn: putInFrames,
    linesTo: core.linesTo,
    isOn: async (tab) => (await labelling.stateOf(tab)).labelling !== 'off',
    after,
    session: sessionStore,
  });

  listenForPorts((port, sender) => {
    if (sender.kind === 'page' && sender.frame === 0) void labelling.arrived(sender.tab, sender.url);
    background.connect(port, sender);
  });
  listenForTabs(
    (tab) => void labelling.navigated(tab),
    (tab) => {
      void labelling.closed(tab);
      void frames.forget(tab);
    },
  );
  listenForShortcut((tab) => void labelling.pressedShortcut(tab));
  listenForGrants(() => {
    void labelling.reconcile();
    core.tellGrants();
  });
  void keepStoresToOurselves();
  listenForStart(() => {
    void labelling.reconcile();
    void background.ready();
  });
}
