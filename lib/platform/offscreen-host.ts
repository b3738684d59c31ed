import { JobTrouble } from '../domain/job-trouble.ts';
import type { Port } from '../protocol/port.ts';
import { browser } from './browser.ts';
import { jobsPortName } from './offscreen-port.ts';
import { wrapPort } from './wrap-port.ts';

const page = 'offscreen.html';
/** ms in which the offscreen document must have connected. */
const connectLimit = 10_000;

/** What Chromium has beyond the common API (developer.chrome.com, chrome.offscreen and runtime.getContexts). */
type Chromium = {
  offscreen: {
    createDocument(options: { url: string; reasons: 'BLOBS'[]; justification: string }): Promise<void>;
    closeDocument(): Promise<void>;
  };
  runtime: { getContexts(filter: { contextTypes: 'OFFSCREEN_DOCUMENT'[] }): Promise<unknown[]> };
};

/**
 * Chromium's offscreen document, where long jobs run: it has object addresses and a private file system, and is not
 * ended while idle. `onPort` gets every connection it opens. Must be called synchronously when the background starts.
 */
export function listenForOffscreen(onPort: (port: Port) => void) {
  const { offscreen, runtime } = browser as unknown as Chromium;
  let current: Port | null = null;
  let creating: Promise<void> | null = null;
  const waiting = new Set<(port: Port) => void>();

  browser.runtime.onConnect.addListener((opened) => {
    if (opened.name !== jobsPortName) return;
    const { sender } = opened;
    if (sender?.id !== browser.runtime.id || sender.url !== browser.runtime.getURL(`/${page}` as never)) {
      opened.disconnect();
      return;
    }
    const port = wrapPort(opened as Parameters<typeof wrapPort>[0]);
    current = port;
    port.onDisconnect(() => {
      if (current === port) current = null;
    });
    onPort(port);
    for (const take of waiting) take(port);
    waiting.clear();
  });

  async function create(): Promise<void> {
    if ((await runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] })).length > 0) return;
    const justification = 'Writes an export to a file and offers it as a download.';
    await offscreen.createDocument({ url: page, reasons: ['BLOBS'], justification });
  }

  return {
    /** The connection to the document, which is opened if it is not there. */
    async connect(): Promise<Port> {
      if (current) return current;
      const { promise, resolve, reject } = Promise.withResolvers<Port>();
      waiting.add(resolve);
      const timer = setTimeout(() => reject(new JobTrouble('placeSilent')), connectLimit);
      try {
        creating ??= create().finally(() => {
          creating = null;
        });
        await creating;
        return await promise;
      } finally {
        clearTimeout(timer);
        waiting.delete(resolve);
      }
    },
    /** Closes the document. */
    release(): void {
      current = null;
      void offscreen.closeDocument().catch(() => {});
    },
  };
}
