import { isComposition } from '../../keys/key-press.ts';
import { matchKey } from '../../keys/match-key.ts';
import type { OverlayModel } from '../../state/overlay/overlay-model.ts';
import { createPointer } from '../../state/overlay/part-pointer.ts';
import { performAction } from '../../state/overlay/perform-action.ts';
import { refuseUnseen } from '../../state/overlay/refuse-unseen.ts';
import { createTypedOn } from '../../state/overlay/typed-on.ts';
import { createDialogKeys } from './dialog-keys.ts';
import { watchTakeOver } from './watch-take-over.ts';

export type InputPorts = {
  window: Window;
  host: HTMLElement;
  root: ShadowRoot;
  model: InstanceType<typeof OverlayModel>;
  /** Whether an event goes to a field the person types in, of the page's or inside a closed root. */
  isTyping(event: KeyboardEvent): boolean;
  /** Such a field that has the focus now, in a closed root too. */
  fieldInFocus(): Element | undefined;
  /** Whether the focus is in a frame whose keys can't be heard: of another origin, and not one of these numbers. */
  frameInFocus(heard: readonly (number | null)[]): boolean;
  /** Whether we can be seen at this moment; for `pressed`, what the pointer is on. */
  isSeen(pressed?: HTMLElement): boolean;
  /** Tells of each frame whose keys can be heard, once, as it is found. `toOurs`: from its client px to our own. */
  watchFrames(signal: AbortSignal, onFrame: (frame: Window, toOurs: (x: number, y: number) => Spot) => void): void;
};

type Spot = { readonly x: number; readonly y: number };

/** Keys that work the control that has the focus, when it is one of ours. */
const controlKeys = new Set(['Enter', ' ', 'Tab', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']);

/**
 * Takes the person's input at the window's capture phase, before the page (unless the page was there first). Only
 * trusted events count, only while labelling is on, and never what is typed into a field.
 */
export function listenForInput(ports: InputPorts, signal: AbortSignal): { lookAtFocus(): void } {
  const { window, host, root, model } = ports;
  const taken = new Set<string>();
  /** The last key opened our menu: on some systems the browser's own would still come of it. */
  let menuByKey = false;
  /** Where the pointer was last, px of our window. */
  let pointer: Spot | null = null;
  const typedOn = model.parts.isGuest.peek() ? createTypedOn(model, () => performance.now()) : null;
  const pointing = createPointer(model, () => performance.now());

  /** A part without bar and ring shows nothing: the one that has the ring looks whether it is seen. */
  const shows = () => model.parts.hasRing.peek() || !model.parts.isGuest.peek();

  function swallow(event: KeyboardEvent): void {
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type === 'keydown') taken.add(event.code);
  }
  function keep(event: KeyboardEvent): void {
    event.stopImmediatePropagation();
    taken.add(event.code);
  }
  const inDialog = createDialogKeys({ model, swallow, keep, isSeen: ports.isSeen });

  function inOwnControl(event: KeyboardEvent): boolean {
    return event.composedPath()[0] === host && root.activeElement !== null && controlKeys.has(event.key);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (!event.isTrusted || !model.isOn.peek() || !model.spoken.peek() || model.isGone.peek()) return;
    // Any other key ends a stroke: on a Mac the end of one is never told while Cmd is held.
    if (!event.repeat) model.painting.end();
    menuByKey = model.menu.isOpen.peek();
    if (inDialog(event)) return;
    if (typedOn?.keepsTyped(event)) return swallow(event);
    if (event.key === 'Shift' && !event.repeat) return startSweep(event);
    if (isComposition(event)) return;
    if (ports.isTyping(event)) return inField(event);
    if (inOwnControl(event)) return;
    // What is in the hand over pictures has the keys that it has a use for.
    if (model.editor.inPlace.peek() && ports.isSeen() && model.editor.press(event)) return swallow(event);
    const match = matchKey(event, 'page', model.labelSet.keys.peek().byKey, model.settings.peek().keys);
    if (!match) return model.goingOn.stop();
    if (match.kind === 'action' && match.action === 'menu') {
      // With the focus on something of the page's, its own menu is asked for.
      if (pageHasFocus() || model.isPaused.peek()) return;
      menuByKey = true;
    }
    if (event.key !== 'Shift') model.feedback.input();
    if (model.isPaused.peek()) {
      if (match.kind === 'action' && match.action === 'escape') {
        swallow(event);
        model.setLabelling('on');
      } else if (match.kind !== 'refused') model.feedback.say('overlay.refusedPaused', {}, 'warning');
      return;
    }
    if (match.kind === 'refused') {
      if (match.reason === 'held') {
        swallow(event);
        if (!model.painting.repeats(event.code)) model.feedback.say('overlay.refusedHeld');
      } else if (match.reason === 'noSuchKey')
        model.feedback.say('overlay.refusedNoSuchKey', { key: match.key.toUpperCase() });
      else model.feedback.say('overlay.refusedNumLock', {}, 'warning');
      return;
    }
    // What can't be seen takes nothing from the page either.
    if (shows() && !ports.isSeen()) return refuseUnseen(model);
    swallow(event);
    model.feedback.hush();
    if (match.kind === 'action' && match.action === 'finder') typedOn?.finderAsked();
    if (match.kind === 'action') performAction(model, match.action);
    else if (match.sweep) model.sweep(match.classId);
    else {
      model.sweeping.cancel();
      const isElsewhere = model.parts.sendOn({
        do: 'answer',
        class: match.classId,
        labelSet: model.tab.peek().labelSet,
      });
      if (!isElsewhere) model.painting.begin(match.classId, event.code, pointer);
    }
  }

  function startSweep(event: KeyboardEvent): void {
    const alone = !event.ctrlKey && !event.altKey && !event.metaKey;
    if (!alone || model.isPaused.peek() || model.editor.inPlace.peek() || ports.isTyping(event)) return;
    if (!model.parts.sendOn({ do: 'shiftDown' })) model.sweeping.shiftDown();
  }

  function pageHasFocus(): boolean {
    const { activeElement, body, documentElement } = window.document;
    return activeElement !== null && ![body, documentElement, host].includes(activeElement as HTMLElement);
  }

  /** Alt and a right click is ours where a picture is; any other is the page's and the browser's, unless it was wished otherwise. */
  function onContextMenu(event: MouseEvent, spot: Spot): void {
    if (!event.isTrusted || !model.isOn.peek() || model.isPaused.peek() || !model.spoken.peek()) return;
    const byKeys = menuByKey && event.button !== 2;
    const isOurs = event.altKey !== model.settings.peek().ownRightClick;
    if (!byKeys && !(isOurs && ports.isSeen() && model.menu.openAt(spot))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  function lookAtFocus(): void {
    const inField = window.document.activeElement !== host && ports.fieldInFocus() !== undefined;
    model.inField.value = inField;
    firstInField = true;
    model.inFrame.value = ports.frameInFocus([...model.parts.reports.peek().values()].map(({ number }) => number));
    if (inField) letGo();
  }

  /** No key has gone to the field that has the focus, yet. */
  let firstInField = true;

  /**
   * In the page's field keys are the page's; Esc leaves the field, and the bar says so: louder where the first key is a
   * class's, for then it was hardly meant for the field.
   */
  function inField(event: KeyboardEvent): void {
    const { byKey } = model.labelSet.keys.peek();
    const match = firstInField ? matchKey(event, 'page', byKey, model.settings.peek().keys) : null;
    if (match?.kind === 'class' && !model.isPaused.peek()) model.feedback.say('overlay.refusedField', {}, 'warning');
    firstInField = false;
    if (event.key === 'Escape') {
      swallow(event);
      const field = ports.fieldInFocus();
      // Itself, not the host of its root: Firefox leaves the focus where it is when a host is told.
      if (field && 'blur' in field && typeof field.blur === 'function') field.blur();
      lookAtFocus();
    }
  }

  function onKeyUp(event: KeyboardEvent): void {
    if (!event.isTrusted) return;
    if (event.key === 'Shift' && !model.parts.sendOn({ do: 'shiftUp' })) model.sweeping.shiftUp();
    model.painting.keyUp(event.code);
    model.editor.hands()?.release(event);
    // The page hears neither half of a key that was ours.
    if (taken.delete(event.code)) event.stopImmediatePropagation();
  }

  function onPointerMove(event: PointerEvent, { x, y }: Spot): void {
    // Browsers send moves, too, while the page scrolls under a pointer at rest.
    if (!event.isTrusted || (pointer?.x === x && pointer.y === y)) return;
    pointer = { x, y };
    if (!model.isOn.peek() || model.isPaused.peek()) return;
    model.feedback.input();
    const overOurs = event.composedPath()[0] === host;
    pointing.moved(event.screenX, event.screenY, () => (overOurs ? null : model.page.pictureAt(x, y)));
    model.painting.moved(pointer, overOurs);
  }

  /** The keyboard or the view went elsewhere: of keys let go there nothing is heard here. */
  function letGo(): void {
    model.letGo();
    taken.clear();
  }

  const capture = { capture: true, signal };
  const watchForTakeOver = watchTakeOver(model, signal);
  function listenTo(target: Window, toOurs: (x: number, y: number) => Spot): void {
    target.addEventListener('keydown', onKeyDown, capture);
    target.addEventListener('keyup', onKeyUp, capture);
    target.addEventListener('focusin', lookAtFocus, capture);
    target.addEventListener('focusout', () => queueMicrotask(lookAtFocus), capture);
    const move = (event: PointerEvent) => onPointerMove(event, toOurs(event.clientX, event.clientY));
    target.addEventListener('pointermove', move, { ...capture, passive: true });
    const menu = (event: MouseEvent) => onContextMenu(event, toOurs(event.clientX, event.clientY));
    target.addEventListener('contextmenu', menu, capture);
    watchForTakeOver(target);
    target.addEventListener('blur', (event) => event.target === target && letGo(), capture);
    target.document.addEventListener('visibilitychange', letGo, capture);
  }
  lookAtFocus();
  listenTo(window, (x, y) => ({ x, y }));
  ports.watchFrames(signal, listenTo);
  const lookAtWindow = () => {
    model.isAway.value = !window.document.hasFocus();
    lookAtFocus();
    // By now it may not yet be where it goes.
    window.setTimeout(lookAtFocus, 0);
  };
  lookAtWindow();
  window.addEventListener('focus', lookAtWindow, capture);
  window.addEventListener('blur', lookAtWindow, capture);
  // A click on the bar must not take the focus from the page: the next key would press the button again. Fields may.
  const keepFocus = (event: MouseEvent) => (event.target as Element).localName !== 'input' && event.preventDefault();
  root.addEventListener('mousedown', (event) => keepFocus(event as MouseEvent), { signal });
  // A page may let the pointer through a cover: what is not seen is not pressed.
  const stopUnseen = (event: Event) => {
    if (model.isGone.peek() || ports.isSeen(event.target as HTMLElement)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const type of ['pointerdown', 'click', 'dblclick']) root.addEventListener(type, stopUnseen, capture);
  return { lookAtFocus };
}
