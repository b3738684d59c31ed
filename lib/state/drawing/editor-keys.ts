import { digitOf, isComposition, type KeyPress } from '../../keys/key-press.ts';
import { type ActionId, keyTable } from '../../keys/key-table.ts';
import { matchKey } from '../../keys/match-key.ts';
import type { EditorHands } from '../overlay/editor-door.ts';
import type { OverlayModel } from '../overlay/overlay-model.ts';
import type { DrawingModel } from './drawing-model.ts';

type EditorKeysPorts = {
  model: InstanceType<typeof OverlayModel>;
  drawing: InstanceType<typeof DrawingModel>;
  /** What the control that has the focus does with the key: has used it up, leaves it to the browser, or has no use for it. */
  ownUse(press: KeyPress): 'used' | 'browser' | null;
  /** The focus goes to the attributes; false where there are none. */
  toAttributes(): boolean;
  toStage(): void;
  /** One step back with nothing left to take back. */
  close(): void;
  /** Over the page's own pictures. */
  inPlace?: InPlaceKeys;
};

/** What keys do otherwise where the page goes on round the picture. */
type InPlaceKeys = {
  /** What a key means that is the page's here. */
  leaves(action: ActionId): boolean;
  /** Enter with nothing under way; true where it did something. */
  enter(): boolean;
};

/** Which way an arrow key goes. */
const ways: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** What keys do in the shape editor, by the one key table. */
export function createEditorKeys({
  model,
  drawing,
  ownUse,
  toAttributes,
  toStage,
  close,
  inPlace,
}: EditorKeysPorts): EditorHands {
  const { hand, selection, view } = drawing;
  const { feedback } = model;

  function nudge(press: KeyPress, px: number): void {
    const [dx, dy] = ways[press.key] ?? [0, 0];
    if (selection.ids.peek().size > 0 && !hand.isDrawing.peek()) drawing.nudge(dx * px, dy * px);
    else drawing.moveCrosshair(dx * px, dy * px);
  }
  function resize(press: KeyPress, px: number): void {
    const [dx, dy] = ways[press.key] ?? [0, 0];
    drawing.grow(dx * px, dy * px);
  }

  /** Enter: ends what is under way, else places a point, else goes to what the class asks. */
  function place(): void {
    // Keys have moved the crosshair since the last point: this is the next one.
    if ((!hand.isPointDue.peek() && hand.finish()) || inPlace?.enter()) return;
    if (hand.isDrawing.peek()) {
      if (hand.spot.peek() === null) drawing.moveCrosshair(0, 0);
      hand.place();
    } else if (selection.ids.peek().size === 0 || !toAttributes()) hand.place();
  }

  /** One step a press: what is under way, the selection, the tool, the loupe. */
  function stepBack(): void {
    if (hand.cancel()) return;
    if (drawing.looks.isOpen.peek()) return drawing.looks.close();
    if (selection.ids.peek().size > 0) return selection.select([]);
    const isArmed = hand.isDrawing.peek() || hand.armed.peek() !== null;
    if (isArmed) hand.disarm();
    // In place that gives the pointer back to the page: there is nothing else to close.
    if (!isArmed || inPlace) close();
  }

  const acts: { readonly [action in ActionId]?: (press: KeyPress) => void } = {
    nextTool: () => hand.nextTool(1),
    previousTool: () => hand.nextTool(-1),
    place,
    removeLast: () => hand.removeLast() || drawing.removeSelected(),
    nudge: (press) => nudge(press, 1),
    nudgeMore: (press) => nudge(press, 10),
    resize: (press) => resize(press, 1),
    resizeMore: (press) => resize(press, 10),
    nextShape: () => drawing.stepShape(1),
    previousShape: () => drawing.stepShape(-1),
    nextUnclassed: drawing.nextUnclassed,
    selectAll: selection.all,
    deleteShape: drawing.removeSelected,
    done: drawing.sayDone,
    unsure: drawing.toggleUnsure,
    pasteAll: drawing.pasteLast,
    copy: drawing.copy,
    pasteCopied: drawing.paste,
    duplicate: drawing.duplicate,
    forward: () => drawing.reorder('forward'),
    backward: () => drawing.reorder('backward'),
    cutHole: drawing.cutHole,
    hide: drawing.hideSelected,
    lock: drawing.lockSelected,
    pan: () => {
      drawing.isPanHeld.value = true;
    },
    zoomIn: () => view.zoomIn(drawing.spotOnStage()),
    zoomOut: () => view.zoomOut(drawing.spotOnStage()),
    turnLeft: () => drawing.turn(-1),
    turnRight: () => drawing.turn(1),
    fit: view.fit,
    actualSize: () => view.actualSize(),
    finder: model.finder.open,
    undo: () => drawing.undo(),
    redo: () => drawing.redo(),
    help: () => {
      model.helpOpen.value = true;
    },
    stepBack,
  };

  function press(event: KeyPress): boolean {
    if (isComposition(event)) return false;
    const use = ownUse(event);
    if (use !== null) return use === 'used';
    const match = matchKey(event, 'editor', model.labelSet.keys.peek().byKey, model.settings.peek().keys, keyTable);
    if (!match || (match.kind === 'action' && inPlace?.leaves(match.action))) return false;
    feedback.input();
    if (match.kind === 'refused') {
      if (match.reason === 'noSuchKey') feedback.say('overlay.refusedNoSuchKey', { key: match.key.toUpperCase() });
      else if (match.reason === 'numLockOff') feedback.say('overlay.refusedNumLock', {}, 'warning');
      // A digit that no class has would else be typed into what the browser finds as one types.
      return match.reason === 'held' || digitOf(event) !== undefined;
    }
    feedback.hush();
    if (match.kind === 'class' || !/^(nudge|resize|turn)/.test(match.action)) drawing.flush();
    if (match.kind === 'class') drawing.giveClass(match.classId);
    else {
      if (match.action !== 'pan' && match.action !== 'place') toStage();
      acts[match.action]?.(event);
    }
    return true;
  }

  return {
    press,
    release(event) {
      if (event.key === ' ') drawing.isPanHeld.value = false;
    },
    giveClass: drawing.giveClass,
    nextTool: () => hand.nextTool(1),
  };
}
