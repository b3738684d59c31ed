import { expect, test } from 'vitest';
import { createPointerOwner } from './pointer-owner.ts';

const pointer = (pointerId: number, pointerType: string, button = 0) => ({ pointerId, pointerType, button });

test('one pointer has the tool from its press to its release', () => {
  const owner = createPointerOwner();
  const [mouse, pen] = [pointer(1, 'mouse'), pointer(2, 'pen')];
  expect(owner.down(mouse)).toBe('tool');
  expect(owner.down(pen)).toBe('none');
  expect([owner.does(mouse), owner.does(pen), owner.isTaken()]).toEqual(['tool', null, true]);
  expect(owner.gone(pen)).toBe(null);
  expect(owner.gone(mouse)).toBe('tool');
  expect(owner.down(pen)).toBe('tool');
});

test('a second finger takes back what the first began, and has no tool itself', () => {
  const owner = createPointerOwner();
  const [first, second] = [pointer(1, 'touch'), pointer(2, 'touch')];
  expect(owner.down(first)).toBe('tool');
  expect(owner.down(second)).toBe('takeBack');
  expect([owner.does(first), owner.does(second)]).toEqual([null, null]);
  owner.gone(first);
  owner.gone(second);
  expect(owner.down(first)).toBe('tool');
});

test('once a pen was seen a finger draws no more, for a palm lies there', () => {
  const owner = createPointerOwner();
  const pen = pointer(1, 'pen');
  owner.down(pen);
  owner.gone(pen);
  expect(owner.down(pointer(2, 'touch'))).toBe('pan');
  expect(owner.isTaken()).toBe(false);
});

test('the middle button, and the first while the view is to be moved, move the view; the right one is nobody’s', () => {
  for (const [button, pans, does] of [
    [1, false, 'pan'],
    [0, true, 'pan'],
    [2, false, 'none'],
  ] as const) {
    expect(createPointerOwner().down(pointer(1, 'mouse', button), pans)).toBe(does);
  }
});
