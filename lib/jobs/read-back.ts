import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { JobTrouble } from '../domain/job-trouble.ts';
import type { Tally } from '../formats/tagalong/dataset.ts';
import { checkTagalong } from '../formats/tagalong/read.ts';
import type { FinishedFile } from './ports.ts';

/**
 * Reads a finished file back by our own reader before it is called good: it must be a whole tagalong/1 file, to the
 * byte, and agree with the summary that was made while it was written. Resolves to the SHA-256 of what is on disk;
 * rejects with what is wrong. Memory stays flat.
 */
export async function readBack(file: FinishedFile, written: Tally, tick: () => void): Promise<string> {
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
  const { problems, summary } = await checkTagalong(chunks());
  const [problem] = problems;
  if (problem) throw new JobTrouble('fileUnreadable', `${problem.code} ${problem.line ?? ''}`.trim());
  if (bytes !== file.bytes) throw new JobTrouble('fileOtherSize', `${bytes} / ${file.bytes}`);
  for (const [kind, count] of Object.entries(written.counts)) {
    const found = summary?.counts[kind as keyof Tally['counts']] ?? 0;
    if (found !== count) throw new JobTrouble('fileOtherCount', `${kind} ${found} / ${count}`);
  }
  return bytesToHex(hash.digest());
}
