import { keycaps } from '../../lib/keys/key-label.ts';
import type { KeyContext } from '../../lib/keys/key-row.ts';
import { type KeyRow, keysOf } from '../../lib/keys/key-table.ts';
import { keysEn } from '../../lib/ui/messages/en/keys.ts';

const shown = (row: KeyRow) =>
  row.bindings
    .map((binding) =>
      keycaps(binding)
        .map((cap) => `<kbd>${cap}</kbd>`)
        .join('+'),
    )
    .join(' or ');

/** The text of docs/keyboard.md, from the key table and the English messages. */
export function generateKeyboardDoc(): string {
  const tableOf = (context: KeyContext) =>
    keysOf(context)
      .map((row) => `| ${shown(row)} | ${keysEn[`keys.${row.action}`]} |`)
      .join('\n');
  return `# Keys

<!-- Made from lib/keys/key-table.ts by \`npm run docs\`: change it there. -->

These work on a page while labelling is on; <kbd>?</kbd> shows them there, with the ones you have set yourself in the
options (the popup's **Options…**). On a Mac <kbd>⌘</kbd> takes the place of
<kbd>Ctrl</kbd> in undo and redo.

| key | what it does |
|---|---|
${tableOf('page')}

## In the shape editor

In the loupe, and on the page while a drawing tool is in the hand.

| key | what it does |
|---|---|
${tableOf('editor')}

Every drag has clicks that do the same: two for a box or an ellipse, one a point for a polygon or a line. A button of the
toolbar does what its key does.

## Keys of classes

A class's key is its own letter or digit where the label set gives it one; the others get <kbd>1</kbd> to <kbd>9</kbd> and
<kbd>0</kbd> in the order of the set. The bar shows each class with its key; a click on it there does the same.

## On your keyboard

- Digits go by the key, not by what it types: on a French keyboard no <kbd>Shift</kbd> is needed. On the number pad they
  need Num Lock.
- Letters and signs go by what they type, on every layout, with or without Caps Lock. On layouts without Latin letters a
  letter is where a US keyboard has it.
- Where <kbd>Shift</kbd> and a digit type a sign that is a key above (on a German keyboard <kbd>Shift</kbd>+<kbd>7</kbd> types \`/\`),
  it is that sign and sweeps nothing: hold <kbd>Shift</kbd> and click on the class in the bar.
- A held key moves on from picture to picture, but never answers twice. A class key held while the pointer moves paints:
  each unanswered picture the pointer enters gets the class, and one undo takes the whole stroke back.

## What stays the page's

Everything typed in a field or with an input method; every key with <kbd>Ctrl</kbd>, <kbd>Alt</kbd>, <kbd>Cmd</kbd> or
<kbd>AltGr</kbd>, undo and redo apart; <kbd>Page Up</kbd>, <kbd>Page Down</kbd>, <kbd>Home</kbd> and <kbd>End</kbd>; and every key not
named here.
`;
}
