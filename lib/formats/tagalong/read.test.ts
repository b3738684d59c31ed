import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { randomDataset, sourceOf } from '../../../tests/unit/formats/random-dataset.ts';
import { newTally } from './dataset.ts';
import { describeProblem } from './problem.ts';
import { readTagalong } from './read.ts';
import { type Form, writeTagalong } from './write.ts';

const file: Record<Form, string[]> = { json: [], jsonl: [] };
const told = async (text: string, limits = {}) => (await readTagalong([text], limits)).problems.map(describeProblem);
const told1 = async (form: Form, change: (lines: string[]) => string[]) => told(change([...file[form]]).join('\n'));

beforeAll(async () => {
  const enough = randomDataset.filter(
    (made) =>
      made.annotations.some(({ shape }) => shape?.kind === 'mask') &&
      made.annotations.length > 2 &&
      made.verdicts.length > 1,
  );
  const [dataset] = fc.sample(enough, { seed: 7, numRuns: 1 });
  if (!dataset) throw new Error('no sample');
  for (const form of ['json', 'jsonl'] as const) {
    let text = '';
    const options = { form, fullAddresses: true, tally: newTally() };
    for await (const chunk of writeTagalong(sourceOf(dataset, false), options)) text += new TextDecoder().decode(chunk);
    file[form] = text.trimEnd().split('\n');
  }
});

describe.each(['json', 'jsonl'] as const)('reading %s tells the line and the reason', (form) => {
  const lineOf = (type: string) => file[form].findIndex((line) => line.startsWith(`{"type":"${type}"`));

  test('of a record whose field is wrong', async () => {
    const at = lineOf('annotation');
    const problems = await told1(form, (lines) => lines.with(at, (lines[at] ?? '').replace(/"rev":\d+/, '"rev":0')));
    expect(problems[0]).toMatch(new RegExp(`^line ${at + 1}: the record is not as the format says \\(rev: `));
    expect(problems.at(-1)).toMatch(/SHA-256 differs from the summary \(rows\)/);
  });

  test('of a line that is not JSON', async () => {
    const at = lineOf('verdict');
    const problems = await told1(form, (lines) => lines.with(at, (lines[at] ?? '').replace('"by":', '"by"')));
    expect(problems[0]).toMatch(new RegExp(`^line ${at + 1}: this is not JSON`));
  });

  test('of a missing line, by the counts', async () => {
    const at = lineOf('annotation');
    expect((await told1(form, (lines) => lines.toSpliced(at, 1))).join()).toMatch(
      /annotations: (\d+) counted, (\d+) found/,
    );
  });

  test('of a file that was cut short', async () => {
    expect((await told1(form, (lines) => lines.slice(0, lineOf('verdict')))).join()).toMatch(/it was cut short/);
  });

  test('of a file from a newer Tagalong', async () => {
    const problems = await told1(form, (lines) => lines.map((line) => line.replace('tagalong/1"', 'tagalong/2"')));
    expect(problems[0]).toMatch(/made by a newer Tagalong \(tagalong\/2\)/);
  });

  test('of a mask that is not there', async () => {
    const problems = await told1(form, (lines) => lines.filter((line) => !line.startsWith('{"type":"mask"')));
    expect(problems.join()).toMatch(/the mask it names is not in the file \([0-9a-f-]{36} names [0-9a-f]{64}/);
  });

  test('of a mask that has another one’s name', async () => {
    const at = lineOf('mask');
    const other = (file[form][at] ?? '').replace(/"sha256":"./, '"sha256":"f');
    const problems = await told1(form, (lines) => lines.with(at, other));
    expect(problems[0]).toMatch(new RegExp(`^line ${at + 1}: .*not the name of these runs`));
  });

  test('of a picture that is not there', async () => {
    const problems = await told1(form, (lines) => lines.filter((line) => !line.startsWith('{"type":"picture"')));
    expect(problems.join()).toMatch(/the picture it is about is not in the file \([0-9a-f-]{36} is about /);
  });

  test('of a file that is too large', async () => {
    expect(await told(file[form].join('\n'), { bytes: 100 })).toEqual([
      expect.stringMatching(/larger than may be read/),
    ]);
  });
});

describe('a hostile file', () => {
  const hostile: [what: string, text: string, told: RegExp][] = [
    ['is empty', '', /it is empty/],
    ['is something else', 'a,b\n1,2', /^line 1: this is not JSON/],
    ['is other JSON', '{"images": []}', /there is no header/],
    ['is a list', '[1]', /not a tagalong file/],
    ['nests without end', `{"header":${'['.repeat(100_000)}`, /line 1: values are nested too deep/],
    [
      'nests without end on a line',
      `{"type":"header","a":${'['.repeat(100_000)}\n`,
      /line 1: values are nested too deep/,
    ],
    ['has a million keys', `{${Array.from({ length: 1_000_000 }, (_, at) => `"${at}":0`).join()}}`, /too many keys/],
  ];
  test.each(hostile)('that %s is refused and told of', async (_, text, pattern) => {
    const read = await readTagalong([text]);
    expect(read.whole).toBe(false);
    expect(read.problems.map(describeProblem).join('\n')).toMatch(pattern);
  });

  test('that is not UTF-8 is refused', async () => {
    const read = await readTagalong([new Uint8Array([0x7b, 0xff, 0xfe])]);
    expect(read.problems[0]?.code).toBe('notUtf8');
  });

  test('with __proto__, NaN or 1e999 in a row changes nothing outside and is refused', async () => {
    for (const put of ['"__proto__":{"polluted":1},', '"constructor":{},', '"created":1e999,', '"created":NaN,']) {
      const at = file.jsonl.findIndex((line) => line.startsWith('{"type":"annotation"'));
      const lines = file.jsonl.with(
        at,
        (file.jsonl[at] ?? '').replace('"type":"annotation",', (type) => type + put),
      );
      const last = lines.map((line) => (put.includes('created') ? line.replace(/,"created":\d+/, '') : line));
      expect((await readTagalong([last.join('\n')])).whole).toBe(false);
      expect(({} as { polluted?: number }).polluted).toBeUndefined();
    }
  });

  test('with wrong records without end is told of a hundred times at most', async () => {
    const bad = Array.from({ length: 5000 }, () => '{"type":"annotation"}').join('\n');
    const read = await readTagalong([`${file.jsonl[0]}\n${bad}`]);
    expect(read.problems).toHaveLength(100);
    expect(read.problemCount).toBeGreaterThan(5000);
  });
});
