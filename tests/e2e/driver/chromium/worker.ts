import type { CDPSession } from '@playwright/test';

type Status = 'stopped' | 'starting' | 'running' | 'stopping';

/**
 * The extension's service worker, as the browser tells of it to a page of the same origin. The list of targets would not
 * do: a worker that is back at once comes back as the same target, so that nobody sees it was gone.
 */
export class Worker {
  readonly #cdp: CDPSession;
  #version = '';
  #status: Status = 'stopped';
  readonly #waiting = new Set<() => void>();

  constructor(cdp: CDPSession, script: string) {
    this.#cdp = cdp;
    cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const { scriptURL, versionId, runningStatus } of versions) {
        if (!scriptURL.startsWith(script)) continue;
        this.#version = versionId;
        this.#status = runningStatus;
        if (runningStatus !== 'stopped') continue;
        for (const go of this.#waiting) go();
        this.#waiting.clear();
      }
    });
  }

  /** Begins to follow it. */
  async follow(): Promise<void> {
    await this.#cdp.send('ServiceWorker.enable');
  }

  /** Ends it, whatever it is doing, and resolves when it has ended; false where none was running. */
  async kill(): Promise<boolean> {
    if (this.#status !== 'running') return false;
    const stopped = new Promise<void>((resolve) => this.#waiting.add(resolve));
    await this.#cdp.send('ServiceWorker.stopWorker', { versionId: this.#version });
    await stopped;
    return true;
  }
}
