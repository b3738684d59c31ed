import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Rect } from './page-picture.ts';
import { type Flow, readingOrder } from './reading-order.ts';

const flows: Flow[] = ['horizontal-ltr', 'horizontal-rtl', 'vertical-rl', 'vertical-lr'];
const anyFlow = fc.constantFrom(...flows);
const coordinate = fc.oneof(fc.integer({ min: -50, max: 800 }), fc.double({ min: -50, max: 800, noNaN: true }));
const side = fc.oneof(fc.integer({ min: 64, max: 400 }), fc.constantFrom(100, 200));
const anyRect: fc.Arbitrary<Rect> = fc.record({ x: coordinate, y: coordinate, width: side, height: side });
const anyRects = fc.array(anyRect, { maxLength: 40 });

const box = (x: number, y: number, width = 100, height = 100): Rect => ({ x, y, width, height });
const read = (named: Record<string, Rect>, flow?: Flow) => {
  const names = Object.keys(named);
  return readingOrder(Object.values(named), flow)
    .map((index) => names[index])
    .join(' ');
};
const pick = (rects: readonly Rect[], order: readonly number[]) => order.map((index) => rects[index]);

describe('the reading order', () => {
  test('holds every picture exactly once', () => {
    fc.assert(
      fc.property(anyRects, anyFlow, (rects, flow) => {
        const sorted = readingOrder(rects, flow).sort((a, b) => a - b);
        expect(sorted).toEqual(rects.map((_, index) => index));
      }),
    );
  });

  test('does not depend on the order the page holds the pictures in', () => {
    const shuffled = anyRects.chain((rects) =>
      fc.tuple(fc.constant(rects), fc.shuffledSubarray(rects, { minLength: rects.length })),
    );
    fc.assert(
      fc.property(shuffled, anyFlow, ([rects, other], flow) => {
        expect(pick(other, readingOrder(other, flow))).toEqual(pick(rects, readingOrder(rects, flow)));
      }),
    );
  });

  test('keeps equal boxes in the order they were given', () => {
    const repeated = fc.tuple(anyRect, fc.integer({ min: 2, max: 9 }), anyFlow);
    fc.assert(
      fc.property(repeated, ([rect, times, flow]) => {
        expect(readingOrder(Array(times).fill(rect), flow)).toEqual([...Array(times).keys()]);
      }),
    );
  });

  test('of those already there is not changed by pictures added below', () => {
    fc.assert(
      fc.property(anyRects, fc.array(anyRect, { maxLength: 10 }), (rects, more) => {
        const lowest = Math.max(0, ...rects.map((rect) => rect.y));
        const below = more.map((rect) => ({ ...rect, y: rect.y + lowest + 51 }));
        const before = readingOrder(rects);
        const after = readingOrder([...rects, ...below]).filter((index) => index < rects.length);
        expect(after).toEqual(before);
      }),
    );
  });

  test('is the same wherever the page is scrolled to', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ x: fc.nat(800), y: fc.nat(800), width: side, height: side })), (rects) => {
        const scrolled = rects.map((rect) => ({ ...rect, y: rect.y - 4096 }));
        expect(readingOrder(scrolled)).toEqual(readingOrder(rects));
      }),
    );
  });

  test('mirrors with the page when it is read from right to left', () => {
    // Whole px: with fractions x is not always what is left of (x + width) - width, and a tie is broken otherwise.
    const whole = fc.integer({ min: 1, max: 300 });
    const wholeRects = fc.array(fc.record({ x: fc.nat(800), y: fc.nat(800), width: whole, height: whole }));
    fc.assert(
      fc.property(wholeRects, (rects) => {
        const mirrored = rects.map((rect) => ({ ...rect, x: -(rect.x + rect.width) }));
        expect(readingOrder(mirrored, 'horizontal-rtl')).toEqual(readingOrder(rects, 'horizontal-ltr'));
      }),
    );
  });

  test('reads a grid row by row', () => {
    const grid = { a: box(0, 0), b: box(110, 0), c: box(220, 0), d: box(0, 110), e: box(110, 110) };
    expect(read(grid)).toBe('a b c d e');
    expect(read(grid, 'horizontal-rtl')).toBe('c b a e d');
    expect(read(grid, 'vertical-lr')).toBe('a d b e c');
    expect(read(grid, 'vertical-rl')).toBe('c b e a d');
  });

  test('takes pictures that stand on one line as one row, whatever their heights', () => {
    expect(read({ low: box(0, 200), tall: box(110, 0, 100, 300), middle: box(220, 100, 100, 200) })).toBe(
      'low tall middle',
    );
  });

  test('begins a new row with what is less than half beside the one above', () => {
    expect(read({ right: box(110, 0), left: box(0, 60) })).toBe('right left');
    expect(read({ right: box(110, 0), left: box(0, 40) })).toBe('left right');
  });

  test('lets a fraction of a pixel not break a row', () => {
    expect(read({ right: box(110, 0), left: box(0, 0.4) })).toBe('left right');
  });

  test('reads the stack beside a tall picture downwards, across its columns', () => {
    const named = { tall: box(0, 0, 100, 320), d: box(220, 110), c: box(110, 110), b: box(220, 0), a: box(110, 0) };
    expect(read(named)).toBe('tall a b c d');
  });

  test('reads a masonry across its columns and not down the first one', () => {
    const masonry = {
      a: box(0, 0, 100, 150),
      c: box(0, 160, 100, 150),
      b: box(110, 0, 100, 120),
      d: box(110, 130, 100, 150),
    };
    expect(read(masonry)).toBe('a b c d');
  });

  test('puts pictures lying on each other one after the other', () => {
    expect(read({ under: box(0, 0), right: box(110, 0), over: box(10, 5) })).toBe('under right over');
  });

  test('orders a strip of 20,000 pictures in well under a second', () => {
    const strip = Array.from({ length: 20_000 }, (_, index) => box(((index * 7919) % 20_000) * 110, index % 3));
    const start = performance.now();
    const order = readingOrder(strip);
    expect(performance.now() - start).toBeLessThan(1000);
    expect(pick(strip, order).map((rect) => rect?.x)).toEqual(
      Array.from({ length: 20_000 }, (_, index) => index * 110),
    );
  });
});
