import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { type Folders, finishedDownloads, makeFolders } from '../folders.ts';
import { readStore } from '../in-page.ts';
import { until } from '../poll.ts';
import type { Download, Json, OpenOptions, Session, Tab, View } from '../session.ts';
import { attach } from './cdp.ts';
import { idOfFolder, launchChromium } from './launch.ts';
import { ChromiumTab, ChromiumView } from './view.ts';
import { Worker } from './worker.ts';

class ChromiumSession implements Session {
  readonly browser = 'chromium';
  readonly origin: string;
  readonly #options: OpenOptions;
  readonly #folders: Folders;
  readonly #id: string;
  #running: { context: BrowserContext; cdp: CDPSession; quiet: ChromiumTab; worker: Worker; pid: number } | undefined;

  constructor(options: OpenOptions) {
    this.#options = options;
    this.#folders = makeFolders('chromium', options);
    this.#id = idOfFolder(this.#folders.extension);
    this.origin = `chrome-extension://${this.#id}`;
  }

  get #live() {
    if (!this.#running) throw new Error('the browser is not running');
    return this.#running;
  }

  async start(): Promise<void> {
    const context = await launchChromium(this.#folders, this.#options);
    const browser = context.browser();
    if (!browser) throw new Error('Playwright gave no browser');
    const cdp = await browser.newBrowserCDPSession();
    // Playwright would take every download for itself, under a name of its own; the extension's names are under test.
    await cdp.send('Browser.setDownloadBehavior', { behavior: 'default' });
    // Known beforehand, so that a kill is at once.
    const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
    const pid = processInfo.find(({ type }) => type === 'browser')?.id;
    if (pid === undefined) throw new Error('Chromium does not say which process it is');
    const page = context.pages()[0] ?? (await context.newPage());
    const own = await context.newCDPSession(page);
    const worker = new Worker(own, this.origin);
    this.#running = { context, cdp, quiet: new ChromiumTab(page, own), worker, pid };
    await this.#settleIn(page);
    await worker.follow();
  }

  /** A picture of the extension's own: its origin, and none of its scripts. */
  async #settleIn(page: Page): Promise<void> {
    await until('the extension to load', async () => {
      await page.goto(`${this.origin}/icon/16.png`);
      return true;
    });
  }

  async newTab(address: string): Promise<ChromiumTab> {
    const { context } = this.#live;
    const page = await context.newPage();
    const tab = new ChromiumTab(page, await context.newCDPSession(page));
    // A page of 10,000 pictures takes its time on a busy machine.
    await page.goto(address, { timeout: 120_000 });
    return tab;
  }

  newExtensionTab(path: string): Promise<Tab> {
    return this.newTab(`${this.origin}/${path}`);
  }

  async toolbarClick(tab: Tab): Promise<void> {
    await tab.activate();
    const address = (tab as ChromiumTab).page.url();
    // The tab is another target than the page in it, and only the strip says which of two alike is in front.
    const found = await until('the tab to be in front', async () =>
      (await this.#targets()).find(({ type, url, embedderData }) => {
        const strip = embedderData as { tabActive?: boolean } | undefined;
        return type === 'tab' && url === address && strip?.tabActive !== false;
      }),
    );
    const { cdp } = this.#live;
    const send = cdp.send.bind(cdp) as (method: string, params: object) => Promise<unknown>; // not in Playwright's types
    await send('Extensions.triggerAction', { id: this.#id, targetId: found.targetId });
  }

  async openPopup(tab: Tab): Promise<View> {
    const { cdp } = this.#live;
    const known = new Set((await this.#targets()).map(({ targetId }) => targetId));
    await this.toolbarClick(tab);
    const { targetId } = await until('the popup to open', async () =>
      (await this.#targets()).find((target) => {
        const ours = target.type === 'page' && target.url.startsWith(this.origin);
        return ours && !known.has(target.targetId);
      }),
    );
    const own = await attach(cdp, targetId);
    const view = new ChromiumView(own, async () => {
      await own.detach();
      await cdp.send('Target.closeTarget', { targetId }).catch(() => undefined);
    });
    await until('the popup to be ready', () => view.evaluate(() => document.readyState === 'complete'));
    return view;
  }

  inExtension<A extends readonly Json[], R>(run: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    return this.#live.quiet.evaluate(run, ...args);
  }

  async rows<Row>(store: string): Promise<readonly Row[]> {
    return (await this.inExtension(readStore, 'tagalong', store)) as Row[];
  }

  async answerYesTo(pattern: string): Promise<void> {
    const tab = await this.newTab('chrome://extensions');
    await tab.evaluate(
      (id: string, host: string) => {
        const { developerPrivate } = (globalThis as unknown as { chrome: Record<string, never> }).chrome;
        const add = (developerPrivate as unknown as Record<string, (id: string, host: string) => Promise<void>>)
          .addHostPermission;
        return add?.(id, host);
      },
      this.#id,
      pattern,
    );
    await tab.close();
  }

  async grantSite(pattern: string): Promise<void> {
    await this.answerYesTo(pattern);
    const given = await this.inExtension((host: string) => {
      const { chrome } = globalThis as unknown as { chrome: { permissions: { request(p: object): Promise<boolean> } } };
      return chrome.permissions.request({ origins: [host] });
    }, pattern);
    if (!given) throw new Error(`Chromium did not give ${pattern}`);
  }

  async downloads(): Promise<readonly Download[]> {
    return finishedDownloads(this.#folders.downloads);
  }

  async screens(): Promise<readonly Uint8Array[]> {
    const { context, quiet } = this.#live;
    const pages = context.pages().filter((page) => page !== quiet.page);
    return Promise.all(pages.map((page) => page.screenshot({ timeout: 5000 })));
  }

  async killBackground(): Promise<boolean> {
    return this.#live.worker.kill();
  }

  async update(): Promise<void> {
    const { context, cdp } = this.#live;
    const send = cdp.send.bind(cdp) as (method: string, params: object) => Promise<unknown>; // not in Playwright's types
    // `runtime.reload()` of an extension given on the command line leaves it switched off; this does not.
    await send('Extensions.loadUnpacked', { path: this.#folders.extension });
    // An update closes the extension's own pages.
    const page = await context.newPage();
    await this.#settleIn(page);
    const own = await context.newCDPSession(page);
    const worker = new Worker(own, this.origin);
    await worker.follow();
    this.#running = { ...this.#live, quiet: new ChromiumTab(page, own), worker };
  }

  async restart(): Promise<void> {
    await this.#live.context.close();
    this.#running = undefined;
    await this.start();
  }

  async kill(): Promise<void> {
    const { context, pid } = this.#live;
    const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
    process.kill(-pid, 'SIGKILL'); // Playwright starts it as the leader of a process group
    await closed;
    this.#running = undefined;
  }

  async close(): Promise<void> {
    await this.#running?.context.close();
    this.#running = undefined;
    this.#folders.remove();
  }

  async #targets() {
    const { targetInfos } = await this.#live.cdp.send('Target.getTargets', { filter: [{}] });
    return targetInfos;
  }
}

/** Starts Chromium with the extension in it. */
export async function openChromium(options: OpenOptions): Promise<Session> {
  const session = new ChromiumSession(options);
  await session.start();
  return session;
}
