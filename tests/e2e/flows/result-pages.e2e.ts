import { expect } from 'vitest';
import { sitePattern } from '../../../lib/protocol/site-patterns.ts';
import { resultPages } from '../../gallery/pages.ts';
import type { Session, Tab } from '../driver/session.ts';
import { browser, flow } from '../flow.ts';
import { drawn, labelled, startLabelling } from '../labelling.ts';
import { storedAnswers } from '../stored.ts';

const { count, pictures } = resultPages;
const keys = Array.from({ length: pictures }, () => '1');
const everything = Object.fromEntries(
  Array.from({ length: count * pictures }, (_, at) => [
    drawn((Math.floor(at / pictures) + 1) * 1000 + (at % pictures)),
    ['score'],
  ]),
);

/** What the toolbar button wears over the tab in front. */
const badge = (session: Session) =>
  session.inExtension(async () => {
    type Api = {
      tabs: { query(which: object): Promise<{ id: number }[]> };
      action: { getBadgeText(tab: object): Promise<string> };
    };
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    const api = browser ?? chrome;
    const [tab] = await api.tabs.query({ active: true, lastFocusedWindow: true });
    return tab ? api.action.getBadgeText({ tabId: tab.id }) : 'no tab';
  });

/** Waits until a page and its pictures are there: what has not come yet no key answers. */
const arrived = (tab: Tab, path: string) =>
  expect.poll(() => tab.evaluate(() => `${location.pathname} ${document.readyState}`)).toBe(`${path} complete`);

if (browser === 'chromium') {
  flow(
    'five result pages in a row are labelled after one start, with the grant of that one click',
    async ({ open, gallery }) => {
      const session = await open();
      const tab = await session.newTab(`${gallery.origin}/page/1`);
      const labelling = await startLabelling(session, tab);
      for (let page = 1; page <= count; page++) {
        await labelling.ringOn(drawn(page * 1000));
        await labelling.press(...keys);
        await labelling.when(({ progress }) => progress === `${pictures} of ${pictures} on this page`);
        await labelling.saved();
        await expect.poll(() => badge(session)).toBe(`${pictures}`);
        if (page === count) break;
        await tab.clickOn('Next page');
        await expect.poll(() => tab.evaluate(() => location.pathname)).toBe(`/page/${page + 1}`);
        await labelled(tab);
      }
      expect(await storedAnswers(session)).toEqual(everything);
    },
  );
}

if (browser === 'firefox') {
  flow(
    'Firefox takes the grant back with each page: the badge and the popup say so, one click goes on',
    async ({ open, gallery }) => {
      const session = await open();
      const tab = await session.newTab(`${gallery.origin}/page/1`);
      const labelling = await startLabelling(session, tab);
      await labelling.press(...keys);
      await labelling.saved();
      await tab.clickOn('Next page');
      await arrived(tab, '/page/2');
      await expect.poll(() => badge(session)).toBe('!');
      expect(await tab.hasOverlay()).toBe(false);

      const popup = await session.openPopup(tab);
      await expect.poll(() => popup.evaluate(() => document.body.innerText)).toContain('Click to go on');
      await popup.clickOn('Go on labelling');
      const again = await labelled(tab);
      await again.press(...keys);
      await again.saved();
      expect(Object.keys(await storedAnswers(session))).toHaveLength(2 * pictures);
    },
  );
}

flow('with the site’s permission result pages are labelled without another click', async ({ open, gallery }) => {
  const session = await open();
  await session.grantSite(sitePattern(gallery.origin));
  const tab = await session.newTab(`${gallery.origin}/page/1`);
  for (let page = 1; page <= count; page++) {
    const labelling = await labelled(tab);
    await labelling.ringOn(drawn(page * 1000));
    await labelling.press(...keys);
    await labelling.saved();
    if (page < count) await tab.goto(`${gallery.origin}/page/${page + 1}`);
  }
  expect(await storedAnswers(session)).toEqual(everything);
});
