import { describe, expect, test } from 'vitest';
import { press } from '../../tests/unit/keys/press.ts';
import { keepsFromReset, wishedKey } from './wished-key.ts';

describe('the key a person presses for an action', () => {
  test.each([
    ['a letter', press('x', 'KeyX'), 'x'],
    ['a capital by CapsLock', press('X', 'KeyX'), 'x'],
    ['a sign', press(';', 'Semicolon'), ';'],
    ['a sign typed with Shift', press(':', 'Semicolon', { shiftKey: true }), ':'],
    ['a full-width sign of a Chinese input method', press('；', 'Semicolon'), ';'],
    ['a named key with Shift', press('Delete', 'Delete', { shiftKey: true }), 'Shift+Delete'],
    ['a letter of a Russian layout, by its place', press('ч', 'KeyX'), 'x'],
  ])('may be %s', (_, pressed, binding) => {
    expect(wishedKey('clear', pressed, {})).toEqual({ kind: 'fits', binding });
  });

  test('may be Ctrl with Z or Y for undo and redo, and with nothing else', () => {
    const ctrl = (key: string) => press(key, `Key${key.toUpperCase()}`, { ctrlKey: true });
    expect(wishedKey('undo', ctrl('y'), { redo: ['Insert'] })).toEqual({ kind: 'fits', binding: 'Mod+y' });
    expect(wishedKey('undo', ctrl('t'), {})).toEqual({ kind: 'refused', reason: 'browser' });
    expect(wishedKey('skip', ctrl('z'), {})).toEqual({ kind: 'refused', reason: 'browser' });
  });

  test.each([
    ['a digit: it is a class’s', press('1', 'Digit1'), 'digit'],
    ['a digit with Shift: it sweeps', press('!', 'Digit1', { shiftKey: true }), 'digit'],
    ['a letter with Shift: it sweeps', press('X', 'KeyX', { shiftKey: true }), 'sweep'],
    ['what an input method has', press('Process', 'KeyX', { keyCode: 229 }), 'composition'],
    ['Alt with a letter', press('x', 'KeyX', { altKey: true }), 'browser'],
    ['PageDown', press('PageDown', 'PageDown'), 'browser'],
    ['F5', press('F5', 'F5'), 'browser'],
  ])('can’t be %s', (_, pressed, reason) => {
    expect(wishedKey('skip', pressed, {})).toEqual({ kind: 'refused', reason });
  });

  test('may in the shape editor be a sign that a digit’s key types with Shift: nothing is swept there', () => {
    const and = press('&', 'Digit7', { shiftKey: true });
    expect(wishedKey('nextShape', and, {})).toEqual({ kind: 'fits', binding: '&' });
    expect(wishedKey('done', and, {})).toEqual({ kind: 'refused', reason: 'digit' });
    expect(wishedKey('nextShape', press('7', 'Digit7'), {})).toEqual({ kind: 'refused', reason: 'digit' });
  });

  test('is still awaited while only Shift is down', () => {
    expect(wishedKey('skip', press('Shift', 'ShiftLeft', { shiftKey: true }), {})).toEqual({ kind: 'waiting' });
  });

  test('is told by whom it is taken, the keys kept for what is coming included', () => {
    expect(wishedKey('skip', press(',', 'Comma'), {})).toMatchObject({ kind: 'taken', by: 'unsure' });
    expect(wishedKey('skip', press('Enter', 'Enter'), {})).toMatchObject({ kind: 'taken', by: 'loupe' });
    expect(wishedKey('skip', press('`', 'Backquote'), {})).toMatchObject({ kind: 'taken', by: 'nextTool' });
  });

  test('may be one that its action has already, or that another one gave up', () => {
    expect(wishedKey('skip', press('-', 'Minus'), {})).toEqual({ kind: 'fits', binding: '-' });
    expect(wishedKey('skip', press(',', 'Comma'), { unsure: ['u'] })).toEqual({ kind: 'fits', binding: ',' });
  });
});

test('an action can’t have its first keys again while another one has them', () => {
  expect(keepsFromReset('unsure', { unsure: ['u'], skip: [','] })).toBe('skip');
  expect(keepsFromReset('unsure', { unsure: ['u'] })).toBeUndefined();
});
