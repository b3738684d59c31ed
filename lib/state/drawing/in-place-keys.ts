import type { KeyPress } from '../../keys/key-press.ts';
import type { ActionId } from '../../keys/key-table.ts';
import type { OverlayModel } from '../overlay/overlay-model.ts';
import type { Clipboard } from './clipboard.ts';
import type { DrawingModel } from './drawing-model.ts';
import { createEditorKeys } from './editor-keys.ts';
import type { NowOnPage } from './on-page.ts';

type InPlaceKeysPorts = {
  model: InstanceType<typeof OverlayModel>;
  on: NowOnPage;
  /** Whether the picture may be drawn on now: else it is said why not. */
  ready(): boolean;
  clipboard: Clipboard;
};

/** There is nothing to pan or zoom: the page scrolls, and goes to the next picture. */
const pages: ReadonlySet<ActionId> = new Set(['pan', 'zoomIn', 'zoomOut', 'fit', 'actualSize']);
/** What is about selected shapes; with none selected the page's own text may be meant. */
const ofSelection: ReadonlySet<ActionId> = new Set(['copy', 'duplicate', 'forward', 'backward']);

/** What keys do while something is in the hand over the page's own pictures. */
export function createInPlaceKeys({ model, on, ready, clipboard }: InPlaceKeysPorts) {
  const { editor, feedback, labelSet } = model;

  function handsOn(drawing: InstanceType<typeof DrawingModel>) {
    const { hand, selection } = drawing;
    return createEditorKeys({
      model,
      drawing,
      ownUse: () => null,
      // What a class asks is said in the loupe.
      toAttributes() {
        editor.open();
        return true;
      },
      toStage: () => undefined,
      close: editor.close,
      inPlace: {
        leaves: (action) =>
          pages.has(action) ||
          (ofSelection.has(action) && selection.ids.peek().size === 0) ||
          (action === 'pasteCopied' && clipboard.copied === null) ||
          (action === 'selectAll' && drawing.shapes.peek().length === 0),
        enter() {
          if (!ready()) return true;
          // Who draws by keys moves the crosshair first; any other Enter is the page's: it opens the loupe.
          if (hand.isBusy() || hand.isByKeys.peek() || selection.ids.peek().size > 0) return false;
          editor.open();
          return true;
        },
      },
    });
  }

  const made = new WeakMap<object, ReturnType<typeof createEditorKeys>>();
  function hands() {
    const { drawing } = on.peek() ?? {};
    if (!drawing) return null;
    const known = made.get(drawing) ?? handsOn(drawing);
    made.set(drawing, known);
    return known;
  }

  return {
    press(press: KeyPress): boolean {
      const now = hands();
      if (now) return now.press(press);
      if (press.key === 'Escape') editor.close();
      return press.key === 'Escape';
    },
    release: (press: KeyPress): void => hands()?.release(press),
    nextTool(): void {
      if (labelSet.classes.peek().some(({ shapes }) => shapes.length > 0)) return hands()?.nextTool();
      feedback.say('drawing.noClasses', {}, 'warning');
      editor.close();
    },
  };
}
