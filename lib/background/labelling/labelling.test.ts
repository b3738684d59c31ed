import { beforeEach, describe, expect, it } from 'vitest';
import type { TabState } from '../../protocol/states.ts';
import { createLabelling } from './labelling.ts';

const site = 'http://pictures.example';

/** A browser of one tab. `grant` is what the toolbar click or a permission gives; a navigation may take it. */
function browser() {
  const kept: Record<string, unknown> = {};
  const world = {
    url: `${site}/1` as string | null,
    grant: true,
    forbidden: false,
    granted: [] as string[],
    registered: [] as string[],
    injected: 0,
    badge: '',
    told: [] as TabState[],
    lastLabelSet: 'tagalong/score',
  };
  const labelling = createLabelling({
    session: {
      get: async (keys) => Object.fromEntries(keys.filter((key) => key in kept).map((key) => [key, kept[key]])),
      set: async (values) => void Object.assign(kept, values),
      remove: async (keys) => {
        for (const key of keys) delete kept[key];
      },
    },
    tabs: {
      active: async () => ({ id: 1, url: world.grant ? world.url : null }),
      byId: async (id) => (id === 1 ? { id, url: world.grant ? world.url : null } : null),
      async inject() {
        if (world.forbidden) return 'forbidden';
        if (!world.grant) return 'noGrant';
        world.injected += 1;
        return 'ok';
      },
      badge: async (_id, { text }) => {
        world.badge = text;
      },
    },
    sites: {
      granted: async () => world.granted,
      remove: async (origins) => {
        world.granted = world.granted.filter((pattern) => !origins.includes(pattern));
      },
      register: async (origins) => {
        world.registered = origins;
      },
    },
    shortcut: async () => 'Alt+L',
    lastLabelSet: async () => world.lastLabelSet,
    rememberLabelSet: async (labelSet) => {
      world.lastLabelSet = labelSet;
    },
    badgeTitle: async (kind) => kind,
    tell: (state) => world.told.push(state),
  });
  return { world, labelling };
}

describe('where labelling is on', () => {
  let { world, labelling } = browser();
  beforeEach(() => {
    ({ world, labelling } = browser());
  });

  it('starts in a tab at the word, and says so to everybody', async () => {
    expect(await labelling.start(1)).toMatchObject({ labelling: 'on', may: 'yes', origin: site });
    expect(world).toMatchObject({ injected: 1, badge: 'on' });
    expect(world.told.at(-1)).toMatchObject({ tab: 1, labelling: 'on' });
  });

  it('goes on by itself on the next page of the same origin', async () => {
    await labelling.start(1);
    world.url = `${site}/2`;
    await labelling.navigated(1);
    expect(world.injected).toBe(2);
    expect(await labelling.stateOf(1)).toMatchObject({ labelling: 'on', may: 'yes' });
  });

  it('asks for a click, on the badge too, where a navigation took the grant', async () => {
    await labelling.start(1);
    world.grant = false;
    await labelling.navigated(1);
    expect(await labelling.stateOf(1)).toMatchObject({ labelling: 'on', may: 'click', origin: site });
    expect(world.badge).toBe('!');
  });

  it('ends when the tab leaves the origin', async () => {
    await labelling.start(1);
    world.url = 'http://other.example/';
    await labelling.navigated(1);
    expect(await labelling.stateOf(1)).toMatchObject({ labelling: 'off' });
    expect(world).toMatchObject({ injected: 1, badge: '' });
  });

  it('goes on across origins where it is always on', async () => {
    await labelling.start(1);
    world.granted = ['*://*/*'];
    world.url = 'http://other.example/';
    await labelling.navigated(1);
    expect(await labelling.stateOf(1)).toMatchObject({ labelling: 'on', origin: 'http://other.example' });
  });

  it('turns on by itself when the overlay of an always-on site arrives, and stays off where it was stopped', async () => {
    world.granted = [`${site}/*`];
    expect(await labelling.arrived(1, `${site}/1`)).toMatchObject({ labelling: 'on' });
    await labelling.set(1, 'off');
    expect(await labelling.arrived(1, `${site}/2`)).toMatchObject({ labelling: 'off' });
  });

  it('does not turn on when an overlay arrives that nobody started', async () => {
    expect(await labelling.arrived(1, `${site}/1`)).toMatchObject({ labelling: 'off' });
  });

  it('says that nothing may run on pages of the browser', async () => {
    world.url = 'chrome://settings/';
    world.forbidden = true;
    expect(await labelling.stateOf(1)).toMatchObject({ may: 'forbidden' });
    expect(await labelling.start(1)).toMatchObject({ labelling: 'off', may: 'forbidden' });
  });

  it('stays paused across a navigation', async () => {
    await labelling.start(1);
    await labelling.set(1, 'paused');
    world.url = `${site}/2`;
    await labelling.navigated(1);
    expect(await labelling.stateOf(1)).toMatchObject({ labelling: 'paused' });
  });

  it('starts, pauses and resumes by the shortcut', async () => {
    await labelling.pressedShortcut(1);
    expect(await labelling.stateOf(1)).toMatchObject({ labelling: 'on' });
    await labelling.pressedShortcut(1);
    expect(await labelling.stateOf(1)).toMatchObject({ labelling: 'paused' });
    await labelling.pressedShortcut(null);
    expect(await labelling.stateOf(1)).toMatchObject({ labelling: 'on' });
  });

  it('keeps the label set of a tab, and starts new tabs with the last one chosen', async () => {
    await labelling.choose(1, 'tagalong/voc');
    await labelling.choose(null, 'tagalong/coco');
    expect((await labelling.stateOf(1)).labelSet).toBe('tagalong/voc');
    expect((await labelling.stateOf(2)).labelSet).toBe('tagalong/coco');
  });

  it('leaves the label set of a tab that was started when another tab chooses one', async () => {
    await labelling.start(1);
    await labelling.choose(2, 'tagalong/coco');
    expect((await labelling.stateOf(1)).labelSet).toBe('tagalong/score');
  });

  it('keeps a tab scope until the tab is closed', async () => {
    const { scope } = await labelling.stateOf(1);
    expect((await labelling.stateOf(1)).scope).toBe(scope);
    await labelling.closed(1);
    expect((await labelling.stateOf(1)).scope).not.toBe(scope);
  });

  it('keeps nothing of a tab that is closed while it is being changed', async () => {
    const { scope } = await labelling.stateOf(1);
    await Promise.all([labelling.start(1), labelling.closed(1)]);
    expect(await labelling.stateOf(1)).toMatchObject({ labelling: 'off' });
    expect((await labelling.stateOf(1)).scope).not.toBe(scope);
  });

  it('registers just what is granted, and forgets a site wholly', async () => {
    world.granted = [`${site}/*`, 'moz-extension://x/*'];
    await labelling.reconcile();
    expect(world.registered).toEqual([`${site}/*`]);
    await labelling.forgetSite(site);
    expect(world).toMatchObject({ granted: ['moz-extension://x/*'], registered: [] });
  });

  it('shows the number of answers on the badge, and when the overlay can not be seen', async () => {
    await labelling.start(1);
    await labelling.report(1, { answered: 12, shown: 'seen' });
    expect(world.badge).toBe('12');
    await labelling.report(1, { answered: 12, shown: 'covered' });
    expect(world.badge).toBe('!');
  });

  it('tells everybody when a page has won over the overlay, until it is started again', async () => {
    await labelling.start(1);
    await labelling.report(1, { answered: 0, shown: 'fought' });
    expect(world.told.at(-1)).toMatchObject({ labelling: 'on', shown: 'fought' });
    await labelling.set(1, 'paused');
    expect(world.badge).toBe('II');
    await labelling.set(1, 'on');
    expect(world.badge).toBe('!');
    expect(await labelling.start(1)).toMatchObject({ shown: 'seen' });
    expect(world).toMatchObject({ badge: 'on', injected: 2 });
  });
});
