import { expect, test } from 'vitest';
import { createHold } from './hold.ts';

function rig() {
  const done: string[] = [];
  const hold = createHold();
  const act = (name: string) => hold.run(() => done.push(name));
  const undo = (name: string) =>
    hold.runBeside(() => {
      done.push(name);
      hold.begin();
    });
  return { done, hold, act, undo };
}

test('what is done while nothing is awaited is done at once', () => {
  const { done, act } = rig();
  act('a');
  expect(done).toEqual(['a']);
});

test('keys pressed while an undo is under way wait for it, and keep their order', () => {
  const { done, hold, act, undo } = rig();
  undo('undo');
  act('a');
  act('b');
  expect(done).toEqual(['undo']);
  hold.end();
  expect(done).toEqual(['undo', 'a', 'b']);
});

test('several undos in a row wait for nothing; what follows waits for all of them', () => {
  const { done, hold, act, undo } = rig();
  undo('undo 1');
  undo('undo 2');
  act('a');
  hold.end();
  expect(done).toEqual(['undo 1', 'undo 2']);
  hold.end();
  expect(done).toEqual(['undo 1', 'undo 2', 'a']);
});

test('an undo pressed after a kept key takes back what that key did', () => {
  const { done, hold, act, undo } = rig();
  undo('undo 1');
  act('a');
  undo('undo 2');
  act('b');
  hold.end();
  expect(done).toEqual(['undo 1', 'a', 'undo 2']);
  hold.end();
  expect(done).toEqual(['undo 1', 'a', 'undo 2', 'b']);
});
