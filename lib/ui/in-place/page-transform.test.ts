import { expect, test } from 'vitest';
import { pageTransform } from './page-transform.ts';

const whole = { x: 0, y: 0, width: 1, height: 1 };
const size = { width: 1000, height: 800 };

test('a picture shown whole is scaled to its box, out of proportion too', () => {
  const rect = { x: 30, y: 40, width: 250, height: 100 };
  expect(pageTransform({ rect, turned: undefined, shows: whole }, size, 1)).toEqual({
    scale: 0.25,
    scaleY: 0.125,
    x: -0,
    y: -0,
  });
});

test('what is cropped off lies outside the box', () => {
  const rect = { x: 0, y: 0, width: 100, height: 80 };
  const shows = { x: 0.25, y: 0, width: 0.5, height: 0.5 };
  expect(pageTransform({ rect, turned: undefined, shows }, size, 1)).toEqual({
    scale: 0.2,
    scaleY: 0.2,
    x: -50,
    y: -0,
  });
});

test('of a turned one its own box counts, and its layer’s px', () => {
  const turned = { box: { x: 0, y: 0, width: 500, height: 400 }, matrix: [0, 1, -1, 0] as const };
  const rect = { x: 50, y: -50, width: 400, height: 500 };
  expect(pageTransform({ rect, turned, shows: whole }, size, 2)).toMatchObject({ scale: 0.25, scaleY: 0.25 });
});
