import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { altGrLinux, altGrWindows, ctrl, meta, press, shift } from '../../tests/unit/keys/press.ts';
import { parseBinding } from './binding.ts';
import type { KeyPress } from './key-press.ts';
import { keysOf, keyTable } from './key-table.ts';
import { type KeyMatch, matchKey } from './match-key.ts';

const classKeys = new Map([...'1234567890qsz'].map((key) => [key, `class-${key}`]));
const match = (event: KeyPress) => matchKey(event, 'page', classKeys);
const answers = (key: string, sweep = false): KeyMatch => ({ kind: 'class', classId: `class-${key}`, sweep });
const sweeps = (key: string) => answers(key, true);
const does = (action: string) => ({ kind: 'action', action });
const refused = (reason: string, key: string) => ({ kind: 'refused', reason, key });

/** [what it is, the press, what it means]; keys and codes as browsers report them on these layouts. */
const tables: Record<string, [string, KeyPress, unknown][]> = {
  US: [
    ['1', press('1', 'Digit1'), answers('1')],
    ['0', press('0', 'Digit0'), answers('0')],
    ['Shift+1 types !', press('!', 'Digit1', shift), sweeps('1')],
    ['Shift+7 types &', press('&', 'Digit7', shift), sweeps('7')],
    ['s', press('s', 'KeyS'), answers('s')],
    ['S by CapsLock', press('S', 'KeyS'), answers('s')],
    ['Shift+s', press('S', 'KeyS', shift), sweeps('s')],
    ['Shift+s under CapsLock', press('s', 'KeyS', shift), sweeps('s')],
    ['?', press('?', 'Slash', shift), does('help')],
    ['-', press('-', 'Minus'), does('skip')],
    ['_ is nobody’s', press('_', 'Minus', shift), null],
    [',', press(',', 'Comma'), does('unsure')],
    ['.', press('.', 'Period'), does('lastClass')],
    ['/ finds a class', press('/', 'Slash'), does('finder')],
    ['` takes the next tool', press('`', 'Backquote'), does('nextTool')],
    ['Enter opens the loupe', press('Enter', 'Enter'), does('loupe')],
    ['Shift+Enter', press('Enter', 'Enter', shift), does('done')],
    ['Space', press(' ', 'Space'), does('nextUnanswered')],
    ['Shift+Space', press(' ', 'Space', shift), does('previousUnanswered')],
    ['Shift+Space with a no-break space', press('\u202f', 'Space', shift), does('previousUnanswered')],
    ['Ctrl+Z', press('z', 'KeyZ', ctrl), does('undo')],
    ['Cmd+Z', press('z', 'KeyZ', meta), does('undo')],
    ['Ctrl+Shift+Z', press('Z', 'KeyZ', { ...ctrl, ...shift }), does('redo')],
    ['Ctrl+Y', press('y', 'KeyY', ctrl), does('redo')],
    ['Cmd+Y is the browser’s', press('y', 'KeyY', meta), null],
    ['Ctrl+Alt+Z', press('z', 'KeyZ', { ...ctrl, altKey: true }), null],
    ['Ctrl+1 changes the tab', press('1', 'Digit1', ctrl), null],
    ['Alt+1', press('1', 'Digit1', { altKey: true }), null],
    ['a digit without a class', press('x', 'KeyX'), refused('noSuchKey', 'x')],
    ['PageDown stays the page’s', press('PageDown', 'PageDown'), null],
    ['Home stays the page’s', press('Home', 'Home'), null],
    ['Tab stays the page’s', press('Tab', 'Tab'), null],
    ['Shift alone', press('Shift', 'ShiftLeft', shift), null],
    ['Shift+ArrowRight selects text', press('ArrowRight', 'ArrowRight', shift), null],
  ],
  German: [
    ['Shift+7 types /, never a sweep', press('/', 'Digit7', shift), does('finder')],
    ['Shift+1 types !', press('!', 'Digit1', shift), sweeps('1')],
    ['Shift+ß types ?', press('?', 'Minus', shift), does('help')],
    ['- sits where / is', press('-', 'Slash'), does('skip')],
    ['z sits where y is', press('z', 'KeyY'), answers('z')],
    ['Ctrl+Z by what it types', press('z', 'KeyY', ctrl), does('undo')],
    ['Ctrl+Y by what it types', press('y', 'KeyZ', ctrl), does('redo')],
    ['AltGr+Q types @ (Windows)', press('@', 'KeyQ', altGrWindows), null],
    ['AltGr+Q types @ (Linux)', press('@', 'KeyQ', altGrLinux), null],
    ['AltGr+7 types { (Linux)', press('{', 'Digit7', altGrLinux), null],
    ['the dead ^', press('Dead', 'Backquote'), does('nextTool')],
    ['ö', press('ö', 'Semicolon'), null],
  ],
  French: [
    ['1 without Shift types &', press('&', 'Digit1'), answers('1')],
    ['6 without Shift types -, and is 6', press('-', 'Digit6'), answers('6')],
    ['0 without Shift types à', press('à', 'Digit0'), answers('0')],
    ['Shift+1 types 1, and sweeps', press('1', 'Digit1', shift), sweeps('1')],
    ['1 by CapsLock', press('1', 'Digit1'), answers('1')],
    [', sits where m is', press(',', 'KeyM'), does('unsure')],
    ['? is Shift+,', press('?', 'KeyM', shift), does('help')],
    ['. is Shift+;', press('.', 'Comma', shift), does('lastClass')],
    ['/ is Shift+:', press('/', 'Period', shift), does('finder')],
    ['q sits where a is', press('q', 'KeyA'), answers('q')],
    ['a on the key of q is not q', press('a', 'KeyQ'), refused('noSuchKey', 'a')],
    ['Ctrl+Z by what it types', press('z', 'KeyW', ctrl), does('undo')],
    ['Ctrl+W closes the tab, and is not undo', press('w', 'KeyZ', ctrl), null],
  ],
  'Chinese IME': [
    ['a letter on its way to a word', press('Process', 'KeyS', { keyCode: 229 }), null],
    ['a digit that picks a word', press('1', 'Digit1', { isComposing: true }), null],
    ['a key with only keyCode 229', press('s', 'KeyS', { keyCode: 229 }), null],
    ['Space that ends a word', press(' ', 'Space', { isComposing: true }), null],
    ['the full-width comma', press('，', 'Comma'), does('unsure')],
    ['the Chinese full stop', press('。', 'Period'), does('lastClass')],
    ['the full-width question mark', press('？', 'Slash', shift), does('help')],
    ['a full-width letter', press('ｓ', 'KeyS'), answers('s')],
  ],
  'other layouts': [
    ['Russian ы where s is', press('ы', 'KeyS'), answers('s')],
    ['Russian Shift+ы', press('Ы', 'KeyS', shift), sweeps('s')],
    ['Russian Ctrl+Z', press('я', 'KeyZ', ctrl), does('undo')],
    ['Russian Shift+7 types ?', press('?', 'Digit7', shift), does('help')],
    ['Hungarian 0 is left of 1', press('0', 'Backquote'), answers('0')],
    ['a 5 that took Shift on another key sweeps nothing', press('5', 'KeyT', shift), null],
    ['Czech 2 types ě', press('ě', 'Digit2'), answers('2')],
    ['Dvorak Ctrl+Z', press('z', 'Slash', ctrl), does('undo')],
  ],
  'number pad': [
    ['4 with Num Lock', press('4', 'Numpad4'), answers('4')],
    ['4 in Arabic digits', press('٤', 'Numpad4'), answers('4')],
    ['Shift+4 on a Mac', press('4', 'Numpad4', shift), sweeps('4')],
    ['4 without Num Lock is the arrow it says', press('ArrowLeft', 'Numpad4'), does('previous')],
    ['1 without Num Lock', press('End', 'Numpad1'), refused('numLockOff', '1')],
    ['5 without Num Lock', press('Clear', 'Numpad5'), refused('numLockOff', '5')],
    ['. without Num Lock is Delete', press('Delete', 'NumpadDecimal'), does('skip')],
    ['-', press('-', 'NumpadSubtract'), does('skip')],
  ],
};

for (const [layout, cases] of Object.entries(tables)) {
  describe(layout, () => {
    test.each(cases)('%s', (_, event, expected) => {
      expect(match(event)).toEqual(expected);
    });
  });
}

test('a digit that no class has is refused, saying which', () => {
  expect(matchKey(press('7', 'Digit7'), 'page', new Map([['1', 'a']]))).toEqual(refused('noSuchKey', '7'));
  expect(matchKey(press('&', 'Digit7', shift), 'page', new Map([['1', 'a']]))).toEqual(refused('noSuchKey', '7'));
});

test('a held key moves, and answers, sweeps, skips or undoes nothing', () => {
  const held = { repeat: true };
  expect(match(press('ArrowRight', 'ArrowRight', held))).toEqual(does('next'));
  expect(match(press('1', 'Digit1', held))).toEqual(refused('held', '1'));
  expect(match(press('!', 'Digit1', { ...held, ...shift }))).toEqual(refused('held', '1'));
  expect(match(press('Delete', 'Delete', held))).toEqual(refused('held', 'Delete'));
  expect(match(press('z', 'KeyZ', { ...held, ...ctrl }))).toEqual(refused('held', 'z'));
});

test('in the finder only Esc is ours: everything else is being typed', () => {
  expect(matchKey(press('Escape', 'Escape'), 'finder', classKeys)).toEqual(does('escape'));
  expect(matchKey(press('1', 'Digit1'), 'finder', classKeys)).toBeNull();
  expect(matchKey(press('s', 'KeyS'), 'finder', classKeys)).toBeNull();
});

test('a remapped key does the new thing and frees the old one', () => {
  const remap = { skip: ['x'] };
  expect(matchKey(press('X', 'KeyX'), 'page', classKeys, remap)).toEqual(does('skip'));
  expect(matchKey(press('Delete', 'Delete'), 'page', classKeys, remap)).toBeNull();
});

test('every row is reached by each of its keys', () => {
  for (const row of keyTable) {
    for (const binding of row.bindings) {
      const { mod, shift: shiftKey, key } = parseBinding(binding);
      const event =
        key === 'Class'
          ? press('s', 'KeyS', { shiftKey })
          : press(key === 'Space' ? ' ' : key, key, { shiftKey, ctrlKey: mod !== '' });
      const expected = key === 'Class' ? answers('s', shiftKey) : does(row.action);
      expect(matchKey(event, row.contexts[0] ?? 'page', classKeys, {}, keyTable), binding).toEqual(expected);
    }
  }
  expect(keysOf('page').map((row) => row.action)).not.toContain('nudge');
});

const anyPress = fc.record({
  key: fc.oneof(fc.constantFrom(' ', 'Enter', 'Delete', 'Process', 'Dead', 'ArrowUp'), fc.string({ maxLength: 2 })),
  code: fc.constantFrom('Digit1', 'Digit7', 'Numpad4', 'KeyS', 'KeyZ', 'KeyY', 'Space', 'Slash', 'Backquote', ''),
  shiftKey: fc.boolean(),
  ctrlKey: fc.boolean(),
  altKey: fc.boolean(),
  metaKey: fc.boolean(),
  repeat: fc.boolean(),
  isComposing: fc.boolean(),
  keyCode: fc.constantFrom(0, 49, 229),
});

test('with Ctrl, Alt or Meta nothing but undo and redo is ours', () => {
  fc.assert(
    fc.property(anyPress, (event) => {
      fc.pre(event.ctrlKey || event.altKey || event.metaKey);
      const found = match(event);
      if (found?.kind === 'action') expect(['undo', 'redo']).toContain(found.action);
      else expect(found === null || found.kind === 'refused').toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('no held key and no composing key answers or sweeps', () => {
  fc.assert(
    fc.property(anyPress, (event) => {
      fc.pre(event.repeat || event.isComposing || event.keyCode === 229);
      expect(match(event)?.kind).not.toBe('class');
    }),
    { numRuns: 2000 },
  );
});
