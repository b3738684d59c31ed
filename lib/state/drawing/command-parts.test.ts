import { expect, test } from 'vitest';
import type { Shape } from '../../domain/shape.ts';
import { mostPoints, pointsIn } from '../../domain/shape-check.ts';
import { mostPointsACommand } from '../../protocol/limits.ts';
import { commandParts } from './command-parts.ts';

const line = (length: number): Shape => ({
  kind: 'polyline',
  points: Array.from({ length }, (_, x) => ({ x, y: 0 })),
});
const sizes = (parts: readonly unknown[][]) => parts.map(({ length }) => length);

test('a thousand rows are one command, one more begins the next', () => {
  expect(sizes(commandParts([]))).toEqual([]);
  expect(sizes(commandParts(Array.from({ length: 1000 })))).toEqual([1000]);
  expect(sizes(commandParts(Array.from({ length: 2001 })))).toEqual([1000, 1000, 1]);
});

test('rows of many points are fewer a command, in order, and none is left out', () => {
  const shapes = Array.from({ length: 60 }, (_, at) => line(at % 2 === 0 ? mostPoints : 10));
  const parts = commandParts(shapes, (shape) => ({ shape }));
  expect(parts.flat()).toEqual(shapes);
  for (const part of parts) {
    expect(part.reduce((sum, shape) => sum + pointsIn(shape), 0)).toBeLessThanOrEqual(mostPointsACommand);
  }
  expect(parts).toHaveLength(2);
});

test('what is too much for any command is still sent, alone: the background says so', () => {
  const mask = { width: 1, height: 1, counts: new Array<number>(3_000_000) };
  expect(sizes(commandParts([{ mask }, { mask: null }], (row) => row))).toEqual([1, 1]);
});
