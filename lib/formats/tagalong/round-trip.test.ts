import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { type RandomDataset, randomDataset, sourceOf } from '../../../tests/unit/formats/random-dataset.ts';
import { newTally } from './dataset.ts';
import { checkTagalong, readTagalong } from './read.ts';
import { type Form, writeTagalong } from './write.ts';

// Properties over whole files: a busy machine needs longer than the usual 5 s.
vi.setConfig({ testTimeout: 60_000 });

const forms = ['json', 'jsonl'] as const;

async function written(dataset: RandomDataset, form: Form, events = true): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  const options = { form, fullAddresses: true, tally: newTally() };
  for await (const chunk of writeTagalong(sourceOf(dataset, events), options)) text += decoder.decode(chunk);
  return text;
}

/** The file in pieces of `size` bytes, so that characters and lines are cut anywhere. */
function* inPieces(text: string, size: number) {
  const bytes = utf8ToBytes(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Another kind of white space between two tokens is no damage. */
function isSameJson(a: string, b: string): boolean {
  try {
    return JSON.stringify(JSON.parse(a)) === JSON.stringify(JSON.parse(b));
  } catch {
    return false;
  }
}

describe.each(forms)('a tagalong/1 file, %s', (form) => {
  test('gives back what was written, whatever is in it and however it arrives', async () => {
    await fc.assert(
      fc.asyncProperty(
        randomDataset,
        fc.boolean(),
        fc.integer({ min: 1, max: 5000 }),
        async (dataset, events, size) => {
          const read = await readTagalong(inPieces(await written(dataset, form, events), size));
          expect(read.problems).toEqual([]);
          expect(read.whole).toBe(true);
          const { labelSets, pictures, annotations, verdicts, masks } = read;
          expect({ labelSets, pictures, annotations, verdicts, masks, events: read.events }).toEqual({
            ...dataset,
            events: events ? dataset.events : [],
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  test('is noticed when one byte of it was changed', async () => {
    await fc.assert(
      fc.asyncProperty(randomDataset, fc.nat(), fc.nat({ max: 255 }), async (dataset, at, byte) => {
        const bytes = utf8ToBytes(await written(dataset, form));
        const place = at % bytes.length;
        fc.pre(bytes[place] !== byte && place < bytes.length - 1);
        const before = new TextDecoder().decode(bytes);
        bytes[place] = byte;
        fc.pre(!isSameJson(before, new TextDecoder().decode(bytes)));
        const read = await readTagalong([bytes]);
        expect(read.whole).toBe(false);
        expect(read.problems[0]?.code).toBeTruthy();
        expect((await checkTagalong([bytes])).problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  test('is noticed when it was cut short', async () => {
    await fc.assert(
      fc.asyncProperty(randomDataset, fc.nat(), async (dataset, at) => {
        const text = await written(dataset, form);
        const cut = text.trimEnd().slice(0, at % text.trimEnd().length);
        const read = await readTagalong([cut]);
        expect(read.whole).toBe(false);
        expect((await checkTagalong([cut])).problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });

  test('is noticed when any one of its lines was dropped', async () => {
    const [dataset] = fc.sample(randomDataset, { seed: 5, numRuns: 1 });
    const lines = (await written(dataset as RandomDataset, form)).trimEnd().split('\n');
    for (const [place, line] of lines.entries()) {
      expect((await readTagalong([lines.toSpliced(place, 1).join('\n')])).whole, line).toBe(false);
    }
  });

  test('is noticed when a line was dropped, doubled or moved', async () => {
    await fc.assert(
      fc.asyncProperty(randomDataset, fc.nat(), fc.constantFrom('drop', 'double', 'swap'), async (dataset, at, how) => {
        const lines = (await written(dataset, form)).trimEnd().split('\n');
        const place = at % (lines.length - (how === 'swap' ? 1 : 0));
        const line = lines[place] ?? '';
        if (how === 'drop') lines.splice(place, 1);
        else if (how === 'double') lines.splice(place, 0, line);
        else lines.splice(place, 2, lines[place + 1] ?? '', line);
        expect((await readTagalong([`${lines.join('\n')}\n`])).whole).toBe(false);
      }),
      { numRuns: 150 },
    );
  });
});

describe('both forms', () => {
  test('hold the same records and the same summary', async () => {
    await fc.assert(
      fc.asyncProperty(randomDataset, async (dataset) => {
        const [json, lines] = [await written(dataset, 'json'), await written(dataset, 'jsonl')];
        const whole = JSON.parse(json);
        const { header, labelSets, pictures, annotations, verdicts, events, masks = [], summary } = whole;
        expect([header, ...labelSets, ...pictures, ...annotations, ...verdicts, ...events, ...masks, summary]).toEqual(
          lines
            .trimEnd()
            .split('\n')
            .map((line) => JSON.parse(line)),
        );
        // A file that some tool laid out anew is still whole.
        expect((await readTagalong([JSON.stringify(whole, null, 2)])).problems).toEqual([]);
        expect((await readTagalong([JSON.stringify(whole)])).whole).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  test('carry the SHA-256 that sha256sum gives of the row lines', async () => {
    const [dataset] = fc.sample(randomDataset, 1);
    if (!dataset) throw new Error('no sample');
    const lines = (await written(dataset, 'jsonl')).trimEnd().split('\n');
    const rows = lines.filter((line) => /^\{"type":"(labelSet|picture|annotation|verdict|mask)"/.test(line));
    const { summary } = await readTagalong([lines.join('\n')]);
    expect(summary?.sha256.rows).toBe(bytesToHex(sha256(utf8ToBytes(rows.map((row) => `${row}\n`).join('')))));
  });
});
