import type { Binding } from './binding.ts';

/** Where a key is pressed: over the page, in the shape editor (loupe or in place), or in the class finder. */
export type KeyContext = 'page' | 'editor' | 'finder';

interface RowShape<Action extends string> {
  readonly action: Action;
  readonly contexts: readonly KeyContext[];
  readonly bindings: readonly Binding[];
  /** Held down, it goes on: moves only, for a held key must never answer twice. */
  readonly repeats?: true;
}
interface LiveRow<Action extends string> extends RowShape<Action> {
  readonly available: true;
  /** What the person reads about it; the text is in lib/ui/messages. */
  readonly message: `keys.${Action}`;
}
/** The key is kept free for what a later issue brings: never shown, never matched, never given to another action. */
interface ReservedRow<Action extends string> extends RowShape<Action> {
  readonly available: false;
}

// One call a row keeps the table small: it is put into every page.
function live<Action extends string>(
  action: Action,
  bindings: readonly Binding[],
  contexts: readonly KeyContext[] = ['page'],
): LiveRow<Action> {
  return { action, contexts, bindings, available: true, message: `keys.${action}` };
}
function move<Action extends string>(action: Action, binding: Binding): LiveRow<Action> {
  return { ...live(action, [binding]), repeats: true };
}
function reserved<Action extends string>(
  action: Action,
  binding: Binding,
  contexts: readonly KeyContext[],
): ReservedRow<Action> {
  return { action, contexts, bindings: [binding], available: false };
}
const pageAndEditor: readonly KeyContext[] = ['page', 'editor'];

const rows = [
  live('classKey', ['Class']),
  live('sweep', ['Shift+Class']),
  move('next', 'ArrowRight'),
  move('previous', 'ArrowLeft'),
  move('above', 'ArrowUp'),
  move('below', 'ArrowDown'),
  move('nextUnanswered', 'Space'),
  move('previousUnanswered', 'Shift+Space'),
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
  live('escape', ['Escape'], [...pageAndEditor, 'finder']),
  // The loupe and the editor's tools come with issue 4.
  reserved('loupe', 'Enter', ['page']),
  reserved('nextTool', 'Backquote', pageAndEditor),
] as const;

type Row = (typeof rows)[number];

/** What a key can do now. */
export type LiveAction = Extract<Row, { available: true }>['action'];
/** Every action a key may be bound to, the coming ones included. */
export type ActionId = Row['action'];
/** The message keys of the live actions: `keys.<action>`. */
type KeyMessage = `keys.${LiveAction}`;

export type LiveKeyRow = RowShape<LiveAction> & { readonly available: true; readonly message: KeyMessage };
export type KeyRow = LiveKeyRow | ReservedRow<ActionId>;

/** The one key table: the matcher, `?`, docs/keyboard.md and remapping all read it. */
export const keyTable: readonly KeyRow[] = rows;

/** The rows to show for a context, in the order people read them. */
export function keysOf(context: KeyContext): readonly LiveKeyRow[] {
  return keyTable.filter((row): row is LiveKeyRow => row.available && row.contexts.includes(context));
}
