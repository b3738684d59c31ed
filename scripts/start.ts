/**
 * `npm start`: builds Tagalong and opens a browser with it on the gallery of photographs. With no display it labels that
 * page itself, by real key presses, and leaves what came of it in `out/`.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { launchChromium } from '../tests/e2e/driver/chromium/launch.ts';
import { makeFolders } from '../tests/e2e/driver/folders.ts';
import { open } from '../tests/e2e/driver/open.ts';
import { until } from '../tests/e2e/driver/poll.ts';
import type { Session } from '../tests/e2e/driver/session.ts';
import { readOverlay } from '../tests/e2e/overlay-view.ts';
import { photos } from '../tests/gallery/photos.ts';
import { type Gallery, startGallery } from '../tests/gallery/server.ts';
import { hasDisplay } from './browsers.mjs';

const root = join(import.meta.dirname, '..');
const out = join(root, 'out');
const shown = (path: string) => relative(process.cwd(), path);
const say = (text: string) => process.stdout.write(`${text}\n`);

/** The same address each time, so that what was labelled yesterday is still labelled; any free one if it is taken. */
const usualPort = 8642;

function build(): void {
  const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const done = spawnSync(process.execPath, [wxt, 'build', '-b', 'chrome'], { cwd: root, encoding: 'utf8' });
  if (done.status === 0) return;
  process.stderr.write(`${done.stdout}${done.stderr}\nThe extension could not be built.\n`);
  process.exit(1);
}

/** Opens a window for a person, until they close it. The profile, and so every label, is kept for the next time. */
async function showTo(gallery: Gallery): Promise<void> {
  const folder = join(out, 'browser');
  const options = { headed: true, folder };
  const folders = makeFolders('chromium', options);
  const context = await launchChromium(folders, options);
  const page = context.pages()[0] ?? (await context.newPage());
  // Playwright would keep downloads for itself, nameless, and delete them with the window.
  const cdp = await context.browser()?.newBrowserCDPSession();
  await cdp?.send('Browser.setDownloadBehavior', { behavior: 'default' });
  await page.goto(gallery.origin);
  // A new browser has its address bar in focus, and the first key would go there.
  await page.mouse.click(4, 4);
  say(`Tagalong is in the browser that has opened, on ${gallery.origin}`);
  say('Click the tag in its toolbar, then “Label this page”. Then 1 and 2 answer; ? shows all keys.');
  say(`Exports go to ${shown(folders.downloads)}.`);
  say(`${gallery.origin}/long has a few hundred pictures more; the other links are pages as one meets them.`);
  say('Close the browser to end this.');
  // On a Mac the program outlives its last window; for us the last tab is the end.
  const endWithLastTab = () => context.pages().length === 0 && void context.close().catch(() => undefined);
  for (const open of context.pages()) open.on('close', endWithLastTab);
  context.on('page', (opened) => opened.on('close', endWithLastTab));
  if (context.pages().length > 0) await new Promise((resolve) => context.once('close', resolve));
  await gallery.close();
}

/** Labels the gallery as a person would, by the popup and the keys, and exports the labels by the popup. */
async function labelGallery(session: Session, { origin }: Gallery): Promise<void> {
  const tab = await session.newTab(origin);
  const popup = await session.openPopup(tab);
  const focused = () =>
    popup.evaluate(() => document.activeElement?.textContent?.startsWith('Label this page') ?? false);
  await until('“Label this page” to have the focus', focused);
  await popup.keyboard.press('Enter');
  await until('the overlay to come up', () => tab.hasOverlay());
  await popup.close();
  await tab.activate();
  await until('keys to count', async () => {
    const { ring, seen } = await tab.overlay(readOverlay);
    return ring !== null && seen;
  });
  for (const [at] of photos.entries()) {
    await until('the answer to be saved', async () => (await session.rows('annotations')).length === at);
    await tab.keyboard.press(at % 3 === 2 ? '2' : '1');
  }
  await until('every answer to be saved', async () => (await session.rows('annotations')).length === photos.length);
  // True sizes are learned after the answers, and go into the export.
  await until('every size to be known', async () =>
    (await session.rows('pictures')).every(({ size }) => size !== null),
  );
  writeFileSync(join(out, 'page.png'), await tab.screenshot());
  const again = await session.openPopup(tab);
  await again.clickOn('Export');
  const file = await until('the export to be complete', async () => (await session.downloads())[0]);
  copyFileSync(file.path, join(out, 'labels.json'));
}

build();
mkdirSync(out, { recursive: true });
const gallery = await startGallery({ port: usualPort }).catch(() => startGallery());
if (hasDisplay()) {
  await showTo(gallery);
} else {
  const session = await open('chromium');
  try {
    await labelGallery(session, gallery);
    say(`There is no display, so Tagalong labelled ${photos.length} photographs by itself, by real key presses:`);
    say(`  ${shown(join(out, 'labels.json'))}  the exported labels`);
    say(`  ${shown(join(out, 'page.png'))}     the page as it looked`);
  } finally {
    await session.close();
    await gallery.close();
  }
}
