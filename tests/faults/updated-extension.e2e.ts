import { expect } from 'vitest';
import type { Tab } from '../e2e/driver/session.ts';
import { browser, flow } from '../e2e/flow.ts';
import { labelled, startLabelling } from '../e2e/labelling.ts';
import { answersByPath, expectGapless, readStored } from './stored-database.ts';
import { picturesLoaded } from './whole-page.ts';

/** What overlays there are in the page: the one that is marked, or a later one. */
const hosts = (tab: Tab) =>
  tab.evaluate(() => [...document.querySelectorAll('html > [popover]')].map((host) => (host.id ? 'old' : 'new')));

/** What the page itself heard of keys. */
const heard = (tab: Tab) => tab.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);

flow(
  'the extension updated under an open tab: the old overlay goes quiet, and starting again leaves just one',
  async ({ open, gallery }) => {
    const session = await open();
    const tab = await session.newTab(`${gallery.origin}/grid?n=60`);
    await picturesLoaded(tab);
    const old = await startLabelling(session, tab);
    await old.press(...'12121');
    await old.saved();
    await tab.evaluate(() => {
      const keys: string[] = [];
      Object.assign(globalThis, { heard: keys });
      window.addEventListener('keydown', ({ key }) => keys.push(key));
    });

    await tab.evaluate(() => {
      for (const host of document.querySelectorAll('html > [popover]')) host.id = 'old';
    });
    await session.update();
    await tab.activate();
    if (browser === 'chromium') {
      // Firefox ends the old script with its whole world: nobody is left to say anything.
      await old.when(({ notice }) => notice.includes('Tagalong was updated or switched off, and has stopped here'));
      await old.when(({ ring }) => ring === null);
    }
    await old.press('1', '2');
    expect(await heard(tab)).toEqual(['1', '2']);
    expect((await readStored(session)).annotations).toHaveLength(5);

    await startLabelling(session, tab);
    await expect.poll(() => hosts(tab)).toEqual(['new']);
    const next = await labelled(tab);
    await next.when(({ progress, notice }) => progress === '5 of 60 on this page' && !notice.includes('updated'));
    await next.press(...'1212');
    await next.saved();
    expect(await heard(tab)).toEqual(['1', '2']);
    const stored = await readStored(session);
    expectGapless(stored);
    expect([...answersByPath(stored).values()].map(String)).toEqual(
      [...'121211212'].map((key) => (key === '1' ? 'score' : 'non-score')),
    );
    process.stdout.write(
      `${browser}: updated under an open tab: 2 keys left to the page, 1 overlay after starting again\n`,
    );
  },
);
