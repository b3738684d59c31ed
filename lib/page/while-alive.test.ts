import { expect, test } from 'vitest';
import { whileAlive } from './while-alive.ts';

test('what is alive answers for itself', () => expect(whileAlive(() => 1, 0)).toBe(1));

test('what is dead is answered for', () =>
  expect(
    whileAlive(() => {
      throw new TypeError("can't access dead object");
    }, 0),
  ).toBe(0));

test('any other trouble is told', () =>
  expect(() =>
    whileAlive(() => {
      throw new TypeError('x is not a function');
    }, 0),
  ).toThrow('not a function'));
