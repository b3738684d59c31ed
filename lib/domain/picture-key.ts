import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as z from 'zod/mini';

/**
 * What leads to a picture: the SHA-256 of its full address, or of its bytes; `visit:` where neither outlives the page
 * (a `blob:` address that could not be read): such a key holds the tab's scope, and exports say so.
 */
export const pictureKeySchema = z
  .string()
  .check(z.regex(/^(?:(?:address|bytes):[0-9a-f]{64}|visit:[0-9a-f-]{36}:[0-9a-f]{64})$/));
export type PictureKey = z.infer<typeof pictureKeySchema>;

const hashText = (text: string) => bytesToHex(sha256(utf8ToBytes(text.toWellFormed())));

/** The bytes a `data:` address holds; null where its base64 is broken (RFC 2397). */
function dataBytes(address: string): Uint8Array | null {
  const comma = address.indexOf(',');
  if (comma < 0) return null;
  const body = address.slice(comma + 1);
  try {
    if (!/;\s*base64\s*$/i.test(address.slice(0, comma))) return utf8ToBytes(decodeURIComponent(body));
    return Uint8Array.from(atob(decodeURIComponent(body)), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

/**
 * The key of a picture at `address` (absolute, as `currentSrc` gives it), in the tab whose scope is `scope`.
 * The fragment is left out: it never reaches the server, so it names no other picture.
 */
export function keyOfAddress(address: string, scope: string): PictureKey {
  if (address.startsWith('data:')) {
    const bytes = dataBytes(address);
    if (bytes) return keyOfBytes(bytes);
  }
  if (address.startsWith('blob:')) return `visit:${scope}:${hashText(address)}`;
  return `address:${hashText(address.split('#', 1)[0] ?? address)}`;
}

/** The key of a picture whose file is `bytes`. */
export function keyOfBytes(bytes: Uint8Array): PictureKey {
  return `bytes:${bytesToHex(sha256(bytes))}`;
}
