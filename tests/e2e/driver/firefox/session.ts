import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findFirefox } from '../../../../scripts/browsers.mjs';
import { type Folders, finishedDownloads, makeFolders } from '../folders.ts';
import { readStore } from '../in-page.ts';
import { until } from '../poll.ts';
import type { Download, Json, OpenOptions, Session, Tab, View } from '../session.ts';
import { Bidi } from './bidi.ts';
import { ChromeWindow } from './chrome-window.ts';
import { prefs, uuid } from './prefs.ts';
import { FirefoxTab, FirefoxView } from './view.ts';
import { zipFolder } from './zip.ts';

interface Running {
  readonly browser: Browser;
  readonly bidi: Bidi;
  readonly window: ChromeWindow;
  readonly quiet: FirefoxTab;
}

/** The id a built extension gives itself for Firefox. */
function idOf(extension: string): string {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
}

class FirefoxSession implements Session {
  readonly browser = 'firefox';
  readonly origin = `moz-extension://${uuid}`;
  readonly #options: OpenOptions;
  readonly #folders: Folders;
  readonly #id: string;
  #running: Running | undefined;

  constructor(options: OpenOptions) {
    this.#options = options;
    this.#folders = makeFolders('firefox', options);
    this.#id = idOf(this.#folders.extension);
    if (!options.lasting) return;
    const installed = join(this.#folders.profile, 'extensions');
    mkdirSync(installed, { recursive: true });
    writeFileSync(join(installed, `${this.#id}.xpi`), zipFolder(this.#folders.extension));
  }

  get #live() {
    if (!this.#running) throw new Error('the browser is not running');
    return this.#running;
  }

  async start(): Promise<void> {
    const executablePath = findFirefox();
    if (!executablePath) throw new Error('no Firefox: node scripts/setup.mjs --browser firefox');
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: !this.#options.headed,
      userDataDir: this.#folders.profile,
      args: ['-remote-allow-system-access', '--width=1280', '--height=900'],
      extraPrefsFirefox: prefs(this.#id, this.#folders, this.#options),
      handleSIGINT: false,
    });
    // Puppeteer would put the preferences back as they were before this start; a profile that lasts keeps its own.
    for (const file of ['prefs.js', 'user.js'])
      rmSync(join(this.#folders.profile, `${file}.puppeteer`), { force: true });
    const bidi = new Bidi(browser);
    const window = new ChromeWindow(bidi, this.#id);
    if (!this.#options.lasting) await browser.installExtension(this.#folders.extension);
    await until('the extension to start (Firefox ESR or Developer Edition takes unsigned ones)', window.isReady);
    const [first] = await bidi.contexts('content');
    if (!first) throw new Error('Firefox opened no tab');
    const quiet = await this.#makeQuiet({ bidi, window }, first.context);
    this.#running = { browser, bidi, window, quiet };
  }

  async newTab(address: string): Promise<Tab> {
    const { bidi, window } = this.#live;
    const { context } = await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' });
    const tab = new FirefoxTab(bidi, window, context, async () => {
      await bidi.send('browsingContext.close', { context });
    });
    await tab.goto(address);
    return tab;
  }

  newExtensionTab(path: string): Promise<Tab> {
    return this.newTab(`${this.origin}/${path}`);
  }

  async toolbarClick(tab: Tab): Promise<void> {
    await tab.activate();
    await this.#live.window.clickToolbar();
  }

  async openPopup(tab: Tab): Promise<View> {
    const { bidi, window } = this.#live;
    await this.toolbarClick(tab);
    const context = await until('the popup to open', window.adoptPopup);
    const view = new FirefoxView(bidi, window, context, window.closePopup);
    const ready = (origin: string) =>
      location.href.startsWith(origin) && document.readyState === 'complete' && document.hasFocus();
    await until('the popup to be ready', () => view.evaluate(ready, this.origin));
    return view;
  }

  inExtension<A extends readonly Json[], R>(run: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    return this.#live.quiet.evaluate(run, ...args);
  }

  async rows<Row>(store: string): Promise<readonly Row[]> {
    return (await this.inExtension(readStore, 'tagalong', store)) as Row[];
  }

  /** Firefox is told at its start to give whatever is asked for in a click. */
  async answerYesTo(): Promise<void> {}

  async grantSite(pattern: string): Promise<void> {
    await this.#live.window.addSite(pattern);
  }

  async downloads(): Promise<readonly Download[]> {
    return finishedDownloads(this.#folders.downloads);
  }

  async screens(): Promise<readonly Uint8Array[]> {
    const { bidi, window } = this.#live;
    const [, ...contexts] = await bidi.contexts('content');
    const tabs = contexts.map(({ context }) => new FirefoxTab(bidi, window, context, async () => undefined));
    return Promise.all(tabs.map((tab) => tab.screenshot()));
  }

  async killBackground(): Promise<boolean> {
    return this.#live.window.suspend();
  }

  async update(): Promise<void> {
    const { browser, bidi, window } = this.#live;
    await browser.installExtension(this.#folders.extension);
    await until('the extension to start again', window.isReady);
    // An update closes the extension's own pages, as soon as it comes to it.
    const { context } = await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' });
    const quiet = await this.#makeQuiet({ bidi, window }, context);
    this.#running = { ...this.#live, quiet };
  }

  async restart(): Promise<void> {
    this.#mustLast();
    await this.#live.browser.close();
    this.#running = undefined;
    await this.start();
  }

  async kill(): Promise<void> {
    this.#mustLast();
    const { browser } = this.#live;
    const child = browser.process();
    if (!child?.pid) throw new Error('puppeteer does not say which process Firefox is');
    const closed = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    process.kill(-child.pid, 'SIGKILL'); // puppeteer starts it as the leader of a process group
    await closed;
    this.#running = undefined;
  }

  async close(): Promise<void> {
    await this.#running?.browser.close();
    this.#running = undefined;
    this.#folders.remove();
  }

  /** A picture of the extension's own: its origin, and none of its scripts. */
  async #makeQuiet({ bidi, window }: Pick<Running, 'bidi' | 'window'>, context: string): Promise<FirefoxTab> {
    const quiet = new FirefoxTab(bidi, window, context, async () => undefined);
    await quiet.goto(`${this.origin}/icon/16.png`);
    // Firefox may know nothing of a page that has not used the extension's API, and then no update closes it (its bug
    // 1399655). Ours all do.
    await quiet.evaluate(() => (globalThis as unknown as { browser: { runtime: { id: string } } }).browser.runtime.id);
    return quiet;
  }

  #mustLast(): void {
    if (!this.#options.lasting) throw new Error('open({ lasting: true }) to restart Firefox with the extension in it');
  }
}

/** Starts Firefox with the extension in it. */
export async function openFirefox(options: OpenOptions): Promise<Session> {
  const session = new FirefoxSession(options);
  await session.start();
  return session;
}
