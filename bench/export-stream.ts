import { fileURLToPath } from 'node:url';
import { newTally } from '../lib/formats/tagalong/dataset.ts';
import { checkTagalong } from '../lib/formats/tagalong/read.ts';
import { writeTagalong } from '../lib/formats/tagalong/write.ts';

/** Rows as the store gives them: about 430 bytes each as JSON. */
const padded = (at: number) => at.toString(16).padStart(12, '0');
const annotation = (at: number) => ({
  ...{
    id: `019ab0c4-0000-7000-8000-${padded(at)}`,
    v: 1 as const,
    rev: 1,
    picture: `019ab0c4-0000-7001-8000-${padded(at)}`,
  },
  ...{
    labelSet: 'tagalong/score',
    labelSetVersion: 1,
    unsure: false,
    note: null,
    by: '019ab0c4-0000-7000-8000-000000000000',
  },
  ...{ how: 'key' as const, created: 1_763_900_000_000 + at, changed: 1_763_900_000_000 + at, seq: at + 1 },
  ...{ class: at % 3 ? 'score' : 'non-score', shape: null, frame: null, attributes: {} },
});

async function* pages(rows: number) {
  for (let start = 0; start < rows; start += 5000) {
    const length = Math.min(5000, rows - start);
    yield Array.from({ length }, (_, at) => ({ state: 'current' as const, row: annotation(start + at) }));
  }
}
async function* none() {}

function written(rows: number, form: 'json' | 'jsonl') {
  const header = {
    ...{ export: '019ab0c4-0000-7000-8000-000000000000', app: '0.1.0', project: null, labelSet: 'tagalong/score' },
    ...{ worker: { id: '019ab0c4-0000-7000-8000-000000000001', name: null, employee: null }, labelSetVersion: 1 },
    ...{ filters: {}, time: '2026-11-23T17:20:08.000+08:00', firstSeq: 1, lastSeq: rows },
  };
  const source = {
    header,
    labelSets: none(),
    pictures: none(),
    annotations: pages(rows),
    verdicts: none(),
    events: null,
    masks: none(),
  };
  return writeTagalong(source, { form, fullAddresses: false, tally: newTally() });
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** The floor: the same rows made, put through JSON.stringify and encoded, nothing else. */
async function raw(rows: number): Promise<void> {
  const encoder = new TextEncoder();
  let bytes = 0;
  for await (const page of pages(rows))
    bytes += encoder.encode(page.map(({ row }) => JSON.stringify(row)).join('\n')).length;
  if (bytes === 0) throw new Error('nothing was written');
}

/** Streams `rows` annotations out and back in, once; to be run with little heap. */
async function roundTrip(rows: number): Promise<{ rows: number; problems: number }> {
  const { problems } = await checkTagalong(written(rows, 'jsonl'));
  return { rows, problems: problems.length };
}

/** Streams `rows` annotations out and back in; figures in seconds, as ratios of the floor in the same run, and MB. */
export async function measureExport(rows: number) {
  let peak = 0;
  const watch = () => {
    peak = Math.max(peak, process.memoryUsage().rss);
  };
  await raw(Math.min(rows, 20_000));
  const before = process.memoryUsage().rss;
  const floor = await seconds(() => raw(rows));
  const drain = async (form: 'json' | 'jsonl') => {
    for await (const _ of written(rows, form)) watch();
  };
  const jsonl = await seconds(() => drain('jsonl'));
  const json = await seconds(() => drain('json'));
  const there = await seconds(() => roundTrip(rows));
  const ratio = (time: number) => Number((time / floor).toFixed(2));
  return {
    rows,
    floorSeconds: Number(floor.toFixed(2)),
    jsonl: ratio(jsonl),
    json: ratio(json),
    writtenAndReadBack: ratio(there),
    rssGrowthMB: Math.round((peak - before) / 1e6),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , rows = '1000000', once] = process.argv;
  console.log(JSON.stringify(await (once === 'once' ? roundTrip : measureExport)(Number(rows))));
}
