import { JobTrouble } from '../domain/job-trouble.ts';

/** What of the browser's downloads a delivery needs. */
export type DownloadItem = {
  id: number;
  state?: string | undefined;
  error?: string | undefined;
  filename: string;
  fileSize: number;
};
export type Downloads = {
  download(options: { url: string; filename: string; saveAs: false; conflictAction: 'uniquify' }): Promise<number>;
  find(id: number): Promise<DownloadItem | undefined>;
  cancel(id: number): Promise<void>;
  /** Calls for every change of any download. Registered once, when the background starts. */
  onChanged(listener: (id: number) => void): void;
};
type Kept = {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
};
type Delivery = { job: string; address: string; name: string; bytes: number };

/**
 * Delivers files as downloads: resolves only when the browser says that a download is complete and its size is right.
 * The download's id is kept by job, so that a delivery asked for again, by a background that was started anew, goes on
 * with the download that is there.
 */
export function createDelivery(downloads: Downloads, kept: Kept) {
  const listeners = new Map<number, () => void>();
  downloads.onChanged((id) => listeners.get(id)?.());

  async function begun(delivery: Delivery): Promise<number> {
    const key = `download:${delivery.job}`;
    const known = (await kept.get([key]))[key];
    const item = typeof known === 'number' ? await downloads.find(known) : undefined;
    if (item && item.state !== 'interrupted') return item.id;
    const { address: url, name: filename } = delivery;
    const id = await downloads.download({ url, filename, saveAs: false, conflictAction: 'uniquify' });
    await kept.set({ [key]: id });
    return id;
  }

  /** Resolves when the download has ended, either way. */
  async function ended(id: number): Promise<DownloadItem> {
    for (;;) {
      const changed = new Promise<void>((resolve) => listeners.set(id, resolve));
      const item = await downloads.find(id);
      if (!item) throw new JobTrouble('downloadGone');
      if (item.state !== 'in_progress') return item;
      await changed;
    }
  }

  return async (delivery: Delivery, signal: AbortSignal): Promise<{ name: string }> => {
    signal.throwIfAborted();
    const id = await begun(delivery);
    const cancel = () => void downloads.cancel(id).catch(() => {});
    signal.addEventListener('abort', cancel);
    if (signal.aborted) cancel();
    try {
      const item = await ended(id);
      if (item.state !== 'complete') throw new JobTrouble('downloadInterrupted', item.error);
      if (item.fileSize !== delivery.bytes) {
        throw new JobTrouble('downloadOtherSize', `${item.fileSize} / ${delivery.bytes}`);
      }
      return { name: item.filename.split(/[/\\]/).at(-1) || delivery.name };
    } finally {
      listeners.delete(id);
      signal.removeEventListener('abort', cancel);
    }
  };
}
