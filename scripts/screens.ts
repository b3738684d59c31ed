/**
 * Makes docs/screens/*.png with the built extension: popup, options, label-set page, overlay and a picture's menu, light and dark, English and
 * Chinese, the loupe, and the README's picture. With the word `loupe` only that is made anew. `npm run build` first. TAGALONG_EXTENSION names another build.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { choose } from '../tests/e2e/choose.ts';
import { openChromium } from '../tests/e2e/driver/chromium/session.ts';
import { until } from '../tests/e2e/driver/poll.ts';
import type { Session, Tab, View } from '../tests/e2e/driver/session.ts';
import { startGallery } from '../tests/gallery/server.ts';
import { drawInLoupe } from './screens/draw-in-loupe.ts';
import { smallPng } from './screens/small-png.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'docs', 'screens');
const extension = process.env.TAGALONG_EXTENSION ?? join(root, '.output', 'chrome-mv3');
if (!existsSync(extension)) throw new Error('there is no build yet: npm run build');
mkdirSync(folder, { recursive: true });

/** Bytes a picture may take in the repository. */
const most = 300_000;
const start = { en: 'Label this page', zh: '标注本页' };

async function keep(name: string, view: View): Promise<void> {
  const png = smallPng(await view.screenshot(), most);
  writeFileSync(join(folder, `${name}.png`), png);
  process.stdout.write(`docs/screens/${name}.png  ${Math.ceil(png.length / 1000)} kB\n`);
}

/** Waits until a page of ours has its data, and for fonts and colours to settle. */
const ready = (view: View) =>
  until('the page to have its data', () =>
    view.evaluate(async () => {
      await document.fonts.ready;
      const moving = document.getAnimations().length;
      return moving === 0 && document.querySelector('main:not([aria-busy])') !== null;
    }),
  );

const saved = (tab: Tab, answered: number) =>
  until('all answers to be saved', () =>
    tab.overlay((own, count) => {
      const { state } = own.querySelector<HTMLElement>('.bar-saving')?.dataset ?? {};
      const marks = own.querySelectorAll('.mark[data-saved="true"]').length;
      // The counts follow a moment after the answers.
      const counted = [...own.querySelectorAll('.chip-count')].some((chip) => chip.textContent !== '0');
      return state === 'saved' && marks >= count && counted && !own.querySelector('.flash, .notice');
    }, answered),
  );

async function label(session: Session, tab: Tab, language: 'en' | 'zh'): Promise<View> {
  const popup = await session.openPopup(tab);
  await until('the popup to have its button', () =>
    popup.evaluate((name) => document.querySelector('main')?.textContent?.includes(name), start[language]),
  );
  await popup.clickOn(start[language]);
  await until('the ring', () => tab.overlay((own) => own.querySelector('.ring') !== null));
  await tab.activate();
  return popup;
}

async function keepLoupe(theme: 'light' | 'dark', language: 'en' | 'zh'): Promise<void> {
  const session = await openChromium({ extension, scheme: theme });
  await choose(session, { theme, language });
  await keep(`loupe-${theme}-${language}`, await drawInLoupe(session, `${gallery.origin}/`, language));
  await session.close();
}

const gallery = await startGallery();
try {
  await keepLoupe('light', 'en');
  await keepLoupe('dark', 'zh');
  if (process.argv.includes('loupe')) process.exit();
  for (const theme of ['light', 'dark'] as const) {
    for (const language of ['en', 'zh'] as const) {
      const session = await openChromium({ extension, scheme: theme });
      const name = (surface: string) => `${surface}-${theme}-${language}`;
      await choose(session, { theme, language });
      const tab = await session.newTab(`${gallery.origin}/grid?n=24`);
      await label(session, tab, language);
      for (const key of ['1', '2', 'Delete', '1', ',']) await tab.keyboard.press(key);
      await saved(tab, 4);
      await keep(name('overlay'), tab);

      await tab.keyboard.press('Shift+F10');
      await until('the menu', () => tab.overlay((own) => own.querySelector('.menu-item') !== null));
      await keep(name('menu'), tab);
      await tab.keyboard.press('Escape');

      const popup = await session.openPopup(tab);
      await until('the popup to know the tab and its classes', () =>
        popup.evaluate(() => document.querySelectorAll('.keycap').length > 3),
      );
      await ready(popup);
      await keep(name('popup'), popup);
      await popup.close();

      const sets = await session.newExtensionTab('editor.html');
      await ready(sets);
      await sets.clickOn(language === 'en' ? 'Pascal VOC (20)' : 'Pascal VOC（20 类）');
      await until('the set to be shown', () =>
        sets.evaluate(() => document.querySelector('main')?.textContent.includes('tagalong/voc') ?? false),
      );
      await ready(sets);
      await keep(name('label-sets'), sets);

      const options = await session.newExtensionTab('options.html');
      await ready(options);
      await options.clickOn(language === 'en' ? 'Change: Next picture' : '更改：下一张图片');
      await ready(options);
      await keep(name('options'), options);
      await session.close();
    }
  }

  const session = await openChromium({ extension });
  const tab = await session.newTab(`${gallery.origin}/`);
  await label(session, tab, 'en');
  for (const key of ['1', '2']) await tab.keyboard.press(key);
  await saved(tab, 2);
  await keep('hero', tab);
  await session.close();
} finally {
  await gallery.close();
}
