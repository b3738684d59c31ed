import { alwaysOn, everySite, sitePattern } from '../../protocol/site-patterns.ts';
import type { TabState } from '../../protocol/states.ts';
import type { BadgeKind, LabellingPorts } from './ports.ts';
import { createTabRecords, type TabRecord } from './tab-records.ts';

const originOf = (url: string | null): string | null => {
  if (!url) return null;
  const { origin, protocol } = new URL(url);
  return origin === 'null' ? `${protocol}//` : origin;
};

/** Pages of the browser's own, and of extensions, are nobody's to label. An unknown address may be anything. */
const isOurGround = (url: string | null): boolean => url === null || /^(https?|file|ftp):/.test(url);

const badgeText: Record<BadgeKind, string> = {
  off: '',
  on: 'on',
  paused: 'II',
  click: '!',
  forbidden: '',
  covered: '!',
  fought: '!',
};

/** What matters most of how labelling stands in a tab. */
function standsAs({ labelling, may, shown }: TabRecord): BadgeKind {
  if (may !== 'yes' && labelling !== 'off') return may;
  return labelling === 'on' && shown !== 'seen' ? shown : labelling;
}

/**
 * Where labelling is on. A tab stays on while it stays on the origin where it was started: after each navigation the
 * overlay is put in again. Where the browser took the grant, the badge says so and the state says `click`.
 */
export function createLabelling(ports: LabellingPorts) {
  const records = createTabRecords(ports.session);

  async function describe(tab: number, record: TabRecord): Promise<TabState> {
    const [known, granted, shortcut] = await Promise.all([
      ports.tabs.byId(tab),
      ports.sites.granted(),
      ports.shortcut(),
    ]);
    const origin = originOf(known?.url ?? null) ?? record.origin;
    return {
      tab,
      origin,
      labelling: record.labelling,
      may: isOurGround(known?.url ?? null) ? record.may : 'forbidden',
      always: alwaysOn(origin, granted),
      labelSet: record.labelSet ?? (await ports.lastLabelSet()),
      shown: record.shown,
      scope: record.scope,
      shortcut,
    };
  }

  async function showBadge(tab: number, kind: BadgeKind, text = badgeText[kind]): Promise<void> {
    const tone = kind === 'on' ? 'on' : 'warning';
    await ports.tabs.badge(tab, { text, tone, title: await ports.badgeTitle(kind) });
  }

  async function publish(tab: number, record: TabRecord): Promise<TabState> {
    const state = await describe(tab, record);
    await showBadge(tab, standsAs(record));
    ports.tell(state);
    return state;
  }

  async function putIn(tab: number, record: TabRecord): Promise<TabRecord> {
    const outcome = await ports.tabs.inject(tab);
    const may = outcome === 'ok' ? 'yes' : outcome === 'noGrant' ? 'click' : 'forbidden';
    // What comes in anew is seen until it says otherwise.
    return { ...record, may, shown: 'seen' };
  }

  /** From its start on a tab has its own label set: choosing one in another tab changes nothing here. */
  async function withLabelSet(record: TabRecord): Promise<TabRecord> {
    return record.labelSet === null ? { ...record, labelSet: await ports.lastLabelSet() } : record;
  }

  /** Starts labelling in a tab, at the person's word. */
  async function start(tab: number): Promise<TabState> {
    const record = await records.change(tab, async (before) => {
      const known = await ports.tabs.byId(tab);
      const origin = originOf(known?.url ?? null) ?? before.origin;
      const after = await putIn(tab, { ...(await withLabelSet(before)), origin });
      return { ...after, labelling: after.may === 'forbidden' ? 'off' : 'on' };
    });
    return publish(tab, record);
  }

  async function set(tab: number, labelling: TabState['labelling']): Promise<void> {
    await publish(tab, await records.change(tab, (before) => ({ ...before, labelling })));
  }

  async function choose(tab: number | null, labelSet: string): Promise<void> {
    await ports.rememberLabelSet(labelSet);
    if (tab !== null) await publish(tab, await records.change(tab, (before) => ({ ...before, labelSet })));
  }

  /** A tab shows another document: labelling goes on there if it may, and ends if it left the origin. */
  async function navigated(tab: number): Promise<void> {
    let was: TabRecord['labelling'] = 'off';
    const record = await records.change(tab, async (before) => {
      was = before.labelling;
      if (before.labelling === 'off') return before;
      const url = (await ports.tabs.byId(tab))?.url ?? null;
      const left = url !== null && before.origin !== null && originOf(url) !== before.origin;
      if (left && !(await isAlwaysOn(url))) return { ...before, labelling: 'off', origin: null, may: 'yes' };
      const origin = left ? originOf(url) : before.origin;
      return putIn(tab, { ...before, origin });
    });
    if (was !== 'off') await publish(tab, record);
  }

  async function isAlwaysOn(url: string): Promise<boolean> {
    const always = alwaysOn(originOf(url), await ports.sites.granted());
    return always.site || always.everywhere;
  }

  /** An overlay has opened its port: put in by us, or started by itself where it is always on. */
  async function arrived(tab: number, url: string): Promise<TabState> {
    const always = await isAlwaysOn(url);
    const record = await records.change(tab, async (before) => {
      const same = before.origin === originOf(url);
      const record: TabRecord = { ...(await withLabelSet(before)), may: 'yes', shown: 'seen' };
      return same ? record : { ...record, origin: originOf(url), labelling: always ? 'on' : before.labelling };
    });
    return publish(tab, record);
  }

  async function pressedShortcut(pressed: number | null): Promise<void> {
    const tab = pressed ?? (await ports.tabs.active())?.id;
    if (tab === undefined) return;
    const state = await stateOf(tab);
    if (state.labelling === 'off' || state.may === 'click') await start(tab);
    else await set(tab, state.labelling === 'on' ? 'paused' : 'on');
  }

  /** The state of a tab, or of the active one. */
  async function stateOf(tab: number | null): Promise<TabState> {
    const id = tab ?? (await ports.tabs.active())?.id;
    if (id === undefined) throw new Error('no tab');
    return describe(id, await records.change(id, (record) => record));
  }

  /** Brings what starts by itself in line with what the person has granted. */
  async function reconcile(): Promise<void> {
    const granted = await ports.sites.granted();
    await ports.sites.register(granted.filter((pattern) => /^(\*|https?):/.test(pattern)));
  }

  async function forgetSite(origin: string | null): Promise<void> {
    await ports.sites.remove([origin === null ? everySite : sitePattern(origin)]);
    await reconcile();
  }

  /** Shows how many pictures were answered on a tab's page, or that its overlay can't be seen there. */
  async function report(tab: number, page: { answered: number; shown: TabState['shown'] }): Promise<void> {
    let before: TabState['shown'] = 'seen';
    const record = await records.change(tab, async (known) => {
      before = known.shown;
      return known.shown === page.shown ? known : { ...known, shown: page.shown };
    });
    if (before !== record.shown) await publish(tab, record);
    if (standsAs(record) !== 'on') return;
    await showBadge(tab, 'on', page.answered > 0 ? String(Math.min(page.answered, 9999)) : badgeText.on);
  }

  return {
    start,
    set,
    choose,
    navigated,
    arrived,
    pressedShortcut,
    stateOf,
    reconcile,
    forgetSite,
    report,
    closed: records.forget,
  };
}

export type Labelling = ReturnType<typeof createLabelling>;
