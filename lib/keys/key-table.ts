import { editorKeys } from './editor-keys.ts';
import type { KeyContext, RowShape } from './key-row.ts';
import { pageKeys } from './page-keys.ts';

/** What a key can do, and may be bound to. */
export type ActionId = (typeof pageKeys)[number]['action'] | (typeof editorKeys)[number]['action'];

/** What a person reads about it is the message `keys.<action>`. */
export type KeyRow = RowShape<ActionId>;

/** The one key table: the matcher, `?`, docs/keyboard.md and remapping all read it. */
export const keyTable: readonly KeyRow[] = [...pageKeys, ...editorKeys];

/** The rows to show for a context, in the order people read them. */
export function keysOf(context: KeyContext): readonly KeyRow[] {
  const rows: readonly KeyRow[] = context === 'editor' ? [...editorKeys, ...pageKeys] : keyTable;
  return rows.filter((row) => row.contexts.includes(context));
}
