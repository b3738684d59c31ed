import { createModel, effect, signal, untracked } from '@preact/signals';
import type { ClassId } from '../../domain/label-set.ts';
import type { Point } from '../../domain/shape.ts';
import type { ToolName } from '../../drawing/tool.ts';
import type { SeenPicture } from '../../page/page-picture.ts';
import { tellsPixels } from '../../page/tells-pixels.ts';
import { editorAnswers } from '../../protocol/editor-answers.ts';
import { mostMasksAQuery } from '../../protocol/limits.ts';
import type { EditorHands } from '../overlay/editor-door.ts';
import type { OverlayModel } from '../overlay/overlay-model.ts';
import { currentTarget } from '../overlay/targets.ts';
import type { Clipboard } from './clipboard.ts';
import { DrawingModel } from './drawing-model.ts';
import { createInPlaceKeys } from './in-place-keys.ts';
import { MasksModel } from './masks-model.ts';
import type { OnPage } from './on-page.ts';
import { createPicturePlace, type Lie } from './picture-place.ts';
import { createTelling, type PointerAt } from './tell-the-hand.ts';

type InPlacePorts = {
  model: InstanceType<typeof OverlayModel>;
  clipboard: Clipboard;
  /** A steady clock, ms. */
  now(): number;
  /** Calls back after some ms; the result calls it off. */
  after(ms: number, run: () => void): () => void;
  /** Whether the page lies over a picture at this point, client px. */
  isCoveredAt(picture: SeenPicture['picture'], at: Point): boolean;
};

/** ms after a turn of the wheel in which the picture moves because of it. */
const scrollsFor = 1000;
/** CSS px the pointer travels before another picture than the current one takes its crosshair. */
const travelTo = 24;

/**
 * Drawing on the page's own pictures: one picture at a time, the current one, with what is in the hand going along from one
 * to the next. It is on while `model.editor.inPlace` is.
 */
export const InPlaceModel = createModel(({ model, clipboard, now, after, isCoveredAt }: InPlacePorts) => {
  const { editor, ring, page, feedback } = model;
  const deps = model.deps();
  const backend = model.backend();
  backend.know(editorAnswers);
  const masks = new MasksModel({ masks: (sha256s) => backend.query('masks', { sha256s }), atOnce: mostMasksAQuery });
  const on = signal<OnPage | null>(null);
  const inHand: { armed: ClassId | null; tool: ToolName } = { armed: null, tool: 'select' };
  /** How the picture lay when what is under way was begun, or was last seen to lie right. */
  let lay: Lie | null = null;
  let pressed = false;
  let scrolledAt = Number.NEGATIVE_INFINITY;
  let travelled = 0;
  let last: Point | null = null;

  function leave(): void {
    const before = on.peek();
    if (!before) return;
    const { drawing } = before;
    drawing.hand.interrupt();
    Object.assign(inHand, { armed: drawing.hand.armed.peek(), tool: drawing.hand.tool.peek() });
    on.value = null;
    telling.forget();
    pressed = false;
    drawing.end();
    drawing[Symbol.dispose]();
  }

  function enter(seen: SeenPicture): void {
    const target = { seen, key: page.keyOf(seen.address) };
    const drawing = new DrawingModel({ model, target, clipboard, after, loadPicture: null });
    if (inHand.armed !== null) drawing.hand.arm(inHand.armed);
    drawing.hand.take(inHand.tool);
    on.value = { drawing, target };
  }

  const place = createPicturePlace(on);
  const telling = createTelling({
    on,
    place,
    feedback,
    loupeKey: () => deps.keyOf('loupe'),
    stepped(isBusy) {
      lay = isBusy ? (lay ?? place.lie()) : null;
    },
  });

  /** Whether the picture still shows what was begun on, where it was; what is under way is else not made. */
  function look(): boolean {
    const now_ = on.peek();
    if (!now_ || !(now_.drawing.hand.isBusy() || telling.waits())) return true;
    const lies = place.lie();
    const shows = deps.reader.stillShows(now_.target.seen);
    const scrolls = !pressed && now() - scrolledAt < scrollsFor;
    if (shows && lies && (!lay || lies.isLike(lay, scrolls))) {
      if (lay && scrolls) lay = lies;
      return true;
    }
    telling.forget();
    pressed = false;
    now_.drawing.hand.interrupt();
    return false;
  }

  /** The picture under a point, where it can be seen there. */
  function under(at: Point): SeenPicture | null {
    const id = page.pictureAt(at.x, at.y);
    const seen = id === null ? undefined : ring.byId.peek().get(id);
    return seen && place.isOn(seen.picture, at) && !isCoveredAt(seen.picture, at) ? seen : null;
  }

  /** Whether the current picture may be drawn on now: else it is said why not. */
  function ready(): boolean {
    const target = currentTarget(deps);
    if (!target || target.seen.picture !== on.peek()?.target.seen.picture) return false;
    if (tellsPixels(target.seen.picture)) return true;
    feedback.say('drawing.askew', { key: deps.keyOf('loupe') }, 'warning');
    return false;
  }

  /** The current picture is the one that is drawn on. */
  function follow(seen: SeenPicture | undefined): void {
    const before = on.peek()?.target.seen;
    if (seen && before?.picture === seen.picture && before.address === seen.address) return;
    leave();
    if (seen && seen.address !== '') enter(seen);
  }
  effect(() => {
    const seen = editor.inPlace.value ? ring.current.value : undefined;
    untracked(() => follow(seen));
  });
  effect(() => {
    void on.value?.drawing.size.value;
    untracked(telling.catchUp);
  });

  const keys = createInPlaceKeys({ model, on, ready, clipboard });
  const hands: EditorHands = {
    ...keys,
    press: (press) => (look() ? keys.press(press) : true),
    giveClass(id) {
      const { drawing } = on.peek() ?? {};
      if (drawing) return drawing.giveClass(id);
      feedback.say('overlay.refusedNoPicture', {}, 'warning');
      editor.close();
    },
  };
  effect(() => {
    if (!editor.inPlace.value) {
      Object.assign(inHand, { armed: null, tool: 'select' });
      return;
    }
    untracked(() => editor.takeOver(hands));
  });

  return {
    /** The pixels of masks on pictures nobody works on. */
    masks,
    /** What is drawn on now; null while nothing is in the hand. */
    on,
    look,
    /** Whether a press here would be ours. */
    takes: (at: Point): boolean => on.peek() !== null && under(at) !== null,
    /** The pointer went down: `tool`: it draws from now on; `held`: it is ours, and does nothing; `page`: it is the page's. */
    press(at: PointerAt): 'tool' | 'held' | 'page' {
      const seen = under(at);
      if (!seen) return 'page';
      travelled = 0;
      look();
      if (ring.current.peek()?.picture !== seen.picture) ring.step({ type: 'pointed', picture: seen.picture.id });
      // Effects come after what is under way.
      follow(ring.current.peek());
      if (!ready()) return 'held';
      pressed = true;
      telling.tell('pointerDown', at);
      return 'tool';
    },
    move(at: PointerAt): void {
      if (look()) telling.tell('pointerMove', at);
    },
    release(at: PointerAt): void {
      const goesOn = pressed && look();
      pressed = false;
      if (goesOn) telling.tell('pointerUp', at);
    },
    doubleClick(at: PointerAt): void {
      if (look()) telling.tell('doubleClick', at);
    },
    /** The pointer was taken away: by a second finger, or by the browser. */
    drop(): void {
      pressed = false;
      telling.forget();
      on.peek()?.drawing.hand.cancel();
    },
    /** The pointer moves with no button held. */
    hover(at: PointerAt): boolean {
      const { drawing, target } = on.peek() ?? {};
      const seen = under(at);
      travelled += last ? Math.hypot(at.x - last.x, at.y - last.y) : 0;
      last = { x: at.x, y: at.y };
      if (!drawing || !look()) return false;
      if (seen && seen.picture !== target?.seen.picture && travelled >= travelTo && isFree(drawing)) {
        travelled = 0;
        ring.step({ type: 'pointed', picture: seen.picture.id });
        follow(ring.current.peek());
      }
      if (seen?.picture === on.peek()?.target.seen.picture || drawing.hand.isBusy()) telling.tell('pointerMove', at);
      else drawing.hand.left();
      return seen !== null;
    },
    left: (): void => on.peek()?.drawing.hand.left(),
    /** The person turns the wheel. */
    scrolled(): void {
      scrolledAt = now();
    },
  };
});

/** Nothing is under way or selected: another picture may take its place. */
function isFree({ hand, selection }: InstanceType<typeof DrawingModel>): boolean {
  return !hand.isBusy() && selection.ids.peek().size === 0;
}
