import { describe, expect, test } from 'vitest';
import { isDue, noSweepPreview, type SweepPreviewInput, stepSweepPreview, sweptPictures } from './sweep-preview.ts';

const run = (...inputs: SweepPreviewInput[]) => inputs.reduce(stepSweepPreview, noSweepPreview);
const down: SweepPreviewInput = { type: 'shiftDown', at: 1000 };
const tick = (at: number): SweepPreviewInput => ({ type: 'ticked', at, pictures: [1, 2] });

describe('the sweep preview', () => {
  test('outlines the set when Shift was held for 150 ms, not before', () => {
    expect(run(down, tick(1149)).kind).toBe('waiting');
    expect(run(down, tick(1150))).toEqual({ kind: 'shown', pictures: [1, 2] });
    expect(isDue(run(down), 1149)).toBe(false);
    expect(isDue(run(down), 1150)).toBe(true);
  });

  test('a held Shift that repeats its keydown does not start the wait anew', () => {
    expect(run(down, { type: 'shiftDown', at: 1100 }, tick(1150)).kind).toBe('shown');
  });

  test('ends with Shift, and when the keyboard goes elsewhere', () => {
    expect(run(down, tick(1150), { type: 'shiftUp' })).toEqual(noSweepPreview);
    expect(run(down, { type: 'cancelled' }, tick(1150))).toEqual(noSweepPreview);
  });

  test('what is outlined follows the page', () => {
    expect(run(down, tick(1150), { type: 'picturesChanged', pictures: [2, 3] })).toEqual({
      kind: 'shown',
      pictures: [2, 3],
    });
    expect(run({ type: 'picturesChanged', pictures: [2] })).toEqual(noSweepPreview);
  });

  test('after a sweep the next set is outlined after another 150 ms, while Shift is still down', () => {
    const swept: SweepPreviewInput = { type: 'swept', at: 1200 };
    expect(run(down, tick(1150), swept, tick(1349)).kind).toBe('waiting');
    expect(run(down, tick(1150), swept, tick(1350)).kind).toBe('shown');
    expect(run(swept)).toEqual(noSweepPreview);
  });

  test('the class key takes what is outlined, less what was answered since; a faster press the same set', () => {
    expect(sweptPictures(run(down, tick(1150)), [2, 3])).toEqual([2]);
    expect(sweptPictures(run(down), [2, 3])).toEqual([2, 3]);
  });
});
