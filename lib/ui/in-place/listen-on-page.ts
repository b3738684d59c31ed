import type { InPlaceModel } from '../../state/drawing/in-place-model.ts';
import type { PointerAt } from '../../state/drawing/tell-the-hand.ts';
import type { OverlayModel } from '../../state/overlay/overlay-model.ts';
import { createPointerOwner } from '../drawing/pointer-owner.ts';

type PagePorts = {
  window: Window;
  root: ShadowRoot;
  model: InstanceType<typeof OverlayModel>;
  inPlace: InstanceType<typeof InPlaceModel>;
  /** Whether the overlay can be seen at this moment. */
  isSeen(): boolean;
};

/** What follows a press of ours, and would drag, select, focus or follow what lies below. */
const ofPress = ['mousedown', 'mouseup', 'click', 'auxclick', 'dblclick', 'dragstart', 'selectstart', 'contextmenu'];

const at = ({ clientX, clientY, shiftKey, altKey }: MouseEvent): PointerAt => ({
  x: clientX,
  y: clientY,
  shift: shiftKey,
  alt: altKey,
});

/**
 * Takes the pointer over pictures while something is in the hand, and only there: at the window's capture phase with our
 * own hit test, so that it works also where we are inert, under a page's modal dialog and in fullscreen. Only trusted
 * events count, and only while the overlay can be seen. The wheel is the page's.
 */
export function listenOnPage({ window, root, model, inPlace, isSeen }: PagePorts, signal: AbortSignal): void {
  const owner = createPointerOwner();
  /** The press was ours, and so is all that comes of it. */
  let ours = false;
  /** A cover that lets the pointer through, for the page lies over the picture there. */
  let open: HTMLElement | null = null;
  let frame = 0;

  const counts = (event: Event) =>
    event.isTrusted && model.editor.inPlace.peek() && !model.isPaused.peek() && !model.editor.isOpen.peek();

  function stop(event: Event): void {
    event.stopImmediatePropagation();
    if (event.cancelable) event.preventDefault();
  }

  /** What of ours lies at a point: the bar and its like take the pointer themselves. */
  function oursAt({ clientX, clientY }: MouseEvent): 'cover' | 'other' | null {
    const found = root.elementFromPoint(clientX, clientY);
    if (!found || !root.contains(found)) return null;
    return found.closest('.layer') ? 'cover' : 'other';
  }

  /** While something is under way it is looked each frame whether the picture stays. */
  function watch(): void {
    frame = 0;
    if (!inPlace.on.peek()?.drawing.hand.isBusy()) return;
    inPlace.look();
    frame = window.requestAnimationFrame(watch);
  }

  function onDown(event: PointerEvent): void {
    ours = false;
    if (!counts(event) || (event.target === root.host && oursAt(event) === 'other')) return;
    const isHere = inPlace.takes(at(event));
    if (!isHere || !isSeen()) return;
    const begins = owner.down(event);
    if (begins === 'takeBack') inPlace.drop();
    if (begins !== 'tool') return;
    ours = true;
    stop(event);
    if (inPlace.press(at(event)) !== 'tool') owner.gone(event);
    else hold(event);
    if (frame === 0) frame = window.requestAnimationFrame(watch);
  }

  /** What is dragged out of the window, or over a frame, is still heard of. */
  function hold({ clientX, clientY, pointerId }: PointerEvent): void {
    const cover = root.elementFromPoint(clientX, clientY);
    if (!cover?.classList.contains('cover')) return;
    try {
      cover.setPointerCapture(pointerId);
    } catch {
      // It is no longer pressed.
    }
  }

  function onMove(event: PointerEvent): void {
    if (!counts(event)) return;
    if (owner.does(event) === 'tool') {
      stop(event);
      const steps = event.getCoalescedEvents();
      for (const step of steps.length > 0 ? steps : [event]) inPlace.move(at(step));
      return;
    }
    if (owner.isTaken()) return;
    if (event.target === root.host && oursAt(event) === 'other') return inPlace.left();
    letThrough(event, inPlace.hover(at(event)));
  }

  /** Where the page lies over the picture the pointer is the page's. */
  function letThrough({ clientX, clientY }: PointerEvent, takes: boolean): void {
    if (open) open.style.pointerEvents = '';
    open = null;
    const found = takes ? null : root.elementFromPoint(clientX, clientY);
    if (!(found instanceof HTMLElement) || !found.classList.contains('cover')) return;
    open = found;
    open.style.pointerEvents = 'none';
  }

  function onEnd(event: PointerEvent): void {
    if (!event.isTrusted || owner.gone(event) !== 'tool') return;
    stop(event);
    if (event.type === 'pointerup') inPlace.release(at(event));
    else inPlace.drop();
  }

  const capture = { capture: true, signal };
  window.addEventListener('pointerdown', onDown, capture);
  window.addEventListener('pointermove', onMove, capture);
  for (const type of ['pointerup', 'pointercancel'] as const) window.addEventListener(type, onEnd, capture);
  window.addEventListener('wheel', (event) => event.isTrusted && inPlace.scrolled(), { ...capture, passive: true });
  const onPress = (event: Event) => {
    // A click that keys make has no press of ours before it.
    const byKeys = event.type === 'click' && (event as MouseEvent).detail === 0;
    if (!ours || !event.isTrusted || byKeys) return;
    stop(event);
    if (event.type === 'dblclick' && counts(event)) inPlace.doubleClick(at(event as MouseEvent));
  };
  for (const type of ofPress) window.addEventListener(type, onPress, capture);
  signal.addEventListener('abort', () => {
    if (frame !== 0) window.cancelAnimationFrame(frame);
    if (open) open.style.pointerEvents = '';
  });
}
