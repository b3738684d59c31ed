import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byOrder, type Ordered, type OrderWay, reorder } from './order.ts';

function after(items: readonly Ordered[], ids: readonly string[], way: OrderWay): string {
  const orders = new Map(reorder(items, new Set(ids), way).map(({ id, order }) => [id, order]));
  const changed = items.map(({ id, order }) => ({ id, order: orders.get(id) ?? order }));
  return changed
    .sort(byOrder)
    .map(({ id }) => id)
    .join('');
}

const plain = [...'abcde'].map((id) => ({ id }));

test('shapes go to the front, to the back, and past the next one, together and in their own order', () => {
  expect(after(plain, ['b'], 'front')).toBe('acdeb');
  expect(after(plain, ['d', 'b'], 'front')).toBe('acebd');
  expect(after(plain, ['d'], 'back')).toBe('dabce');
  expect(after(plain, ['b'], 'forward')).toBe('acbde');
  expect(after(plain, ['d'], 'backward')).toBe('abdce');
  expect(after(plain, ['a', 'c'], 'forward')).toBe('bdace');
  expect(reorder(plain, new Set(['e']), 'front')).toEqual([]);
  expect(reorder(plain, new Set(['e']), 'forward')).toEqual([]);
});

test('the others keep their orders where there is room between them', () => {
  expect(reorder(plain, new Set(['b']), 'front')).toEqual([{ id: 'b', order: 1 }]);
  const spaced = [...'abc'].map((id, n) => ({ id, order: n * 10 }));
  expect(reorder(spaced, new Set(['a']), 'forward')).toEqual([{ id: 'a', order: 15 }]);
});

test('any moves in any order leave the others as they lay', () => {
  const ids = fc.subarray([...'abcdefgh'], { minLength: 1 });
  const moves = fc.array(fc.tuple(ids, fc.constantFrom<OrderWay>('front', 'back', 'forward', 'backward')), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(moves, (all) => {
      let items: Ordered[] = [...'abcdefgh'].map((id) => ({ id }));
      for (const [some, way] of all) {
        const others = (list: readonly Ordered[]) => [...list].sort(byOrder).filter(({ id }) => !some.includes(id));
        const orders = new Map(reorder(items, new Set(some), way).map(({ id, order }) => [id, order]));
        const next = items.map(({ id, order }) => ({ id, order: orders.get(id) ?? order }));
        expect(others(next).map(({ id }) => id)).toEqual(others(items).map(({ id }) => id));
        if (way === 'front')
          expect([...next].sort(byOrder).at(-1)?.id).toBe(
            [...items].sort(byOrder).findLast(({ id }) => some.includes(id))?.id,
          );
        items = next;
      }
    }),
  );
});
