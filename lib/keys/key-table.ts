import type { Binding } from './binding.ts';

/** Where a key is pressed: over the page, in the shape editor (loupe or in place), or in the class finder. */
export type KeyContext = 'page' | 'editor' | 'finder';

interface RowShape {
  readonly action: string;
  readonly contexts: readonly KeyContext[];
  readonly bindings: readonly Binding[];
  /** Held down, it goes on: moves only, for a held key must never answer twice. */
  readonly repeats?: true;
}
interface LiveShape extends RowShape {
  readonly available: true;
  /** What the person reads about it; the text is in lib/ui/messages. */
  readonly message: `keys.${string}`;
}
/** The key is kept free for what a later issue brings: never shown, never matched, never given to another action. */
interface ReservedShape extends RowShape {
  readonly available: false;
}

const rows = [
  { action: 'classKey', contexts: ['page'], bindings: ['Class'], available: true, message: 'keys.classKey' },
  { action: 'sweep', contexts: ['page'], bindings: ['Shift+Class'], available: true, message: 'keys.sweep' },
  {
    action: 'next',
    contexts: ['page'],
    bindings: ['ArrowRight'],
    available: true,
    message: 'keys.next',
    repeats: true,
  },
  {
    action: 'previous',
    contexts: ['page'],
    bindings: ['ArrowLeft'],
    available: true,
    message: 'keys.previous',
    repeats: true,
  },
  { action: 'above', contexts: ['page'], bindings: ['ArrowUp'], available: true, message: 'keys.above', repeats: true },
  {
    action: 'below',
    contexts: ['page'],
    bindings: ['ArrowDown'],
    available: true,
    message: 'keys.below',
    repeats: true,
  },
  {
    action: 'nextUnanswered',
    contexts: ['page'],
    bindings: ['Space'],
    available: true,
    message: 'keys.nextUnanswered',
    repeats: true,
  },
  {
    action: 'previousUnanswered',
    contexts: ['page'],
    bindings: ['Shift+Space'],
    available: true,
    message: 'keys.previousUnanswered',
    repeats: true,
  },
  { action: 'done', contexts: ['page', 'editor'], bindings: ['Shift+Enter'], available: true, message: 'keys.done' },
  { action: 'skip', contexts: ['page'], bindings: ['Delete', '-'], available: true, message: 'keys.skip' },
  { action: 'clear', contexts: ['page'], bindings: ['Backspace'], available: true, message: 'keys.clear' },
  { action: 'unsure', contexts: ['page', 'editor'], bindings: [','], available: true, message: 'keys.unsure' },
  { action: 'lastClass', contexts: ['page'], bindings: ['.'], available: true, message: 'keys.lastClass' },
  { action: 'undo', contexts: ['page', 'editor'], bindings: ['Mod+z'], available: true, message: 'keys.undo' },
  {
    action: 'redo',
    contexts: ['page', 'editor'],
    bindings: ['Mod+Shift+z', 'Ctrl+y'],
    available: true,
    message: 'keys.redo',
  },
  { action: 'help', contexts: ['page', 'editor'], bindings: ['?'], available: true, message: 'keys.help' },
  {
    action: 'escape',
    contexts: ['page', 'editor', 'finder'],
    bindings: ['Escape'],
    available: true,
    message: 'keys.escape',
  },
  // The loupe and the editor's tools come with issue 3, the finder with issue 4.
  { action: 'loupe', contexts: ['page'], bindings: ['Enter'], available: false },
  { action: 'finder', contexts: ['page', 'editor'], bindings: ['/'], available: false },
  { action: 'nextTool', contexts: ['page', 'editor'], bindings: ['Backquote'], available: false },
] as const satisfies readonly (LiveShape | ReservedShape)[];

type Row = (typeof rows)[number];

/** Every action a key may be bound to, the coming ones included. */
export type ActionId = Row['action'];
/** What a key can do now. */
export type LiveAction = Extract<Row, { available: true }>['action'];
/** The message keys of the live actions: `keys.<action>`. */
export type KeyMessage = Extract<Row, { available: true }>['message'];

export type LiveKeyRow = LiveShape & { readonly action: LiveAction; readonly message: KeyMessage };
export type KeyRow = LiveKeyRow | (ReservedShape & { readonly action: ActionId });

/** The one key table: the matcher, `?`, docs/keyboard.md and remapping all read it. */
export const keyTable: readonly KeyRow[] = rows;

/** The rows to show for a context, in the order people read them. */
export function keysOf(context: KeyContext): readonly LiveKeyRow[] {
  return keyTable.filter((row): row is LiveKeyRow => row.available && row.contexts.includes(context));
}
