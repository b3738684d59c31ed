import type { Point } from '../domain/shape.ts';
import { dragHandle } from './editing/drag-handle.ts';
import { groupWay, movable, moveDrawn } from './editing/group.ts';
import { type Handle, handlesOf } from './editing/handles.ts';
import {
  type HandleDrag,
  idleSelect,
  type Placed,
  type SelectContext,
  type SelectState,
  type SelectStep,
  settle,
} from './select-state.ts';
import { boundsOf } from './shapes/geometry.ts';
import { moved } from './shapes/points.ts';
import { boundsOfRects } from './shapes/rects.ts';

type Moving = Extract<SelectState, { at: 'moving' }>;
type Held = { at: Point; shift: boolean };

const states = { side: 'resizing', rotate: 'rotating', vertex: 'draggingVertex', edge: 'draggingVertex' } as const;

const sameHandle = (a: Handle, b: Handle): boolean =>
  JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());

/** A handle of `placed` that was taken at `from`; it is where it was until it is dragged on. */
export function startHandle({ id, shape }: Placed, handle: Handle, from: Point, scale: number): HandleDrag {
  const at = handlesOf(shape, scale).find((one) => sameHandle(one.handle, handle))?.at ?? from;
  return { at: states[handle.kind], id, handle, start: shape, shape, grip: moved(from, -at.x, -at.y) };
}

export function dragOn(drag: HandleDrag, { at, shift }: Held, { size, snap }: SelectContext): HandleDrag {
  const wished = moved(at, -drag.grip.x, -drag.grip.y);
  const to = drag.at === 'rotating' ? wished : snap(wished);
  return { ...drag, shape: dragHandle(drag.start, drag.handle, to, { shift }, size) };
}

export function dropHandle({ id, start, shape }: HandleDrag): SelectStep {
  return settle(idleSelect, shape === start ? null : { type: 'change', changes: [{ id, shape, mask: null }] });
}

export function startMove(all: readonly Placed[], from: Point): Moving {
  const { items, whole } = movable(all);
  return {
    at: 'moving',
    from,
    items,
    bounds: boundsOfRects(items.map(({ shape }) => boundsOf(shape))),
    whole,
    dx: 0,
    dy: 0,
  };
}

/** With Shift along one axis only, that of the longer way. */
export function moveOn(state: Moving, { at, shift }: Held, { size, snapBounds }: SelectContext): Moving {
  let [dx, dy] = [at.x - state.from.x, at.y - state.from.y];
  if (shift && Math.abs(dx) >= Math.abs(dy)) dy = 0;
  else if (shift) dx = 0;
  const { bounds, whole } = state;
  const on = snapBounds?.({ ...bounds, x: bounds.x + dx, y: bounds.y + dy }) ?? { dx: 0, dy: 0 };
  const way = { dx: shift && dx === 0 ? 0 : dx + on.dx, dy: shift && dy === 0 ? 0 : dy + on.dy };
  return { ...state, ...groupWay(bounds, way.dx, way.dy, size, whole) };
}

export function dropMove({ items, dx, dy }: Moving, { size }: SelectContext): SelectStep {
  if (dx === 0 && dy === 0) return settle(idleSelect);
  const changes = items.flatMap((item) => {
    const drawn = moveDrawn(item, dx, dy, size);
    return drawn ? [{ ...drawn, id: item.id }] : [];
  });
  return settle(idleSelect, changes.length > 0 ? { type: 'change', changes } : null);
}
