import { describe, expect, test } from 'vitest';
import { classBackground, classColour, paletteColour, textOn } from './class-colour.ts';

type Triple = readonly [number, number, number];
const numbers = Array.from({ length: 12 }, (_, index) => index + 1);

const linear = (hex: string): Triple => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return [red, green, blue];
};
/** Linear sRGB to OKLab (Ottosson 2020). */
const oklab = ([red, green, blue]: Triple): Triple => {
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short,
  ];
};
/** Full colour blindness, on linear sRGB (Machado, Oliveira and Fernandes 2009, table 1). */
const seenWith = {
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;
const through = (matrix: readonly number[], colour: Triple): Triple => {
  const row = (at: number) =>
    Math.max(
      0,
      colour.reduce((sum, part, index) => sum + part * (matrix[at * 3 + index] ?? 0), 0),
    );
  return [row(0), row(1), row(2)];
};
const distance = (a: Triple, b: Triple) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
const closest = (colours: readonly Triple[]) =>
  Math.min(...colours.flatMap((one, index) => colours.slice(index + 1).map((other) => distance(one, other))));

const palette = numbers.map((number) => linear(paletteColour(number).colour));

describe('the twelve class colours', () => {
  test('are of equal lightness and chroma', () => {
    for (const colour of palette) {
      const [lightness, a, b] = oklab(colour);
      expect(lightness).toBeCloseTo(0.72, 2);
      expect(Math.hypot(a, b)).toBeCloseTo(0.12, 2);
    }
  });

  // 0.02 in OKLab is about what an eye just tells apart side by side; key, name and number tell the rest.
  test.each([
    ['protanopia', 0.018],
    ['deuteranopia', 0.018],
    ['tritanopia', 0.01],
  ] as const)('stay apart with %s', (kind, least) => {
    expect(closest(palette.map((colour) => oklab(through(seenWith[kind], colour))))).toBeGreaterThan(least);
  });

  test('come most unlike first: two classes can not be mixed up by anyone', () => {
    for (const kind of ['protanopia', 'deuteranopia', 'tritanopia'] as const) {
      const firstTwo = palette.slice(0, 2).map((colour) => oklab(through(seenWith[kind], colour)));
      expect(closest(firstTwo)).toBeGreaterThan(0.1);
    }
  });

  test('carry black text', () => {
    for (const number of numbers) expect(textOn(paletteColour(number).colour)).toBe('#000000');
  });
});

test('after twelve classes the colours come again with another pattern, 48 different signs in all', () => {
  const signs = Array.from({ length: 48 }, (_, index) => classBackground(paletteColour(index + 1)));
  expect(new Set(signs).size).toBe(48);
  expect(paletteColour(13).colour).toBe(paletteColour(1).colour);
  for (const sign of signs) expect(CSS.supports('background', sign), sign).toBe(true);
});

test('a colour the set gives is kept', () => {
  expect(classColour({ number: 3, colour: '#102030' })).toEqual({ colour: '#102030', pattern: 'plain' });
  expect(textOn('#102030')).toBe('#ffffff');
});
