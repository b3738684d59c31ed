import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearest } from './nearest.ts';
import type { Rect } from './page-picture.ts';
import { centre } from './rects.ts';

const anyRect: fc.Arbitrary<Rect> = fc.record({
  x: fc.integer({ min: -100, max: 900 }),
  y: fc.integer({ min: -100, max: 900 }),
  width: fc.integer({ min: 1, max: 300 }),
  height: fc.integer({ min: 1, max: 300 }),
});
const rectsAndOne = fc
  .array(anyRect, { minLength: 1, maxLength: 30 })
  .chain((rects) => fc.tuple(fc.constant(rects), fc.nat(rects.length - 1)));
const box = (x: number, y: number, width = 100, height = 100): Rect => ({ x, y, width, height });

describe('the nearest above and below', () => {
  test('lie on that side and are never the picture itself', () => {
    fc.assert(
      fc.property(rectsAndOne, ([rects, from]) => {
        const here = rects[from];
        const below = nearest(rects, from, 'below');
        const above = nearest(rects, from, 'above');
        if (!here) throw new Error('generator');
        if (below !== undefined) expect(centre(rects[below] ?? here).y).toBeGreaterThan(centre(here).y);
        if (above !== undefined) expect(centre(rects[above] ?? here).y).toBeLessThan(centre(here).y);
        expect([below, above]).not.toContain(from);
      }),
    );
  });

  test('mirror each other when the page is turned upside down', () => {
    fc.assert(
      fc.property(rectsAndOne, ([rects, from]) => {
        const turned = rects.map((rect) => ({ ...rect, y: -(rect.y + rect.height) }));
        expect(nearest(turned, from, 'above')).toBe(nearest(rects, from, 'below'));
      }),
    );
  });

  test('exist whenever something lies wholly on that side', () => {
    fc.assert(
      fc.property(rectsAndOne, ([rects, from]) => {
        const here = rects[from];
        if (here && rects.some((rect) => rect.y > here.y + here.height)) {
          expect(nearest(rects, from, 'below')).toBeDefined();
        }
      }),
    );
  });

  test('keep to the column even if something aside is a little closer', () => {
    const rects = [box(0, 0), box(0, 150), box(130, 110)];
    expect(nearest(rects, 0, 'below')).toBe(1);
  });

  test('take the one most in line when several start at the same height', () => {
    const rects = [box(100, 0), box(20, 110), box(130, 110), box(240, 110)];
    expect(nearest(rects, 0, 'below')).toBe(2);
  });

  test('never lead along the row', () => {
    const rects = [box(0, 0), box(110, 20)];
    expect(nearest(rects, 0, 'below')).toBeUndefined();
    expect(nearest(rects, 1, 'above')).toBeUndefined();
  });

  test('pass over what is not allowed', () => {
    const rects = [box(0, 0), box(0, 110), box(0, 220)];
    expect(nearest(rects, 0, 'below', (index) => index !== 1)).toBe(2);
  });

  test('come back to where they were asked from in a plain column', () => {
    const rects = [box(0, 0), box(0, 110), box(0, 220)];
    expect(nearest(rects, nearest(rects, 1, 'below') ?? -1, 'above')).toBe(1);
  });
});
