/**
 * An address under which this extension's background can download what is in `blob`, until it is revoked. It says that
 * it is just bytes: of a file that looks like text Chromium changes the ending to `.txt`.
 */
export function offerBlob(blob: Blob): { address: string; revoke(): void } {
  const address = URL.createObjectURL(blob.slice(0, blob.size, 'application/octet-stream'));
  return { address, revoke: () => URL.revokeObjectURL(address) };
}
