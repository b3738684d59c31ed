import { createModel, signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { manualClock } from '../../../tests/fakes/manual-clock.ts';
import { createLate } from './late.ts';

function start() {
  const clock = manualClock();
  const source = signal('a');
  const Late = createModel(() => ({ late: createLate(source, 40, clock.after) }));
  return { clock, source, model: new Late() };
}

test('what changes close together is had as one change, counted from the first', () => {
  const { clock, source, model } = start();
  const had: string[] = [];
  model.late.subscribe((value) => had.push(value));
  source.value = 'b';
  clock.advance(30);
  source.value = 'c';
  clock.advance(9);
  expect(had).toEqual(['a']);
  clock.advance(1);
  source.value = 'd';
  clock.advance(40);
  expect(had).toEqual(['a', 'c', 'd']);
});

test('nothing is still to come once its model has ended', () => {
  const { clock, source, model } = start();
  source.value = 'b';
  expect(clock.pending()).toBe(1);
  model[Symbol.dispose]();
  expect(clock.pending()).toBe(0);
});
