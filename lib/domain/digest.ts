import { sha256 } from '@noble/hashes/sha2.js';

const encoder = new TextEncoder();

/** A text's UTF-8 form. Lone surrogates become U+FFFD. */
export const utf8Of = (text: string): Uint8Array => encoder.encode(text);

/** SHA-256, 64 hex digits. */
export function digestOfBytes(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of sha256(bytes)) hex += (byte + 256).toString(16).slice(1);
  return hex;
}

/** SHA-256 of a text's UTF-8 form, 64 hex digits. */
export const digestOf = (text: string): string => digestOfBytes(utf8Of(text));
