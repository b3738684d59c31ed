import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameAspect } from './frame.ts';

const side = fc.integer({ min: 1, max: 20_000 });
const anySize = fc.record({ width: side, height: side });
const turned = ({ width, height }: { width: number; height: number }) => ({ width: height, height: width });

describe('a shape may be shown on another rendition', () => {
  it.each([
    ['of the same size', [1800, 1200], [1800, 1200]],
    ['of half the size', [1800, 1200], [900, 600]],
    ['whose height was rounded', [1800, 1201], [900, 601]],
    ['of a tall picture whose width was rounded', [150, 1000], [38, 250]],
    ['of a wide picture whose height was rounded', [1000, 150], [250, 38]],
    ['0.9 % wider', [1000, 1000], [1009, 1000]],
  ])('%s', (_how, [width = 0, height = 0], [otherWidth = 0, otherHeight = 0]) => {
    expect(sameAspect({ width, height }, { width: otherWidth, height: otherHeight })).toBe(true);
  });

  it.each([
    ['turned by a quarter', [1800, 1200], [1200, 1800]],
    ['cropped to a square', [1800, 1200], [1200, 1200]],
    ['2 % wider', [1000, 1000], [1020, 1000]],
    ['cropped by 2 % and then scaled down', [4000, 3000], [2000, 1470]],
  ])('but not where it is %s', (_how, [width = 0, height = 0], [otherWidth = 0, otherHeight = 0]) => {
    expect(sameAspect({ width, height }, { width: otherWidth, height: otherHeight })).toBe(false);
  });

  it('whichever of the two it was drawn on, and whichever way they lie', () => {
    fc.assert(
      fc.property(anySize, anySize, (one, other) => {
        const agree = sameAspect(one, other);
        expect(sameAspect(other, one)).toBe(agree);
        expect(sameAspect(turned(one), turned(other))).toBe(agree);
      }),
    );
  });

  it('however far it was scaled down, its sides rounded to whole pixels', () => {
    const rounding = fc.constantFrom(Math.round, Math.floor, Math.ceil);
    fc.assert(
      fc.property(anySize, fc.double({ min: 0.01, max: 1, noNaN: true }), rounding, (size, scale, whole) => {
        const scaled = {
          width: Math.max(1, whole(size.width * scale)),
          height: Math.max(1, whole(size.height * scale)),
        };
        fc.pre(size.width * scale >= 1 && size.height * scale >= 1);
        expect(sameAspect(size, scaled)).toBe(true);
      }),
    );
  });

  it('but never where sides of 200 px and more are off by more than 2 %', () => {
    const large = fc.integer({ min: 200, max: 20_000 });
    fc.assert(
      fc.property(large, large, large, large, (width, height, otherWidth, otherHeight) => {
        const ratio = (width * otherHeight) / (height * otherWidth);
        fc.pre(Math.max(ratio, 1 / ratio) > 1.02);
        expect(sameAspect({ width, height }, { width: otherWidth, height: otherHeight })).toBe(false);
      }),
    );
  });
});
