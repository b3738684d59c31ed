import { expect } from 'vitest';
import { findByName } from '../e2e/driver/in-page.ts';
import type { Point, Tab } from '../e2e/driver/session.ts';
import { browser, flow } from '../e2e/flow.ts';
import { drawn, type Labelling, startLabelling } from '../e2e/labelling.ts';
import { partIn, pointInFrame, shows, start, startPages } from '../pages/other-origins.ts';
import { holdStore } from './held-store.ts';
import { leftBehind, pasted } from './left-over.ts';
import { answersByPath, expectGapless, readStored } from './stored-database.ts';

/** Clicks what is called so in the part of the overlay that is in the frame. */
async function clickInPart(tab: Tab, part: Labelling, name: string): Promise<void> {
  const find = () => part.tab.overlay<[string], Point | null>(findByName, name);
  await expect.poll(find).not.toBeNull();
  const at = await find();
  const frame = await tab.evaluate(() => {
    const { x, y } = document.querySelector('iframe')?.getBoundingClientRect() ?? { x: 0, y: 0 };
    return { x, y };
  });
  await tab.mouse.click({ x: frame.x + (at?.x ?? 0), y: frame.y + (at?.y ?? 0) });
}

/** Whether each button of a part can be seen in its frame without scrolling for it. */
const allButtonsInView = (part: Labelling) =>
  part.tab.overlay((root) => {
    const boxes = [...root.querySelectorAll('button')].map((button) => button.getBoundingClientRect());
    return (
      boxes.length > 0 &&
      boxes.every(({ left, right, top, bottom }) => {
        return left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight;
      })
    );
  });

/** What an overlay says that can do nothing more, of `count` answers. */
async function endsWith(old: Labelling, count: string): Promise<void> {
  const words = `${count} not saved: copy`;
  if (browser === 'chromium') await old.when(({ notice, ring }) => notice.includes(words) && ring === null);
  else
    await expect.poll(() => leftBehind(old.tab)).toMatchObject({ notice: expect.stringContaining(words), ring: false });
}

flow(
  'the extension updated while answers in a frame of another site are on their way: they can be copied there, and again after starting anew',
  async ({ open }) => {
    const pages = await startPages();
    const session = await open();
    const { tab, labelling } = await start(session, pages, '/outer');
    const part = await pointInFrame(tab);
    await part.when(({ seen }) => seen);
    await labelling.press('1');
    await shows(part, { [drawn(922)]: ['score'] });
    await labelling.saved();

    await holdStore(session);
    await labelling.press('2');
    await tab.mouse.move({ x: 60, y: 200 }, 8);
    await part.when(({ ring }) => ring?.picture === drawn(921));
    await labelling.press('1');
    await part.when(({ marks }) => marks.filter(({ saved }) => !saved).length === 2);
    await labelling.when(({ saving }) => saving !== 'saved');
    await tab.mouse.move({ x: 120, y: 130 });
    await tab.mouse.move({ x: 100, y: 60 }, 5);
    await labelling.ringOn(drawn(920));
    await labelling.press('2');
    await labelling.when(({ marks }) => marks.some(({ saved }) => !saved));

    await session.update();
    await tab.activate();
    await endsWith(labelling, '1 answer is');
    await endsWith(part, '2 answers are');
    const line = (name: string, at: number, page: string) => `${name}\t\t${new URL(drawn(at), page).href}\t${page}\n`;
    const inTop = line('non-score', 920, `${pages.page}/outer`);
    const inFrame = line('non-score', 922, `${pages.tool}/tool`) + line('score', 921, `${pages.tool}/tool`);
    if (browser === 'chromium') {
      expect(await allButtonsInView(part)).toBe(true);
      await clickInPart(tab, part, 'Copy the unsaved answers');
      await part.when(({ notice }) => notice.includes('Copied'));
      expect(await pasted(tab)).toBe(inFrame);
    } else expect((await leftBehind(part.tab)).text).toBe(inFrame);

    await session.grantSite('http://localhost/*');
    await startLabelling(session, tab);
    const next = await partIn(tab);
    await next.when(({ notice }) => notice.includes('2 answers from before the update'));
    expect(await allButtonsInView(next)).toBe(true);
    await clickInPart(tab, next, 'Copy the unsaved answers');
    await next.when(({ notice }) => notice.includes('Copied'));
    expect(await pasted(tab)).toBe(inFrame);
    await clickInPart(tab, next, 'Close');
    await next.when(({ notice }) => !notice.includes('before the update'));
    await labelling.when(({ notice }) => notice.includes('1 answer from before the update'));
    await tab.clickInOverlay('Copy the unsaved answers');
    expect(await pasted(tab)).toBe(inTop);
    await tab.clickInOverlay('Close');

    // They are entered again, whether or not the last moment sufficed for some.
    const again = await pointInFrame(tab);
    await again.when(({ seen }) => seen);
    await labelling.press('2');
    await tab.mouse.move({ x: 60, y: 200 }, 8);
    await again.when(({ ring }) => ring?.picture === drawn(921));
    await labelling.press('1');
    await shows(again, { [drawn(922)]: ['non-score'], [drawn(921)]: ['score'] });
    await tab.mouse.move({ x: 120, y: 130 });
    await tab.mouse.move({ x: 100, y: 60 }, 5);
    await labelling.ringOn(drawn(920));
    await labelling.press('2');
    await labelling.shows({ [drawn(920)]: ['non-score'] });
    const stored = await readStored(session);
    expectGapless(stored);
    expect(Object.fromEntries(answersByPath(stored))).toEqual({
      [drawn(920)]: ['non-score'],
      [drawn(921)]: ['score'],
      [drawn(922)]: ['non-score'],
    });
    await pages.close();
  },
);
