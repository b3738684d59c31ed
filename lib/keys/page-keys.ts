import { type KeyContext, live, move } from './key-row.ts';

const pageAndEditor: readonly KeyContext[] = ['page', 'editor'];

/** The keys that work over the page; some of them in the shape editor, too. These alone go into every page. */
export const pageKeys = [
  live('classKey', ['Class']),
  live('sweep', ['Shift+Class']),
  move('next', ['ArrowRight']),
  move('previous', ['ArrowLeft']),
  move('above', ['ArrowUp']),
  move('below', ['ArrowDown']),
  move('nextUnanswered', ['Space']),
  move('previousUnanswered', ['Shift+Space']),
  live('loupe', ['Enter']),
  live('nextTool', ['Backquote'], pageAndEditor),
  live('done', ['Shift+Enter'], pageAndEditor),
  live('skip', ['Delete', '-']),
  live('clear', ['Backspace']),
  live('unsure', [','], pageAndEditor),
  live('lastClass', ['.']),
  live('finder', ['/'], pageAndEditor),
  live('menu', ['ContextMenu', 'Shift+F10']),
  live('undo', ['Mod+z'], pageAndEditor),
  live('redo', ['Mod+Shift+z', 'Ctrl+y'], pageAndEditor),
  live('help', ['?'], pageAndEditor),
  live('escape', ['Escape'], ['page', 'finder']),
] as const;
