import { v7 } from 'uuid';
import * as z from 'zod/mini';

/** UUIDv7 (RFC 9562): ordered by time of making, so it is a good database key. */
export const idSchema = z.uuidv7();
export type Id = string;

/** A new id. Needs only `crypto.getRandomValues`, so it works in scripts put into http pages. */
export function newId(): Id {
  return v7();
}
