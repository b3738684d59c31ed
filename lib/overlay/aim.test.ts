import { describe, expect, test } from 'vitest';
import { afterChange, aimed, aimTime, glance, missesAim, noAim } from './aim.ts';

const shown = (id: number, address = 'a', loaded = true) => ({ id, address, loaded });

describe('a key', () => {
  test('right after the page swapped the picture under the ring misses its aim, and soon no more', () => {
    const swapped = afterChange(aimed(shown(1, 'a')), shown(1, 'b'), 1000);
    expect(missesAim(swapped, 1000 + aimTime - 1)).toBe(true);
    expect(missesAim(swapped, 1000 + aimTime)).toBe(false);
  });

  test('misses its aim for as long again once what was swapped in has loaded', () => {
    const swapped = afterChange(aimed(shown(1, 'a')), shown(1, 'b', false), 1000);
    const came = afterChange(swapped, shown(1, 'b'), 5000);
    expect(missesAim(came, 5000 + aimTime - 1)).toBe(true);
    expect(missesAim(came, 5000 + aimTime)).toBe(false);
  });

  test('right after the page moved the ring misses its aim', () => {
    expect(missesAim(afterChange(aimed(shown(1)), shown(2), 1000), 1001)).toBe(true);
    expect(missesAim(afterChange(aimed(shown(1)), undefined, 1000), 1001)).toBe(true);
  });

  test('of what was under the ring only for a glance nobody can have aimed at it', () => {
    const first = afterChange(noAim, shown(1), 1000);
    expect(missesAim(afterChange(first, shown(2), 1000 + glance - 1), 1060)).toBe(false);
    expect(missesAim(afterChange(first, shown(2), 1000 + glance), 1060)).toBe(true);
  });

  test('counts at once when the ring comes back long after it went', () => {
    const gone = afterChange(aimed(shown(1)), undefined, 1000);
    expect(missesAim(afterChange(gone, shown(1), 1100), 1200)).toBe(true);
    expect(missesAim(afterChange(gone, shown(1), 9000), 9000)).toBe(false);
  });

  test('after the person’s own input, on the first ring, and on a lazy picture that came, counts at once', () => {
    expect(missesAim(aimed(shown(2)), 1000)).toBe(false);
    expect(missesAim(afterChange(noAim, shown(1), 1000), 1000)).toBe(false);
    const lazy = afterChange(aimed(shown(1, '', false)), shown(1, 'a', false), 1000);
    expect(missesAim(afterChange(lazy, shown(1, 'a'), 1100), 1100)).toBe(false);
  });
});
