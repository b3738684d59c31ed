import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { rowReader } from './row-versions.ts';

/** A row that had `text` in version 1, `name` in version 2, and has `name` and `tags` today. */
const schema = z.strictObject({ v: z.literal(3), name: z.string(), tags: z.array(z.string()) });
const read = rowReader(schema, 3, {
  1: ({ text, ...row }) => ({ ...row, v: 2, name: text }),
  2: (row) => ({ ...row, v: 3, tags: [(row.name as string).toLowerCase()] }),
});

describe('a stored row', () => {
  it('of today is read as it is', () => {
    expect(read({ v: 3, name: 'Cat', tags: [] })).toEqual({ state: 'current', row: { v: 3, name: 'Cat', tags: [] } });
  });

  it('of an older version is lifted a step at a time', () => {
    const row = { v: 3, name: 'Cat', tags: ['cat'] };
    expect(read({ v: 2, name: 'Cat' })).toEqual({ state: 'current', row });
    expect(read({ v: 1, text: 'Cat' })).toEqual({ state: 'current', row });
  });

  it('is not changed by being lifted', () => {
    const stored = Object.freeze({ v: 1, text: 'Cat' });
    read(stored);
    expect(stored).toEqual({ v: 1, text: 'Cat' });
  });

  it('of a newer Tagalong is kept as it is, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.constant(4), fc.integer({ min: 4 })),
        fc.dictionary(fc.string(), fc.anything()),
        (v, fields) => {
          const raw = { ...fields, v };
          const result = read(raw);
          expect(result).toEqual({ state: 'newer', raw });
          expect(result.state === 'newer' && result.raw).toBe(raw);
        },
      ),
    );
  });
});

describe('a row that cannot be read is handed back with a reason', () => {
  it.each([
    ['not an object', 'text', 'not an object'],
    ['nothing', null, 'not an object'],
    ['a list', [{ v: 3 }], 'not an object'],
    ['without a version', { name: 'Cat', tags: [] }, 'no version'],
    ['with half a version', { v: 2.5, name: 'Cat' }, 'no version'],
    ['from before there were rows', { v: 0 }, 'no way up from version 0'],
    ['with a field of the wrong kind', { v: 3, name: 5, tags: [] }, 'name: '],
    ['with a field too many', { v: 3, name: 'Cat', tags: [], extra: 1 }, ''],
  ])('%s', (_what, raw, reason) => {
    expect(read(raw)).toEqual({ state: 'broken', raw, reason: expect.stringContaining(reason) });
  });

  it('where a step up stumbles over it', () => {
    const raw = { v: 2, name: 5 };
    expect(read(raw)).toEqual({ state: 'broken', raw, reason: expect.stringContaining('version 2') });
  });

  it('and never throws', () => {
    fc.assert(
      fc.property(fc.anything(), fc.integer({ min: -2, max: 5 }), (raw, v) => {
        for (const row of [raw, typeof raw === 'object' && raw !== null ? { ...raw, v } : { v }]) {
          expect(['current', 'newer', 'broken']).toContain(read(row).state);
        }
      }),
    );
  });
});
