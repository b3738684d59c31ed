import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** SHA-256 over lines of text in UTF-8, each with its line feed; fed in pieces, so that memory stays flat. */
export type LineHash = {
  /** Text that is already encoded, line feeds included. */
  bytes(encoded: Uint8Array): void;
  line(text: string): void;
  /** Lower-case hex. Nothing may be added after. */
  digest(): string;
};

/** Lines are encoded together once this many UTF-16 code units have come in: encoding one by one is slow. */
const pieceLength = 1 << 18;

/** A hash of no lines yet. */
export function newLineHash(): LineHash {
  const hash = sha256.create();
  const encoder = new TextEncoder();
  let waiting: string[] = [];
  let length = 0;
  const flush = () => {
    if (waiting.length === 0) return;
    hash.update(encoder.encode(`${waiting.join('\n')}\n`));
    waiting = [];
    length = 0;
  };
  return {
    bytes(encoded) {
      flush();
      hash.update(encoded);
    },
    line(text) {
      waiting.push(text);
      length += text.length;
      if (length >= pieceLength) flush();
    },
    digest() {
      flush();
      return bytesToHex(hash.digest());
    },
  };
}
