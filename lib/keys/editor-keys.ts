import type { Binding } from './binding.ts';
import { type KeyContext, live, move } from './key-row.ts';

const editor: readonly KeyContext[] = ['editor'];
const arrows = (held: string): readonly Binding[] => ['Left', 'Right', 'Up', 'Down'].map((way) => `${held}Arrow${way}`);

/** The keys that work in the shape editor only, in the loupe or in place. */
export const editorKeys = [
  live('classShape', ['Class'], editor),
  live('previousTool', ['Shift+Backquote'], editor),
  live('place', ['Enter'], editor),
  live('removeLast', ['Backspace'], editor),
  move('nudge', arrows(''), editor),
  move('nudgeMore', arrows('Shift+'), editor),
  move('resize', arrows('Mod+'), editor),
  move('resizeMore', arrows('Mod+Shift+'), editor),
  move('turnLeft', ['<'], editor),
  move('turnRight', ['>'], editor),
  move('nextShape', [';'], editor),
  move('previousShape', [':'], editor),
  live('nextUnclassed', ['!'], editor),
  live('selectAll', ['Mod+a'], editor),
  live('deleteShape', ['Delete', '-'], editor),
  live('pasteAll', ['.'], editor),
  live('copy', ['Mod+c'], editor),
  live('pasteCopied', ['Mod+v'], editor),
  live('duplicate', ['Mod+d'], editor),
  live('forward', ['Shift+PageUp'], editor),
  live('backward', ['Shift+PageDown'], editor),
  live('cutHole', ['#'], editor),
  live('hide', ['*'], editor),
  live('lock', ['%'], editor),
  live('pan', ['Space'], editor),
  move('zoomIn', ['PageUp', '+', '='], editor),
  move('zoomOut', ['PageDown', '_'], editor),
  live('fit', ['Home'], editor),
  live('actualSize', ['End'], editor),
  live('stepBack', ['Escape'], editor),
] as const;
