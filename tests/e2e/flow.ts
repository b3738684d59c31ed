import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject, test } from 'vitest';
import { startGallery } from '../gallery/server.ts';
import { open as openBrowser } from './driver/open.ts';
import type { BrowserName, OpenOptions, Session } from './driver/session.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Which browser this run is in: each flow file runs once in each. */
    browser: BrowserName;
  }
}

/** The browser this run is in. What only one can do: `if (browser === 'chromium') flow(...)`, or a file `x.chromium.e2e.ts`. */
export const browser = inject('browser');

const failures = join(import.meta.dirname, '..', '..', 'out', 'failures');

/** What every tab shows, kept where a person finds it after a failure. */
async function keepScreens(name: string, session: Session): Promise<void> {
  mkdirSync(failures, { recursive: true });
  const plain = name.replace(/[^\p{L}\d]+/gu, '-');
  const screens = await session.screens().catch(() => []);
  for (const [at, png] of screens.entries()) writeFileSync(join(failures, `${plain}-${browser}-${at + 1}.png`), png);
}

/**
 * A test that drives a browser. `gallery` is the loopback gallery; `open` starts a browser with the extension, closed
 * at the end; what its tabs showed when the flow failed is left in `out/failures`.
 */
export const flow = test
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads what a fixture needs from this pattern
  .extend('gallery', async ({}, { onCleanup }) => {
    const gallery = await startGallery();
    onCleanup(gallery.close);
    return gallery;
  })
  .extend('open', async ({ task }, { onCleanup }) => {
    const sessions: Session[] = [];
    onCleanup(async () => {
      for (const session of sessions) {
        if (task.result?.state === 'fail') await keepScreens(task.name, session);
        await session.close();
      }
    });
    return async (options?: OpenOptions) => {
      const session = await openBrowser(browser, options);
      sessions.push(session);
      return session;
    };
  });
