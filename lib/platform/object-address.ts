/** An address under which this extension's background can download what is in `blob`, until it is revoked. */
export function offerBlob(blob: Blob): { address: string; revoke(): void } {
  const address = URL.createObjectURL(blob);
  return { address, revoke: () => URL.revokeObjectURL(address) };
}
