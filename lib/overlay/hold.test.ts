import { expect, test } from 'vitest';
import { createHold } from './hold.ts';

function rig() {
  const done: string[] = [];
  const hold = createHold();
  const ends: (() => void)[] = [];
  const end = () => ends.shift()?.();
  const act = (name: string) => hold.run(() => done.push(name));
  const undo = (name: string) =>
    hold.runBeside(() => {
      done.push(name);
      ends.push(hold.begin());
    });
  return { done, hold, act, undo, end };
}

test('what is done while nothing is awaited is done at once', () => {
  const { done, act } = rig();
  act('a');
  expect(done).toEqual(['a']);
});

test('keys pressed while an undo is under way wait for it, and keep their order', () => {
  const { done, act, undo, end } = rig();
  undo('undo');
  act('a');
  act('b');
  expect(done).toEqual(['undo']);
  end();
  expect(done).toEqual(['undo', 'a', 'b']);
});

test('several undos in a row wait for nothing; what follows waits for all of them', () => {
  const { done, act, undo, end } = rig();
  undo('undo 1');
  undo('undo 2');
  act('a');
  end();
  expect(done).toEqual(['undo 1', 'undo 2']);
  end();
  expect(done).toEqual(['undo 1', 'undo 2', 'a']);
});

test('an undo pressed after a kept key takes back what that key did', () => {
  const { done, act, undo, end } = rig();
  undo('undo 1');
  act('a');
  undo('undo 2');
  act('b');
  end();
  expect(done).toEqual(['undo 1', 'a', 'undo 2']);
  end();
  expect(done).toEqual(['undo 1', 'a', 'undo 2', 'b']);
});

test('what was kept too long is forgotten, and what comes after is done at once', () => {
  const { done, hold, act, undo, end } = rig();
  undo('undo');
  act('a');
  act('b');
  expect(hold.drop()).toBe(2);
  end();
  act('c');
  expect(done).toEqual(['undo', 'c']);
});

test('an undo that is settled twice ends what waits for it once', () => {
  const { done, act, undo, hold } = rig();
  const end = hold.begin();
  undo('undo');
  end();
  end();
  act('a');
  expect(done).toEqual(['undo']);
});
