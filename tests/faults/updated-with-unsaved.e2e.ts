import { expect } from 'vitest';
import type { Tab } from '../e2e/driver/session.ts';
import { browser, flow } from '../e2e/flow.ts';
import { drawn, type Labelling, labelled, said, startLabelling } from '../e2e/labelling.ts';
import { holdStore } from './held-store.ts';
import { leftBehind, pasted } from './left-over.ts';
import { answersByPath, expectGapless, readStored } from './stored-database.ts';
import { picturesLoaded } from './whole-page.ts';

const hosts = (tab: Tab) => tab.evaluate(() => document.querySelectorAll('html > [popover]').length);

/** What the old overlay says once it can do nothing more, and the text it hands over. */
async function lastWords(old: Labelling): Promise<string> {
  const { tab } = old;
  if (browser === 'firefox') {
    // Firefox has ended the script: the notice and the field are all there is.
    await expect.poll(() => leftBehind(tab)).toMatchObject({ bar: false, ring: false });
    const { notice, text } = await leftBehind(tab);
    expect(notice).toContain('3 answers are not saved: copy them');
    return text;
  }
  await old.when(({ notice }) => notice.includes('3 answers are not saved: copy them'));
  await old.when(({ ring }) => ring === null);
  await tab.clickInOverlay('Copy the unsaved answers');
  await old.when(({ notice }) => notice.includes('Copied'));
  return pasted(tab);
}

flow(
  'the extension updated while answers are on their way: they can be copied there, and again after starting anew',
  async ({ open, gallery }) => {
    const session = await open();
    const tab = await session.newTab(`${gallery.origin}/grid?n=12`);
    await picturesLoaded(tab);
    const old = await startLabelling(session, tab);
    await old.press(...'12');
    await old.saved();
    await holdStore(session);
    await old.press('1', 'Delete', '2');
    await old.when(({ marks }) => marks.filter(({ saved }) => !saved).length === 3);
    const lines = [
      ['score', 3],
      ['Skipped', 4],
      ['non-score', 5],
    ].map(
      ([name, at]) => `${name}\tPattern ${at}\t${gallery.origin}${drawn(Number(at))}\t${gallery.origin}/grid?n=12\n`,
    );

    await session.update();
    await tab.activate();
    expect(await lastWords(old)).toBe(lines.join(''));

    await startLabelling(session, tab);
    expect(await hosts(tab)).toBe(1);
    const next = await labelled(tab);
    await next.when(({ notice }) => notice.includes('3 answers from before the update may not be saved'));
    await tab.clickInOverlay('Copy the unsaved answers');
    await next.when(({ notice }) => notice.includes('Copied'));
    expect(await pasted(tab)).toBe(lines.join(''));
    await tab.clickInOverlay('Close');
    await next.when(({ notice }) => !notice.includes('before the update'));

    // Its last moment may have sufficed for some of them: their marks are back. The others are entered again.
    const before = answersByPath(await readStored(session));
    await next.when(({ marks }) => marks.length > 0);
    await expect.poll(async () => new Set(Object.keys(said(await next.see())))).toEqual(new Set(before.keys()));
    for (const [at, key] of [...'12', '1', 'Delete', '2'].entries()) {
      if (before.has(drawn(at + 1))) continue;
      await next.ringOn(drawn(at + 1));
      await next.press(key);
    }
    await next.saved();
    const stored = await readStored(session);
    expectGapless(stored);
    expect(Object.fromEntries(answersByPath(stored))).toEqual({
      [drawn(1)]: ['score'],
      [drawn(2)]: ['non-score'],
      [drawn(3)]: ['score'],
      [drawn(4)]: ['skipped'],
      [drawn(5)]: ['non-score'],
    });
  },
);
