import { expect } from 'vitest';
import { sitePattern } from '../../../lib/protocol/site-patterns.ts';
import { startGallery } from '../../gallery/server.ts';
import { choose } from '../choose.ts';
import type { Tab } from '../driver/session.ts';
import { flow } from '../flow.ts';
import { drawn, labelled, startLabelling } from '../labelling.ts';

const ready = async (tab: Tab): Promise<Tab> => {
  await expect.poll(() => tab.evaluate(() => document.querySelectorAll('main .card').length)).toBe(4);
  return tab;
};
const skip = 'Skip: this picture can’t be judged, go on';
const keptKeys = (tab: Tab) =>
  tab.evaluate(() => [...document.querySelectorAll('[data-action=skip] kbd')].map((key) => key.textContent));

flow('a key set in the options works at once in an open tab, and ? shows it', async ({ open, gallery }) => {
  const session = await open();
  const tab = await session.newTab(`${gallery.origin}/grid?n=12`);
  const labelling = await startLabelling(session, tab);
  const options = await ready(await session.newExtensionTab('options.html'));
  await options.clickOn(`Change: ${skip}`);
  await options.keyboard.press('x');
  // Classes of the sets that come with Tagalong have this letter: it is said, and may be done all the same.
  await expect
    .poll(() => options.evaluate(() => document.querySelector('[data-action=skip] .problem')?.textContent))
    .toContain('X is a class key');
  await options.clickOn('Use it anyway');
  await expect.poll(() => keptKeys(options)).toEqual(['X']);

  await tab.activate();
  await labelling.when(({ seen }) => seen);
  await labelling.press('-', 'x');
  await labelling.shows({ [drawn(1)]: ['Skipped'] });
  await labelling.press('?');
  await expect.poll(() => tab.overlay((root) => root.querySelector('.help')?.textContent)).toContain('XSkip');
});

flow('theme, language, flash and least size change what is open, at once', async ({ open, gallery }) => {
  const session = await open({ scheme: 'light' });
  const tab = await session.newTab(`${gallery.origin}/grid?n=12`);
  const labelling = await startLabelling(session, tab);
  const editor = await session.newExtensionTab('editor.html');
  const options = await ready(await session.newExtensionTab('options.html'));
  const barIs = () =>
    tab.overlay((root) => {
      const bar = root.querySelector('.bar');
      return bar && [bar.getAttribute('aria-label'), getComputedStyle(bar).backgroundColor];
    });
  const pageIs = (page: Tab) =>
    page.evaluate(() => [document.documentElement.lang, getComputedStyle(document.body).backgroundColor]);
  const [barBefore, editorBefore, optionsBefore] = [await barIs(), await pageIs(editor), await pageIs(options)];

  await options.clickOn('Dark');
  await options.clickOn('中文');
  await expect.poll(async () => (await barIs())?.[0]).toBe('标注栏');
  expect((await barIs())?.[1]).not.toBe(barBefore?.[1]);
  for (const [page, before] of [
    [editor, editorBefore],
    [options, optionsBefore],
  ] as const) {
    await expect.poll(async () => (await pageIs(page))[0]).toBe('zh-CN');
    expect((await pageIs(page))[1]).not.toBe(before[1]);
  }
  const popup = await session.openPopup(tab);
  const popupIs = () =>
    popup.evaluate(() => [document.documentElement.lang, getComputedStyle(document.body).backgroundColor]);
  await expect.poll(popupIs).toEqual(await pageIs(options));
  await popup.close();
  await options.activate();
  await options.clickOn('English');
  await expect.poll(async () => (await barIs())?.[0]).toBe('Labelling bar');

  await options.clickOn('Flash the class on an answered picture');
  await tab.overlay((root) => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    new MutationObserver(() => {
      if (root.querySelector('.flash')) seen.push('flash');
    }).observe(root, { childList: true, subtree: true });
  });
  await tab.activate();
  await labelling.when(({ seen }) => seen);
  await labelling.press('1');
  await labelling.shows({ [drawn(1)]: ['score'] });
  expect(await tab.overlay(() => (globalThis as unknown as { seen: string[] }).seen)).toEqual([]);

  await options.activate();
  await options.clickOn('Least size of a picture');
  await options.evaluate(() => (document.activeElement as HTMLInputElement).select());
  await options.keyboard.type('900');
  await options.keyboard.press('Enter');
  await labelling.when(({ ring, marks }) => ring === null && marks.length === 0);
});

/** Two pictures, and a long way to the end of the page. */
const tall = `<!doctype html><html lang="en"><title>Tall</title><link rel="icon" href="data:,"><body>
<img src="${drawn(1)}" width="200" height="150"><img src="${drawn(2)}" width="200" height="150">
<div style="height: 6000px"></div></body></html>`;

flow('going on past the last picture is what the option says', async ({ open, onTestFinished }) => {
  const gallery = await startGallery({ extra: { '/tall': tall } });
  onTestFinished(gallery.close);
  const session = await open();
  const tab = await session.newTab(`${gallery.origin}/tall`);
  const labelling = await startLabelling(session, tab);
  const options = await ready(await session.newExtensionTab('options.html'));
  const isOn = () => options.evaluate(() => document.querySelectorAll<HTMLInputElement>('[role=switch]')[0]?.checked);
  await options.clickOn('Go on past the last picture');
  await expect.poll(isOn).toBe(false);
  await tab.activate();
  await labelling.when(({ seen }) => seen);
  await labelling.press('1');
  await labelling.ringOn(drawn(2));
  await labelling.press('1');
  await labelling.when(({ notice }) => notice.startsWith('Every picture on this page is answered'));
  expect(await tab.evaluate(() => scrollY)).toBe(0);

  await options.activate();
  await options.clickOn('Go on past the last picture');
  await expect.poll(isOn).toBe(true);
  await tab.activate();
  await labelling.when(({ seen }) => seen);
  // The overlay hears of the option a moment after its switch shows it.
  const afterSpace = async () => {
    await labelling.press('Space');
    return tab.evaluate(() => scrollY);
  };
  await expect.poll(afterSpace).toBeGreaterThan(0);
});

flow('a right click is whose the option says', async ({ open, gallery }) => {
  const session = await open();
  const tab = await session.newTab(`${gallery.origin}/grid?n=12`);
  const labelling = await startLabelling(session, tab);
  const options = await ready(await session.newExtensionTab('options.html'));
  await options.clickOn('A right click on a picture opens Tagalong’s menu');
  await expect
    .poll(() => options.evaluate(() => document.querySelectorAll<HTMLInputElement>('[role=switch]')[2]?.checked))
    .toBe(true);
  await tab.activate();
  await labelling.when(({ seen }) => seen);
  await tab.mouse.rightClick({ x: 130, y: 200 });
  await expect.poll(() => tab.overlay((root) => root.querySelectorAll('.menu-item').length)).toBeGreaterThan(3);
  await labelling.press('2');
  await labelling.shows({ [drawn(1)]: ['non-score'] });
});

flow('a site that is forgotten starts by itself no more, and its permission is gone', async ({ open, gallery }) => {
  const session = await open();
  const site = sitePattern(gallery.origin);
  await session.grantSite(site);
  const tab = await session.newTab(`${gallery.origin}/grid?n=12`);
  await labelled(tab);
  const options = await ready(await session.newExtensionTab('options.html'));
  await expect
    .poll(() => options.evaluate(() => document.querySelector('.site-name')?.textContent))
    .toBe(new URL(gallery.origin).hostname);
  await options.clickOn(`Forget ${new URL(gallery.origin).hostname}`);
  await expect.poll(() => options.evaluate(() => document.querySelectorAll('.site-row').length)).toBe(0);
  const left = () =>
    options.evaluate(async () => {
      type Api = {
        permissions: { getAll(): Promise<{ origins?: string[] }> };
        scripting: { getRegisteredContentScripts(): Promise<{ matches?: string[] }[]> };
      };
      const { browser, chrome } = globalThis as unknown as Record<string, Api>;
      const api = (browser ?? chrome) as Api;
      const scripts = await api.scripting.getRegisteredContentScripts();
      return [...((await api.permissions.getAll()).origins ?? []), ...scripts.flatMap(({ matches }) => matches ?? [])];
    });
  await expect.poll(left).toEqual([]);
  const later = await session.newTab(`${gallery.origin}/grid?n=12`);
  expect(await later.hasOverlay()).toBe(false);
});

flow('the popup leads to the options', async ({ open, gallery }) => {
  const session = await open();
  await choose(session, { theme: 'dark' });
  const tab = await session.newTab(`${gallery.origin}/grid?n=12`);
  const before = (await session.screens()).length;
  const popup = await session.openPopup(tab);
  await expect.poll(() => popup.evaluate(() => document.querySelectorAll('main .settings').length)).toBe(1);
  await popup.clickOn('Options…');
  await expect.poll(async () => (await session.screens()).length).toBe(before + 1);
});

flow('the label-set page knows which tab it was opened from', async ({ open, gallery }) => {
  const session = await open();
  const tab = await session.newTab(`${gallery.origin}/grid?n=12`);
  const popup = await session.openPopup(tab);
  await expect.poll(() => popup.evaluate(() => document.querySelectorAll('main .picker').length)).toBe(1);
  await popup.clickOn('Label sets…');
  const openers = () =>
    session.inExtension(async () => {
      type Known = { id?: number; url?: string; openerTabId?: number };
      type Api = { tabs: { query(what: object): Promise<Known[]>; get(id: number): Promise<Known> } };
      const { browser, chrome } = globalThis as unknown as Record<string, Api>;
      const api = (browser ?? chrome) as Api;
      const editor = (await api.tabs.query({})).find(({ url }) => url?.endsWith('/editor.html'));
      if (editor?.openerTabId === undefined) return null;
      return (await api.tabs.get(editor.openerTabId)).id === editor.openerTabId;
    });
  await expect.poll(openers).toBe(true);
});
