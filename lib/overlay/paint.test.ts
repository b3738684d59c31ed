import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brushAt, strokeTo } from './paint.ts';

/** Pictures 100 px wide in a row, 20 px between them: 0 at 0 to 100, 1 at 120 to 220, and so on. */
const pictureAt = ({ x }: { x: number }) => (x >= 0 && x % 120 < 100 ? Math.floor(x / 120) : null);

function paint(start: number, ...places: number[]): number[] {
  let brush = brushAt({ x: start, y: 0 });
  return places.flatMap((x) => {
    const stroke = strokeTo(brush, { x, y: 0 }, pictureAt);
    brush = stroke.brush;
    return [...stroke.entered];
  });
}

describe('a pointer that moves while a class key is held', () => {
  test('gives the class to each picture it enters, and not to the one it rested in', () => {
    expect(paint(50, 90, 130, 180, 250)).toEqual([1, 2]);
  });

  test('enters what it comes back to', () => {
    expect(paint(50, 130, 60)).toEqual([1, 0]);
  });

  test('enters what lies between two places it tells of', () => {
    expect(paint(50, 500)).toEqual([1, 2, 3, 4]);
  });

  test('paints nothing by a nudge, however many there are of the picture’s edge', () => {
    expect(paint(95, 105, 108, 110)).toEqual([]);
    expect(paint(110, 121)).toEqual([]);
    expect(paint(110, 121, 125, 135)).toEqual([1]);
  });

  test('leaps to another place without painting what lies between', () => {
    expect(paint(50, 12_050)).toEqual([100]);
  });

  test('enters no picture that is not on its way', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1200 }), { minLength: 2, maxLength: 20 }),
        ([first = 0, ...way]) => {
          const [least, most] = [Math.min(first, ...way), Math.max(first, ...way)];
          for (const id of paint(first, ...way)) {
            expect(id * 120 + 100).toBeGreaterThanOrEqual(least);
            expect(id * 120).toBeLessThanOrEqual(most);
          }
        },
      ),
    );
  });
});
