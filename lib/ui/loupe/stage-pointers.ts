import type { Point } from '../../domain/shape.ts';
import { wheelFactor } from '../../drawing/view.ts';
import type { DrawingModel } from '../../state/drawing/drawing-model.ts';
import { createPointerOwner } from '../drawing/pointer-owner.ts';

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
  const owner = createPointerOwner();
  /** Where the pointer that pans was last. */
  let panned: Point = { x: 0, y: 0 };

  function spot({ clientX, clientY }: MouseEvent): Point {
    const { x, y } = stage.getBoundingClientRect();
    return { x: clientX - x, y: clientY - y };
  }
  const held = ({ shiftKey, altKey }: MouseEvent) => ({ shift: shiftKey, alt: altKey });
  function tell(type: 'pointerDown' | 'pointerMove' | 'pointerUp' | 'doubleClick', event: MouseEvent): void {
    const at = view.toImage(spot(event));
    if (at) hand.pointer({ type, at, ...held(event) });
  }

  function onDown(event: PointerEvent): void {
    if (!event.isTrusted) return;
    if (event.pointerType === 'touch') fingers.set(event.pointerId, spot(event));
    const begins = owner.down(event, isPanHeld.peek());
    if (begins === 'takeBack') hand.pointer({ type: 'cancel' });
    if (begins === 'takeBack' || begins === 'none') return;
    stage.setPointerCapture(event.pointerId);
    if (begins === 'tool') return tell('pointerDown', event);
    panned = spot(event);
    stage.dataset.cursor = 'panning';
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
    if (owner.does(event) === 'pan') {
      const at = spot(event);
      view.pan(at.x - panned.x, at.y - panned.y);
      panned = at;
      return;
    }
    const draws = owner.does(event) === 'tool';
    if (owner.isTaken() && !draws) return;
    const steps = draws ? event.getCoalescedEvents() : [];
    for (const step of steps.length > 0 ? steps : [event]) tell('pointerMove', step);
  }

  function end(event: PointerEvent, type: 'pointerUp' | 'interrupt'): void {
    fingers.delete(event.pointerId);
    const did = owner.gone(event);
    if (did === 'pan') stage.dataset.cursor = hand.cursor.peek();
    if (did !== 'tool') return;
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
  stage.addEventListener('pointerleave', () => !owner.isTaken() && hand.left(), { signal });
  stage.addEventListener('dblclick', (event) => event.isTrusted && tell('doubleClick', event), { signal });
  cover.addEventListener('wheel', onWheel, { signal, passive: false });
  stage.addEventListener('contextmenu', (event) => event.preventDefault(), { signal });
}
