/**
 * Pages that do their worst, each beside one that does something innocent alike: no answer comes from input that is
 * not the person's, or that was given while we could not be seen; no alarm where nothing is wrong.
 */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { open } from '../e2e/driver/open.ts';
import type { Session, Tab } from '../e2e/driver/session.ts';
import { keepSite, Labelling, labelAgain, labelled, startLabelling } from '../e2e/labelling.ts';
import { storedAnswers } from '../e2e/stored.ts';
import { type Gallery, startGallery } from '../gallery/server.ts';
import { crooked } from './hostile/crooked.ts';
import { fighting } from './hostile/fighting.ts';
import { forging } from './hostile/forging.ts';
import { hiding } from './hostile/hiding.ts';
import { asPage, type Turn, threePictures } from './hostile/hostile-page.ts';
import { storms } from './hostile/storms.ts';
import { styling } from './hostile/styling.ts';

type Named = { readonly name: string; readonly path: string; readonly first: number; readonly turn: Turn };

const pages: readonly Named[] = Object.entries({
  ...styling,
  ...hiding,
  ...fighting,
  ...forging,
  ...crooked,
  ...storms,
}).flatMap(([name, { hostile, twin }], at) => [
  { name, path: `/hostile/${at}`, first: 20_000 + at * 20, turn: hostile },
  { name: `the twin of: ${name}`, path: `/twin/${at}`, first: 20_010 + at * 20, turn: twin },
]);
let gallery: Gallery;
let session: Session;
let tab: Tab | undefined;
/** All that may be on disk in the end, by the path of its picture. */
const meant: Record<string, string[]> = {};

beforeAll(async () => {
  const extra = Object.fromEntries(pages.map(({ path, turn, first }) => [path, asPage(turn, first)]));
  const sandboxed = {
    type: 'text/html',
    body: threePictures(19_000),
    headers: { 'content-security-policy': 'sandbox allow-scripts' },
  };
  gallery = await startGallery({ extra: { ...extra, '/sandboxed': sandboxed } });
  session = await open(inject('browser'));
  await keepSite(session, gallery.origin);
}, 120_000);

afterAll(async () => {
  await session.close();
  await gallery.close();
});

const toolbar = () =>
  session.inExtension(async () => {
    type Api = {
      tabs: { query(which: object): Promise<{ id: number }[]> };
      action: { getBadgeText(of: object): Promise<string>; getTitle(of: object): Promise<string> };
    };
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    const api = browser ?? chrome;
    const [front] = await api.tabs.query({ active: true, lastFocusedWindow: true });
    const of = { tabId: front?.id };
    return { text: await api.action.getBadgeText(of), title: await api.action.getTitle(of) };
  });
const badge = async () => (await toolbar()).text;
/** What the toolbar says where we can't be seen, and where we have stopped trying. */
const alarm = {
  silent: 'Tagalong: hidden by the page, no answers are taken',
  keptOut: 'Tagalong: this page keeps hiding it, no answers are taken. Click for more',
};

type Spied = { wrong: string[]; keys: string[] };
const spied = (on: Tab): Promise<Spied> => on.evaluate(() => (window as unknown as { spied: Spied }).spied);

const drawn = (number: number) => `/drawn/${number}.png`;

/** Presses until the answer is on disk: while a page is at its worst a key may be refused, which the bar says. */
async function answers(labelling: Labelling, key: string, path: string, name: string): Promise<void> {
  meant[path] = [name];
  const stored = async () => (await storedAnswers(session))[path] ?? [];
  await expect
    .poll(async () => {
      if ((await stored()).length === 0) await labelling.press(key);
      return stored();
    })
    .toEqual([name]);
}

/** Waits until keys count, as far as the badge tells. */
async function begun(on: Tab): Promise<Labelling> {
  await expect.poll(badge).toMatch(/on|\d/);
  return new Labelling(on);
}

/** Runs on the closed root; stands alone. */
function middleOfChip(root: ShadowRoot) {
  const { x, y, width, height } = root.querySelector('.chip')?.getBoundingClientRect() ?? new DOMRect();
  return { x: x + width / 2, y: y + height / 2 };
}

test('before labelling is started there is nothing of ours on a page, nor a file of ours to be had', async () => {
  // Under another name: Firefox was given the site of the others.
  const page = await session.newTab(`${gallery.origin.replace('127.0.0.1', 'localhost')}/grid?n=3`);
  const found = await page.evaluate(async (origin: string) => {
    const names = Object.getOwnPropertyNames(window).filter((name) => /tagalong|wxt|preact/i.test(name));
    const files = ['manifest.json', 'overlay.js', 'dialogs.js', 'popup.html', 'icon/16.png'];
    const had = await Promise.all(
      files.map((file) =>
        fetch(`${origin}/${file}`)
          .then((answer) => [answer.ok && file])
          .catch(() => []),
      ),
    );
    const beside = [...document.documentElement.children].map(({ localName }) => localName).join(' ');
    return { names, had: had.flat(), beside, adopted: document.adoptedStyleSheets.length };
  }, session.origin);
  expect(found).toEqual({ names: [], had: [], beside: 'head body', adopted: 0 });
  await page.close();
});

describe.each(pages)('$name', ({ path, first, turn }) => {
  test(turn.says, async () => {
    tab ??= (await labelAgain(session, `${gallery.origin}/grid?n=1`)).tab;
    const on = tab;
    gallery.asked();
    await on.goto(gallery.origin + path);
    // What is begun on the last page must not be taken for this one.
    let labelling = turn.blind ? await begun(on) : await labelled(on);
    const chip = turn.blind ? { x: 0, y: 0 } : await on.overlay(middleOfChip);
    if (turn.act) await on.evaluate(turn.act as (first: number) => Promise<void>, first);
    if (turn.aim) await on.mouse.move({ x: turn.aim.x - 90, y: turn.aim.y });
    if (turn.aim) await on.mouse.move(turn.aim, 6);

    if (turn.outcome === 'answers') {
      if (!turn.blind) labelling = await labelled(on);
      const { answered = 0 } = turn;
      await answers(labelling, '1', typeof answered === 'string' ? answered : drawn(first + answered), 'score');
      if (!turn.blind) await labelling.saved();
    } else if (turn.outcome === 'silent' || turn.outcome === 'keptOut') {
      await expect.poll(toolbar).toEqual({ text: '!', title: alarm[turn.outcome] });
      await on.keyboard.press('1');
      await on.mouse.click(chip);
      if (!(turn.deaf && session.browser === 'firefox'))
        await expect.poll(async () => (await spied(on)).keys).toContain('1');
      if (turn.lift) {
        await on.evaluate(turn.lift as () => Promise<void>);
        labelling = await labelled(on);
        await answers(labelling, '2', drawn(first), 'non-score');
        await expect.poll(badge).not.toBe('!');
      }
    } else {
      await on.keyboard.press('1');
      if (turn.bar) await labelling.when(({ notice }) => notice.startsWith(turn.bar ?? ''));
      await labelling.saved();
    }
    if (!(turn.outcome in alarm)) expect(await badge()).not.toBe('!');
    if (turn.holds) expect(await on.evaluate(turn.holds as () => Promise<boolean>)).toBe(true);
    expect((await spied(on)).wrong).toEqual([]);
    const twice = gallery.asked().filter((path, at, all) => all.indexOf(path) !== at);
    expect(twice).toEqual([]);
  });
});

test('a page in a sandbox, which is of no origin, is labelled where the person asks for it', async () => {
  const page = await session.newTab(`${gallery.origin}/sandboxed`);
  const labelling = session.browser === 'firefox' ? await labelled(page) : await startLabelling(session, page);
  await answers(labelling, '1', drawn(19_000), 'score');
  await page.close();
});

test('all that is on disk in the end is what was answered by keys on pages that could be seen', async () => {
  expect(await storedAnswers(session)).toEqual(meant);
});
