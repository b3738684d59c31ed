import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newIdList } from './id-list.ts';

test('ids come back sorted as strings are, once each, in pages', () => {
  const id = fc.oneof(fc.uuid(), fc.uuid({ version: 7 }), fc.string());
  fc.assert(
    fc.property(fc.array(id, { maxLength: 60 }), fc.array(fc.nat()), (ids, again) => {
      const list = newIdList();
      const given = [...ids, ...again.flatMap((at) => ids.slice(at % (ids.length + 1), (at % (ids.length + 1)) + 1))];
      for (const one of given) list.add(one);
      const wanted = [...new Set(given)].filter((one) => one !== '').sort();
      expect([...list.pages(7)].flat().filter((one) => one !== '')).toEqual(wanted);
    }),
  );
});

test('names of masks come back in order, too', () => {
  const name = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });
  fc.assert(
    fc.property(fc.array(name), (names) => {
      const list = newIdList('sha256');
      for (const one of [...names, ...names]) list.add(one);
      expect([...list.pages(3)].flat()).toEqual([...new Set(names)].sort());
    }),
  );
});

test('more ids than there was room for at first are all kept', () => {
  const list = newIdList();
  const ids = Array.from(
    { length: 5000 },
    (_, n) => `00000000-0000-7000-8000-${(4999 - n).toString(16).padStart(12, '0')}`,
  );
  for (const id of ids) list.add(id);
  expect([...list.pages(999)].flat()).toEqual(ids.reverse());
});
