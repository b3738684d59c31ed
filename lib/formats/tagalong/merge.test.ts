import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomDataset } from '../../../tests/unit/formats/random-dataset.ts';
import { mergeRows } from './merge.ts';
import { mergeDatasets } from './merge-datasets.ts';

const row = (id: string, rev: number, note = '') => ({ id, rev, note });

describe('merging rows', () => {
  test('keeps what only one file has, and of both the higher rev, in id order', () => {
    const merged = mergeRows(
      [row('c', 1), row('a', 3, 'new')],
      [row('b', 1), row('a', 2, 'old'), row('c', 2, 'newer')],
    );
    expect(merged).toEqual({ rows: [row('a', 3, 'new'), row('b', 1), row('c', 2, 'newer')], conflicts: [] });
  });

  test('lists the same id and rev with different content as a conflict, and keeps the first', () => {
    const merged = mergeRows([row('a', 1, 'x')], [row('a', 1, 'y')]);
    expect(merged.rows).toEqual([row('a', 1, 'x')]);
    expect(merged.conflicts).toEqual([{ id: 'a', rev: 1, first: row('a', 1, 'x'), second: row('a', 1, 'y') }]);
  });

  test('takes the same content in another key order for the same', () => {
    expect(
      mergeRows([{ id: 'a', rev: 1, x: { b: 1, c: [2] } }], [{ x: { c: [2], b: 1 }, rev: 1, id: 'a' }]).conflicts,
    ).toEqual([]);
    expect(mergeRows([{ id: 'a', rev: 1, x: {} }], [{ id: 'a', rev: 1, x: [] }]).conflicts).toHaveLength(1);
  });
});

describe('merging datasets', () => {
  test('with itself, or with nothing, changes nothing', () => {
    fc.assert(
      fc.property(randomDataset, ({ events: _, ...rows }) => {
        const nothing = { labelSets: [], pictures: [], annotations: [], verdicts: [], masks: [] };
        expect(mergeDatasets(rows, rows)).toEqual({ rows, conflicts: [] });
        expect(mergeDatasets(rows, nothing)).toEqual({ rows, conflicts: [] });
        expect(mergeDatasets(nothing, rows)).toEqual({ rows, conflicts: [] });
      }),
    );
  });

  test('gives the same whichever file comes first, where no two revs differ in content', () => {
    fc.assert(
      fc.property(randomDataset, fc.array(fc.boolean()), ({ events: _, ...rows }, raised) => {
        const later = rows.annotations.map((entry, at) =>
          raised[at] ? { ...entry, rev: entry.rev + 1, unsure: true } : entry,
        );
        const other = { ...rows, annotations: later };
        expect(mergeDatasets(rows, other)).toEqual(mergeDatasets(other, rows));
        expect(mergeDatasets(rows, other).rows.annotations).toEqual(later);
      }),
    );
  });

  test('knows a picture with whole addresses and with shortened ones for the same', () => {
    const [dataset] = fc.sample(randomDataset, 1);
    const [picture] = dataset?.pictures ?? [];
    if (!dataset || !picture) throw new Error('no sample');
    const whole = {
      ...dataset,
      pictures: [{ ...picture, address: 'https://a.example/x?w=1&token=2#f', sightings: [] }],
    };
    const short = { ...dataset, pictures: [{ ...picture, address: 'https://a.example/x?w=1', sightings: [] }] };
    expect(mergeDatasets(whole, short)).toEqual(mergeDatasets(short, whole));
    expect(mergeDatasets(whole, short).conflicts).toEqual([]);
    expect(mergeDatasets(whole, short).rows.pictures[0]?.address).toBe('https://a.example/x?w=1');
  });
});
