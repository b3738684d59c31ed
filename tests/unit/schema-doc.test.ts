import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newTally } from '../../lib/formats/tagalong/dataset.ts';
import { readTagalong } from '../../lib/formats/tagalong/read.ts';
import { writeTagalong } from '../../lib/formats/tagalong/write.ts';
import { schemaFiles } from '../../scripts/docs/schema.ts';
import { seeds } from '../../seeds/seeds.ts';
import { type RandomDataset, randomDataset, sourceOf } from './formats/random-dataset.ts';

const text = (file: string) => readFileSync(new URL(`../../docs/schema/${file}`, import.meta.url), 'utf8');

/** `uuid` and `date-time` are told by pattern as well. */
const ajv = new Ajv2020({ validateFormats: false, allowUnionTypes: true });
const isFile = ajv.compile(JSON.parse(text('tagalong-1.schema.json')));
const isRecord = ajv.compile(JSON.parse(text('tagalong-1-record.schema.json')));
const isLabelSet = ajv.compile(JSON.parse(text('label-set.schema.json')));
const isEvent = ajv.compile(JSON.parse(text('event.schema.json')));

async function written(dataset: RandomDataset, form: 'json' | 'jsonl'): Promise<string> {
  let file = '';
  const options = { form, fullAddresses: false, tally: newTally() };
  for await (const chunk of writeTagalong(sourceOf(dataset, true), options)) file += new TextDecoder().decode(chunk);
  return file;
}

test('docs/schema says what the schemas in the code say', () => {
  for (const [file, made] of schemaFiles()) expect(text(file), `${file}: run npm run docs`).toBe(made);
});

describe('the published schemas', () => {
  test('take every file we write', async () => {
    await fc.assert(
      fc.asyncProperty(randomDataset, async (dataset) => {
        expect(isFile(JSON.parse(await written(dataset, 'json')))).toBe(true);
        for (const line of (await written(dataset, 'jsonl')).trimEnd().split('\n')) {
          expect(isRecord(JSON.parse(line)), line).toBe(true);
        }
        for (const event of dataset.events) expect(isEvent(event)).toBe(true);
        for (const set of dataset.labelSets) expect(isLabelSet(set)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  test('take every starter label set', () => {
    for (const set of seeds) expect(isLabelSet(set), set.id).toBe(true);
  });

  test('take a row of a newer Tagalong', async () => {
    expect(isRecord({ type: 'annotation', v: 2, id: 'x', unheard: { of: [1] } })).toBe(true);
    expect(isRecord({ type: 'annotation', v: 1, id: 'x' })).toBe(false);
    expect(isRecord({ type: 'nothing', v: 2 })).toBe(false);
  });

  test('refuse a file in which a value was lost, added or made another kind of value', async () => {
    const [dataset] = fc.sample(
      randomDataset.filter((made) => made.annotations.length > 2),
      { seed: 1, numRuns: 1 },
    );
    const whole = JSON.parse(await written(dataset as RandomDataset, 'json'));
    const breaks: [string, (file: typeof whole) => void][] = [
      ['no header', (file) => delete file.header],
      ['no summary', (file) => delete file.summary],
      ['an unknown key', (file) => Object.assign(file, { more: 1 })],
      ['another format', (file) => Object.assign(file.header, { format: 'tagalong/2' })],
      ['a row without an id', (file) => delete file.annotations[0].id],
      ['a row with more than it may have', (file) => Object.assign(file.annotations[0], { more: 1 })],
      ['rev 0', (file) => Object.assign(file.annotations[0], { rev: 0 })],
      ['a class that is no id', (file) => Object.assign(file.annotations[0], { class: '../x y' })],
      ['a shape of no kind', (file) => Object.assign(file.annotations[0], { shape: { kind: 'star' } })],
      [
        'a negative width',
        (file) => Object.assign(file.annotations[0], { shape: { kind: 'box', x: 0, y: 0, width: -1, height: 1 } }),
      ],
      ['a verdict among annotations', (file) => file.annotations.push({ ...file.annotations[0], type: 'verdict' })],
      ['a picture without keys', (file) => Object.assign(file.pictures[0], { keys: [] })],
      ['an event of no kind', (file) => Object.assign(file.events[0], { kind: 'x' })],
      ['a hash that is none', (file) => Object.assign(file.summary.sha256, { rows: 'x' })],
    ];
    for (const [what, spoil] of breaks) {
      const file = structuredClone(whole);
      spoil(file);
      expect(isFile(file), what).toBe(false);
      // What ajv refuses, our reader refuses too.
      expect((await readTagalong([JSON.stringify(file)])).whole, what).toBe(false);
    }
  });
});
