import type { Point, Shape } from '../../domain/shape.ts';
import { between, inPicture } from '../shapes/points.ts';
import type { Sides } from '../shapes/shape-geometry.ts';
import type { Draft, DrawTool, DrawToolName, Step, ToolContext, ToolEvent } from '../tool.ts';
import { aimed, drawn, isNear, noDraft, type PointerEvent, stay } from './pointing.ts';

/** Screen px each side of a box must have that was dragged. */
const leastDrag = 3;

/**
 * Two points, by a drag or by two clicks. `pressed`: it may become either; `placed`: the first click is done;
 * `pressedAgain`: the button is down for the second one.
 */
export type Span =
  | { at: 'idle' }
  | { at: 'pressed'; from: Point; down: Point }
  | { at: 'dragging'; from: Point; to: Point }
  | { at: 'placed' | 'pressedAgain'; from: Point; to: Point };

type SpanEnd = { from: Point; to: Point; by: 'drag' | 'clicks' };

export const idleSpan: Span = { at: 'idle' };

type Aim = (from: Point, event: PointerEvent, context: ToolContext) => Point;

/** The next state of two points under way, and the two points once both are there. */
export function stepSpan(state: Span, event: ToolEvent, context: ToolContext, aim: Aim): [Span, SpanEnd | null] {
  switch (event.type) {
    case 'cancel':
    case 'interrupt':
      return [idleSpan, null];
    case 'key':
      if (event.key === 'removeLast') return [state.at === 'dragging' ? state : idleSpan, null];
      return state.at === 'placed' ? [state, { from: state.from, to: state.to, by: 'clicks' }] : [state, null];
    case 'doubleClick':
      // The second click of two that ended the span before: nobody began anything with it.
      return [state.at === 'placed' && isNear(state.from, event.at, context.scale) ? idleSpan : state, null];
    case 'pointerDown':
      if (state.at === 'placed') {
        return [{ at: 'pressedAgain', from: state.from, to: aim(state.from, event, context) }, null];
      }
      return [{ at: 'pressed', from: aimed(event, context), down: event.at }, null];
    default:
      return movedSpan(state, event, context, aim);
  }
}

function movedSpan(state: Span, event: PointerEvent, context: ToolContext, aim: Aim): [Span, SpanEnd | null] {
  if (state.at === 'idle') return [state, null];
  const { from } = state;
  const to = aim(from, event, context);
  const up = event.type === 'pointerUp';
  if (state.at === 'pressed') {
    if (!isNear(state.down, event.at, context.scale))
      return [{ at: 'dragging', from, to }, up ? { from, to, by: 'drag' } : null];
    return [up ? { at: 'placed', from, to: from } : state, null];
  }
  if (state.at === 'dragging') return [{ ...state, to }, up ? { from, to, by: 'drag' } : null];
  if (state.at === 'pressedAgain' && up)
    return [
      { at: 'placed', from, to },
      { from, to, by: 'clicks' },
    ];
  return [{ ...state, to }, null];
}

/** Whether two points are far enough apart to span a box: at least that, and on no account by a double click. */
function spansBox({ from, to, by }: SpanEnd, scale: number): boolean {
  const [width, height] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)];
  if (width < 1 || height < 1) return false;
  return by === 'drag' ? Math.min(width, height) * scale >= leastDrag : !isNear(from, to, scale);
}

/** With Shift the corner that makes the box a square, as large as the picture lets it be. */
const squareAim: Aim = (from, event, context) => {
  const to = aimed(event, context);
  return event.shift ? inPicture(squareCorner(from, to, context.size), context.size) : to;
};

function squareCorner(from: Point, to: Point, { width, height }: Sides): Point {
  const [right, down] = [to.x >= from.x, to.y >= from.y];
  const room = Math.min(right ? width - from.x : from.x, down ? height - from.y : from.y);
  const side = between(Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y)), 0, room);
  return { x: from.x + (right ? side : -side), y: from.y + (down ? side : -side) };
}

/** A tool whose shape two opposite corners tell. */
export function spanTool(name: DrawToolName, make: (from: Point, to: Point) => Shape): DrawTool<Span> {
  function step(state: Span, event: ToolEvent, context: ToolContext): Step<Span> {
    const [next, end] = stepSpan(state, event, context, squareAim);
    if (!end) return stay(next);
    const commit = spansBox(end, context.scale) ? drawn(make(end.from, end.to), context.size) : null;
    // Where a second click was too near the person tries again; a drag that came to nothing is over.
    return { state: commit || end.by === 'drag' ? idleSpan : next, commit };
  }

  function draft(state: Span, { scale, size }: ToolContext): Draft | null {
    if (state.at === 'idle') return null;
    if (state.at === 'pressed') return { ...noDraft, points: [state.from] };
    const { from, to } = state;
    const enough = spansBox({ from, to, by: state.at === 'dragging' ? 'drag' : 'clicks' }, scale);
    const shape = Math.min(Math.abs(to.x - from.x), Math.abs(to.y - from.y)) > 0 ? make(from, to) : null;
    return {
      ...noDraft,
      shape: enough ? (drawn(shape, size)?.shape ?? null) : shape,
      points: [from],
      refused: enough ? null : 'tooSmall',
    };
  }

  return { name, idle: idleSpan, isIdle: ({ at }) => at === 'idle', step, draft };
}
