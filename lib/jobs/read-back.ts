import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { describeProblem } from '../formats/tagalong/problem.ts';
import { checkTagalong } from '../formats/tagalong/read.ts';
import type { FinishedFile } from './ports.ts';

/**
 * Reads a finished file back by our own reader before it is called good: it must hold the bytes that were written, be a
 * whole tagalong/1 file, and agree with its own summary. Rejects with what is wrong. Memory stays flat.
 */
export async function readBack(file: FinishedFile, written: string, tick: () => void): Promise<void> {
  const hash = sha256.create();
  let bytes = 0;
  async function* chunks() {
    const reader = (await file.blob()).stream().getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      hash.update(value);
      bytes += value.length;
      yield value;
      tick();
    }
  }
  const { problems } = await checkTagalong(chunks());
  const [problem] = problems;
  if (problem) throw new Error(`reading the file back: ${describeProblem(problem)}`);
  if (bytes !== file.bytes || bytesToHex(hash.digest()) !== written) {
    throw new Error('reading the file back: its bytes are not those that were written');
  }
}
