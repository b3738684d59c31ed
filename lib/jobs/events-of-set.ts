import type { ReadTransaction } from '../storage/schema.ts';

type Raw = Record<string, unknown>;

/**
 * A test of whether an event belongs to a label set: what was said in it, its own versions, its exports, the pictures
 * it was said of, and the worker. It reads the log back where a row is gone, to see what it was.
 */
export function belongsTo(labelSet: string, pictures: ReadonlySet<string>) {
  return async (event: Raw, transaction: ReadTransaction): Promise<boolean> => {
    if (event.kind === 'worker') return true;
    if (event.kind === 'picture') return pictures.has(String(event.target));
    if (event.kind === 'labelSet') return String(event.target).startsWith(`${labelSet}@`);
    let at: Raw | undefined = event;
    while (at && !at.after && typeof at.prev === 'number') {
      at = (await transaction.objectStore('events').get(at.prev)) as Raw | undefined;
    }
    return (at?.after as Raw | undefined)?.labelSet === labelSet;
  };
}
