import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { centred, type Fit, paintedBox, readFitPosition, seenBox, shareOf, unrounded } from './geometry.ts';

const length = fc.double({ min: 1, max: 5000, noNaN: true });
const anySize = fc.record({ width: length, height: length });
const anyBox = fc.record({
  x: fc.double({ min: -2000, max: 2000, noNaN: true }),
  y: fc.double({ min: -2000, max: 2000, noNaN: true }),
  width: length,
  height: length,
});
const share = fc.double({ min: 0, max: 1, noNaN: true });
const anyFit = fc.record({
  fit: fc.constantFrom('fill', 'contain', 'cover', 'none', 'scale-down'),
  x: share.map((each) => ({ share: each, offset: 0 })),
  y: share.map((each) => ({ share: each, offset: 0 })),
});
const fitted = (fit: string): Fit => ({ fit, x: centred, y: centred });
const box = { x: 10, y: 20, width: 300, height: 100 };

describe('where an image is painted', () => {
  test.each([
    ['fill', { x: 10, y: 20, width: 300, height: 100 }],
    ['contain', { x: 110, y: 20, width: 100, height: 100 }],
    ['cover', { x: 10, y: -80, width: 300, height: 300 }],
    ['none', { x: 60, y: -30, width: 200, height: 200 }],
    ['scale-down', { x: 110, y: 20, width: 100, height: 100 }],
  ] as const)('under object-fit %s', (fit, painted) => {
    expect(paintedBox(box, { width: 200, height: 200 }, fitted(fit))).toEqual(painted);
  });

  test('is never enlarged by scale-down', () => {
    expect(paintedBox(box, { width: 20, height: 10 }, fitted('scale-down'))).toMatchObject({ width: 20, height: 10 });
  });

  test('is the whole content box while the image has no size', () => {
    expect(paintedBox(box, { width: 0, height: 0 }, fitted('cover'))).toEqual(box);
  });

  test('keeps its proportions, and is inside (contain) or around (cover) the content box', () => {
    fc.assert(
      fc.property(anyBox, anySize, anyFit, (content, natural, fit) => {
        const painted = paintedBox(content, natural, fit);
        if (fit.fit === 'fill') return;
        expect(painted.width / painted.height / (natural.width / natural.height)).toBeCloseTo(1, 6);
        const slack = 1e-6;
        if (fit.fit === 'contain' || fit.fit === 'scale-down') {
          expect(painted.width).toBeLessThanOrEqual(content.width + slack);
          expect(painted.height).toBeLessThanOrEqual(content.height + slack);
        }
        if (fit.fit === 'cover') {
          expect(painted.width).toBeGreaterThanOrEqual(content.width - slack);
          expect(painted.height).toBeGreaterThanOrEqual(content.height - slack);
        }
      }),
    );
  });

  test('is seen only inside the content box', () => {
    fc.assert(
      fc.property(anyBox, anySize, anyFit, (content, natural, fit) => {
        const seen = seenBox(content, paintedBox(content, natural, fit));
        expect(seen.x).toBeGreaterThanOrEqual(content.x);
        expect(seen.x + seen.width).toBeLessThanOrEqual(content.x + content.width + 1e-6);
        expect(seen.y + seen.height).toBeLessThanOrEqual(content.y + content.height + 1e-6);
      }),
    );
  });

  test('is nowhere to be seen when it is positioned out of its box', () => {
    const seen = seenBox(box, { x: 1000, y: 1000, width: 50, height: 50 });
    expect(seen).toEqual({ x: 10, y: 20, width: 0, height: 0 });
  });
});

describe('what is seen of an image', () => {
  test('is told as fractions of its sides', () => {
    expect(shareOf({ x: -100, y: 50, width: 400, height: 200 }, { x: 0, y: 50, width: 100, height: 200 })).toEqual({
      x: 0.25,
      y: 0,
      width: 0.25,
      height: 1,
    });
  });

  test('is a whole number of nothing where nothing is painted', () => {
    expect(shareOf({ x: 0, y: 0, width: 0, height: 0 }, { x: 0, y: 0, width: 0, height: 0 })).toMatchObject({
      width: 0,
      height: 0,
    });
  });
});

describe('a size that the page rounded', () => {
  test('has its true ratio again', () => {
    const { width, height } = unrounded({ width: 100, height: 67 }, { width: 1600, height: 1067 });
    expect([width, height]).toEqual([100, expect.closeTo(66.69, 2)]);
    expect(unrounded({ width: 67, height: 100 }, { width: 1067, height: 1600 }).height).toBe(100);
  });

  test('is left alone where another file was measured, or none', () => {
    expect(unrounded({ width: 100, height: 80 }, { width: 1600, height: 1067 })).toEqual({ width: 100, height: 80 });
    expect(unrounded({ width: 100, height: 80 })).toEqual({ width: 100, height: 80 });
    expect(unrounded({ width: 0, height: 0 }, { width: 1600, height: 1067 })).toEqual({ width: 0, height: 0 });
  });
});

describe('a computed object-position', () => {
  test.each([
    ['50% 50%', centred, centred],
    ['0% 100%', { share: 0, offset: 0 }, { share: 1, offset: 0 }],
    ['10px -4.5px', { share: 0, offset: 10 }, { share: 0, offset: -4.5 }],
    ['calc(100% - 5px) calc(25% + 1e1px)', { share: 1, offset: -5 }, { share: 0.25, offset: 10 }],
    ['', centred, centred],
    ['nonsense', centred, centred],
  ])('"%s" is read', (computed, x, y) => expect(readFitPosition(computed)).toEqual([x, y]));

  test('is read as the browser states it', () => {
    const img = document.createElement('img');
    document.body.append(img);
    img.style.objectPosition = 'right 5px bottom 10%';
    expect(readFitPosition(getComputedStyle(img).objectPosition)).toEqual([
      { share: 1, offset: -5 },
      { share: 0.9, offset: 0 },
    ]);
    img.remove();
  });
});
