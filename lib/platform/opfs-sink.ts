const folderName = 'exports';

const folder = async () => (await navigator.storage.getDirectory()).getDirectoryHandle(folderName, { create: true });

/** Chunks kept as parts of a Blob, where there is no private file system (Firefox never remembering history). */
function openBlobSink() {
  let parts: Blob[] = [];
  return {
    async write(chunk: Uint8Array<ArrayBuffer>) {
      parts.push(new Blob([chunk]));
    },
    async close() {
      const whole = new Blob(parts);
      parts = [];
      return { bytes: whole.size, blob: async () => whole, remove: async () => {} };
    },
    async abort() {
      parts = [];
    },
  };
}

/**
 * A file in the origin private file system, written piece by piece: memory stays flat whatever its size. Its blob is
 * the file on disk, which a download can read. `remove` it after.
 */
export async function openOpfsSink(name: string): Promise<ReturnType<typeof openBlobSink>> {
  let place: FileSystemDirectoryHandle;
  let handle: FileSystemFileHandle;
  try {
    place = await folder();
    handle = await place.getFileHandle(name, { create: true });
  } catch {
    return openBlobSink();
  }
  const stream = await handle.createWritable();
  const remove = () => place.removeEntry(name).catch(() => {});
  return {
    write: (chunk) => stream.write(chunk),
    async close() {
      await stream.close();
      const { size } = await handle.getFile();
      return { bytes: size, blob: () => handle.getFile(), remove };
    },
    async abort() {
      await stream.abort().catch(() => {});
      await remove();
    },
  };
}

/** Removes what jobs of an earlier browser session left behind. Only while no job runs. */
export async function removeLeftovers(): Promise<void> {
  const root = await navigator.storage.getDirectory();
  await root.removeEntry(folderName, { recursive: true }).catch(() => {});
}
