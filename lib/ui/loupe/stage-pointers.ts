import type { Point } from '../../domain/shape.ts';
import { wheelFactor } from '../../drawing/view.ts';
import type { DrawingModel } from '../../state/drawing/drawing-model.ts';

type Model = Pick<InstanceType<typeof DrawingModel>, 'hand' | 'view' | 'isPanHeld'>;

/**
 * The pointer's work on the stage: one pointer at a time has the tool, from its press to its release; two fingers zoom and
 * move the view; once a pen was seen, fingers draw no more, for then a palm lies there. `cover` is what lies over all of the
 * stage: a listener that holds the wheel off must not be on what the shapes are in (ShapeView.hand).
 */
export function listenOnStage(stage: HTMLElement, cover: HTMLElement, model: Model, signal: AbortSignal): void {
  const { hand, view, isPanHeld } = model;
  /** Fingers on the stage, and where, px of the stage. */
  const fingers = new Map<number, Point>();
  let owner: number | null = null;
  let panning: { id: number; at: Point } | null = null;
  let penSeen = false;

  function spot({ clientX, clientY }: MouseEvent): Point {
    const { x, y } = stage.getBoundingClientRect();
    return { x: clientX - x, y: clientY - y };
  }
  const held = ({ shiftKey, altKey }: MouseEvent) => ({ shift: shiftKey, alt: altKey });
  function tell(type: 'pointerDown' | 'pointerMove' | 'pointerUp' | 'doubleClick', event: MouseEvent): void {
    const at = view.toImage(spot(event));
    if (at) hand.pointer({ type, at, ...held(event) });
  }

  function startPan(event: PointerEvent): void {
    panning = { id: event.pointerId, at: spot(event) };
    stage.dataset.cursor = 'panning';
    stage.setPointerCapture(event.pointerId);
  }

  function onDown(event: PointerEvent): void {
    if (!event.isTrusted) return;
    if (event.pointerType === 'pen') penSeen = true;
    if (event.pointerType === 'touch') {
      fingers.set(event.pointerId, spot(event));
      if (fingers.size === 2) return takeBack();
    }
    if (owner !== null || panning || fingers.size > 1) return;
    const isPalm = event.pointerType === 'touch' && penSeen;
    if (event.button === 1 || isPalm || (event.button === 0 && isPanHeld.peek())) return startPan(event);
    if (event.button !== 0) return;
    owner = event.pointerId;
    stage.setPointerCapture(event.pointerId);
    tell('pointerDown', event);
  }

  /** A second finger came: what the first began was no drawing. */
  function takeBack(): void {
    if (owner !== null) hand.pointer({ type: 'cancel' });
    owner = null;
    panning = null;
  }

  function pinch(event: PointerEvent): void {
    const before = [...fingers.values()];
    fingers.set(event.pointerId, spot(event));
    const [a, b] = before;
    const [c, d] = [...fingers.values()];
    if (!a || !b || !c || !d) return;
    view.pinch([a, b], [c, d]);
  }

  function onMove(event: PointerEvent): void {
    if (!event.isTrusted) return;
    if (event.pointerType === 'touch' && fingers.size > 1) return pinch(event);
    if (panning?.id === event.pointerId) {
      const at = spot(event);
      view.pan(at.x - panning.at.x, at.y - panning.at.y);
      panning = { id: event.pointerId, at };
      return;
    }
    if (owner !== null && owner !== event.pointerId) return;
    const steps = owner === null ? [] : event.getCoalescedEvents();
    for (const step of steps.length > 0 ? steps : [event]) tell('pointerMove', step);
  }

  function end(event: PointerEvent, type: 'pointerUp' | 'interrupt'): void {
    fingers.delete(event.pointerId);
    if (panning?.id === event.pointerId) {
      panning = null;
      stage.dataset.cursor = hand.cursor.peek();
      return;
    }
    if (owner !== event.pointerId) return;
    owner = null;
    if (type === 'pointerUp') tell(type, event);
    else hand.pointer({ type });
  }

  function onWheel(event: WheelEvent): void {
    if (!event.isTrusted) return;
    event.preventDefault();
    view.zoom(wheelFactor(event), spot(event));
  }

  stage.addEventListener('pointerdown', onDown, { signal });
  stage.addEventListener('pointermove', onMove, { signal });
  stage.addEventListener('pointerup', (event) => event.isTrusted && end(event, 'pointerUp'), { signal });
  stage.addEventListener('pointercancel', (event) => end(event, 'interrupt'), { signal });
  stage.addEventListener('lostpointercapture', (event) => end(event, 'interrupt'), { signal });
  stage.addEventListener('pointerleave', () => owner === null && hand.left(), { signal });
  stage.addEventListener('dblclick', (event) => event.isTrusted && tell('doubleClick', event), { signal });
  cover.addEventListener('wheel', onWheel, { signal, passive: false });
  stage.addEventListener('contextmenu', (event) => event.preventDefault(), { signal });
}
