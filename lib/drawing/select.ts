import type { Point, Shape } from '../domain/shape.ts';
import { type Handle, handleAt } from './editing/handles.ts';
import { addVertex, deleteVertex } from './editing/vertices.ts';
import { dragOn, dropHandle, dropMove, moveOn, startHandle, startMove } from './select-drags.ts';
import {
  idleSelect,
  type Press,
  type SelectContext,
  type SelectEffect,
  type SelectState,
  type SelectStep,
  settle,
} from './select-state.ts';
import { translateShape } from './shapes/geometry.ts';
import { rectBetween } from './shapes/rects.ts';
import type { Rect } from './shapes/shape-geometry.ts';
import type { ToolEvent } from './tool.ts';
import { isNear, type PointerEvent } from './tools/pointing.ts';

type Pressing = Extract<SelectState, { at: 'pressing' }>;

/** The handle at a point; only one shape that is selected alone has any. */
export function handleUnder(at: Point, context: SelectContext): { id: string; handle: Handle } | null {
  const [id, ...others] = context.selection;
  const placed = id === undefined || others.length > 0 ? undefined : context.placed(id);
  const handle = placed && handleAt(placed.shape, at, context.scale);
  return placed && handle ? { id: placed.id, handle } : null;
}

/** A press on what is not selected selects it at once, so that the same press can drag it. */
function press({ at, shift }: PointerEvent, context: SelectContext): SelectStep {
  const pressing = (on: Press): SelectState => ({ at: 'pressing', from: at, shift, press: on });
  const held = handleUnder(at, context);
  if (held) return settle(pressing({ on: 'handle', ...held }));
  const ids = context.under(at);
  const [smallest] = ids;
  if (smallest === undefined) return settle(pressing({ on: 'nothing' }));
  const fresh = !shift && !ids.some((id) => context.selection.includes(id));
  return settle(pressing({ on: 'shapes', ids, fresh }), fresh ? { type: 'select', ids: [smallest] } : null);
}

/** The press became a drag. */
function startDrag({ from, shift, press: on }: Pressing, event: PointerEvent, context: SelectContext): SelectState {
  if (on.on === 'handle') {
    const placed = context.placed(on.id);
    return placed ? dragOn(startHandle(placed, on.handle, from, context.scale), event, context) : idleSelect;
  }
  if (on.on === 'nothing' || shift) return { at: 'marquee', from, to: event.at, adds: shift };
  const ids = on.fresh ? on.ids.slice(0, 1) : context.selection;
  return moveOn(
    startMove(
      ids.flatMap((id) => context.placed(id) ?? []),
      from,
    ),
    event,
    context,
  );
}

/** The press was a click. */
function click({ shift, press: on }: Pressing, { alt }: PointerEvent, context: SelectContext): SelectEffect | null {
  const { selection } = context;
  if (on.on === 'handle') return clickHandle(on.id, on.handle, alt, context);
  if (on.on === 'nothing') return shift || selection.length === 0 ? null : { type: 'select', ids: [] };
  if (shift) return { type: 'toggle', ids: on.ids.slice(0, 1) };
  if (on.fresh) return null;
  // Of several the one that was clicked; of one the next one below it, and from the lowest up to the smallest again.
  const now = on.ids.findIndex((id) => selection.includes(id));
  const next = on.ids[selection.length > 1 ? now : (now + 1) % on.ids.length];
  return next === undefined || (selection.length === 1 && selection[0] === next)
    ? null
    : { type: 'select', ids: [next] };
}

/** A click on the middle of an edge adds a vertex, one on a vertex picks it, or with Alt deletes it. */
function clickHandle(id: string, handle: Handle, alt: boolean, context: SelectContext): SelectEffect | null {
  const shape = context.placed(id)?.shape;
  const change = (to: Shape | null | undefined): SelectEffect | null =>
    to ? { type: 'change', changes: [{ id, shape: to, mask: null }] } : null;
  if (!shape || handle.kind === 'side' || handle.kind === 'rotate') return null;
  if (handle.kind === 'edge') return change(addVertex(shape, handle)?.shape);
  return alt ? change(deleteVertex(shape, handle, context.size)) : { type: 'vertex', id, handle };
}

function moveTo(state: SelectState, event: PointerEvent, context: SelectContext): SelectState {
  switch (state.at) {
    case 'idle':
      return state;
    case 'pressing':
      return isNear(state.from, event.at, context.scale) ? state : startDrag(state, event, context);
    case 'moving':
      return moveOn(state, event, context);
    case 'marquee':
      return { ...state, to: event.at };
    default:
      return dragOn(state, event, context);
  }
}

function release(state: SelectState, event: PointerEvent, context: SelectContext): SelectStep {
  switch (state.at) {
    case 'idle':
      return settle(state);
    case 'pressing':
      return settle(idleSelect, click(state, event, context));
    case 'moving':
      return dropMove(state, context);
    case 'marquee': {
      const inside = context.inside(rectBetween(state.from, state.to));
      const ids = state.adds ? [...new Set([...context.selection, ...inside])] : inside;
      return settle(idleSelect, { type: 'select', ids });
    }
    default:
      return dropHandle(state);
  }
}

/**
 * The select tool as a pure machine. `cancel` and `interrupt` lead from every state to idle with no effect: shapes are
 * then as they were, for what is dragged is only shown (`previewOf`) until the button is let go.
 */
export function stepSelect(state: SelectState, event: ToolEvent, context: SelectContext): SelectStep {
  switch (event.type) {
    case 'cancel':
    case 'interrupt':
      return settle(idleSelect);
    case 'key':
    case 'doubleClick':
      return settle(state);
    case 'pointerDown':
      return press(event, context);
    case 'pointerMove':
      return settle(moveTo(state, event, context));
    case 'pointerUp':
      return release(moveTo(state, event, context), event, context);
  }
}

/** How shapes look while they are dragged, by id. Of a mask the box goes with the hand; its pixels belong to it. */
export function previewOf(state: SelectState): ReadonlyMap<string, Shape> {
  if (state.at === 'moving') {
    return new Map(state.items.map(({ id, shape }) => [id, translateShape(shape, state.dx, state.dy)]));
  }
  return 'shape' in state ? new Map([[state.id, state.shape]]) : new Map();
}

/** The box that is drawn to select what is in it, image px. */
export function marqueeOf(state: SelectState): Rect | null {
  return state.at === 'marquee' ? rectBetween(state.from, state.to) : null;
}
