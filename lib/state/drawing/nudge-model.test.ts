import { expect, test } from 'vitest';
import { manualClock } from '../../../tests/fakes/manual-clock.ts';
import type { Placed } from '../../drawing/select-state.ts';
import { NudgeModel } from './nudge-model.ts';

const at = (x: number): Placed => ({ id: 'a', shape: { kind: 'box', x, y: 0, width: 10, height: 10 }, mask: null });

function start() {
  const clock = manualClock();
  const stored: (readonly Placed[])[] = [];
  const nudging = new NudgeModel({ after: clock.after, commit: (changes) => stored.push(changes) });
  return { clock, stored, nudging };
}

test('nudges of one go are stored together, where the last one left the shape', () => {
  const { clock, stored, nudging } = start();
  for (const x of [1, 2, 3]) {
    nudging.move([at(x)]);
    clock.advance(400);
  }
  expect(stored).toEqual([]);
  expect(nudging.moved.value.get('a')).toEqual(at(3));
  clock.advance(100);
  expect(stored).toEqual([[at(3)]]);
  expect(nudging.moved.value.size).toBe(0);
});

test('what is done next stores them first, and not once more later', () => {
  const { clock, stored, nudging } = start();
  nudging.move([at(1)]);
  nudging.flush();
  clock.advance(1000);
  nudging.flush();
  expect(stored).toEqual([[at(1)]]);
  expect(clock.pending()).toBe(0);
});
