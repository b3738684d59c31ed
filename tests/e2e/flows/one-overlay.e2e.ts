import { expect } from 'vitest';
import { sitePattern } from '../../../lib/protocol/site-patterns.ts';
import type { Session, Tab } from '../driver/session.ts';
import { flow } from '../flow.ts';
import { drawn, labelled, startLabelling } from '../labelling.ts';
import { storedAnswers } from '../stored.ts';

/** Puts the overlay into the tab in front once more, as two starts at the same time would. */
const injectAgain = (session: Session) =>
  session.inExtension(async () => {
    type Api = {
      tabs: { query(which: object): Promise<{ id: number }[]> };
      scripting: { executeScript(what: object): Promise<unknown> };
    };
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    const api = browser ?? chrome;
    const [tab] = await api.tabs.query({ active: true, lastFocusedWindow: true });
    await api.scripting.executeScript({ target: { tabId: tab?.id }, files: ['/overlay.js'] });
  });

const hosts = (tab: Tab) =>
  tab.evaluate(() => [...document.documentElement.children].filter((e) => !/^(head|body)$/.test(e.localName)).length);

flow('there are never two overlays on a page, and a key answers once', async ({ open, gallery }) => {
  const session = await open();
  await session.grantSite(sitePattern(gallery.origin));
  const tab = await session.newTab(`${gallery.origin}/grid?n=12`);
  const labelling = await labelled(tab);
  await injectAgain(session);
  await injectAgain(session);
  expect(await hosts(tab)).toBe(1);

  await labelling.press('1', '2');
  await labelling.shows({ [drawn(1)]: ['score'], [drawn(2)]: ['non-score'] });
  await labelling.ringOn(drawn(3));
  expect(await hosts(tab)).toBe(1);
  expect(await storedAnswers(session)).toEqual({ [drawn(1)]: ['score'], [drawn(2)]: ['non-score'] });
});

flow('stopping takes everything away, and starting again is one overlay', async ({ open, gallery }) => {
  const session = await open();
  const tab = await session.newTab(`${gallery.origin}/grid?n=12`);
  const first = await startLabelling(session, tab);
  await first.press('1');
  await first.saved();
  await tab.clickInOverlay('Stop labelling here');
  await expect.poll(() => tab.hasOverlay()).toBe(false);
  await first.press('1');

  const again = await startLabelling(session, tab);
  expect(await hosts(tab)).toBe(1);
  await again.ringOn(drawn(2));
  await again.press('2');
  await again.shows({ [drawn(1)]: ['score'], [drawn(2)]: ['non-score'] });
});
