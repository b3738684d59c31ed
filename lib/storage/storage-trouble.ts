/**
 * The database could not do it this time: aborted, full, closed, slow to open. One error for all, as browsers name the
 * same trouble in many ways. Whether anything was stored is unknown to who gets this, so the way on is to try again.
 */
export class StorageTrouble extends Error {
  override readonly name = 'StorageTrouble';
}

/** `cause` as trouble, with words for a person to read after a message of ours. */
export function troubleFrom(cause: unknown): StorageTrouble {
  if (cause instanceof StorageTrouble) return cause;
  const said = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause ?? 'aborted');
  return new StorageTrouble(said, { cause });
}
