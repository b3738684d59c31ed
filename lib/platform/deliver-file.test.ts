import { beforeEach, describe, expect, test, vi } from 'vitest';
import { memoryStore } from '../../tests/fakes/memory-store.ts';
import { createDelivery, type DownloadItem, type Downloads } from './deliver-file.ts';

const file = { job: 'j', address: 'blob:x', name: 'a.json', bytes: 4 };
const never = new AbortController().signal;
let items: DownloadItem[];
let changed: (id: number) => void;
let downloads: Downloads;
const set = (id: number, by: Partial<DownloadItem>) => {
  Object.assign(items[id] ?? {}, by);
  changed(id);
};

beforeEach(() => {
  items = [];
  downloads = {
    download: async () => items.push({ id: items.length, state: 'in_progress', filename: '', fileSize: -1 }) - 1,
    find: async (id) => items[id] && { ...items[id] },
    cancel: async (id) => set(id, { state: 'interrupted', error: 'USER_CANCELED' }),
    onChanged: (listener) => {
      changed = listener;
    },
  };
});
const started = () => vi.waitFor(() => expect(items).toHaveLength(1));

describe('delivering a file', () => {
  test('ends when the download is complete, with the name it really got', async () => {
    const delivering = createDelivery(downloads, memoryStore())(file, never);
    await started();
    set(0, { filename: '/home/王/下载/a (1).json' });
    set(0, { state: 'complete', fileSize: 4 });
    expect(await delivering).toEqual({ name: 'a (1).json' });
  });

  test('fails with the reason where the download is interrupted', async () => {
    const delivering = createDelivery(downloads, memoryStore())(file, never);
    await started();
    set(0, { state: 'interrupted', error: 'FILE_NO_SPACE' });
    await expect(delivering).rejects.toThrow('downloadInterrupted: FILE_NO_SPACE');
  });

  test('fails where the size is not right', async () => {
    const delivering = createDelivery(downloads, memoryStore())(file, never);
    await started();
    set(0, { state: 'complete', fileSize: 3 });
    await expect(delivering).rejects.toThrow('downloadOtherSize: 3 / 4');
  });

  test('cancels the download where the job is cancelled', async () => {
    const controller = new AbortController();
    const delivering = createDelivery(downloads, memoryStore())(file, controller.signal);
    await started();
    controller.abort();
    await expect(delivering).rejects.toThrow('USER_CANCELED');
    expect(items[0]?.state).toBe('interrupted');
  });

  test('goes on with the download there is where the background was started anew, and begins another after a failed one', async () => {
    const kept = memoryStore();
    void createDelivery(downloads, kept)(file, never);
    await vi.waitFor(() => expect(kept.values.size).toBe(1));
    const again = createDelivery(downloads, kept)(file, never);
    set(0, { state: 'complete', fileSize: 4, filename: 'a.json' });
    expect(await again).toEqual({ name: 'a.json' });
    set(0, { state: 'interrupted' });
    const third = createDelivery(downloads, kept)(file, never);
    await vi.waitFor(() => expect(items).toHaveLength(2));
    set(1, { state: 'complete', fileSize: 4, filename: 'a.json' });
    await third;
  });
});
