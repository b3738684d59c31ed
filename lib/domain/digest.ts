import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of a text's UTF-8 form, 64 hex digits. Lone surrogates count as U+FFFD. */
export function digestOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text.toWellFormed())));
}
