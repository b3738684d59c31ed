import { browser } from './browser.ts';
import type { Downloads } from './deliver-file.ts';

/** The browser's downloads. `onChanged` must be called synchronously when the background starts. */
export const browserDownloads: Downloads = {
  download: (options) => browser.downloads.download(options),
  find: async (id) => (await browser.downloads.search({ id }))[0],
  cancel: (id) => browser.downloads.cancel(id),
  onChanged: (listener) => browser.downloads.onChanged.addListener(({ id }) => listener(id)),
};
