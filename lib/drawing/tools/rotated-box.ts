import type { Point, Shape } from '../../domain/shape.ts';
import { between, distance, middle } from '../shapes/points.ts';
import { minSide, type Sides } from '../shapes/shape-geometry.ts';
import type { Draft, DrawTool, Step, ToolContext, ToolEvent } from '../tool.ts';
import { aimed, aimedFrom, drawn, isNear, noDraft, stay } from './pointing.ts';
import { idleSpan, type Span, stepSpan } from './span.ts';

/** First a side, as a span; then, moving away from it, the width. */
type Side = { from: Point; to: Point };
type State = Span | { at: 'widening' | 'pressedWide'; side: Side; cursor: Point };

/** How far along `way` a point can go and stay in the picture; `way` is of length 1. */
function roomAlong(point: Point, way: Point, { width, height }: Sides): number {
  const room = (at: number, step: number, whole: number) =>
    step > 0 ? (whole - at) / step : step < 0 ? -at / step : Number.POSITIVE_INFINITY;
  return Math.max(0, Math.min(room(point.x, way.x, width), room(point.y, way.y, height)));
}

/** The box on one side, as wide as the cursor is away from it; null on the side itself. */
function boxOn({ from, to }: Side, cursor: Point, size: Sides): Shape | null {
  const length = distance(from, to);
  const along = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  const away = (cursor.x - from.x) * -along.y + (cursor.y - from.y) * along.x;
  const across = { x: -along.y * Math.sign(away), y: along.x * Math.sign(away) };
  const most = Math.min(roomAlong(from, across, size), roomAlong(to, across, size));
  const width = between(Math.abs(away), 0, most);
  if (width < minSide || length < minSide) return null;
  const { x, y } = middle(from, to);
  const centre = { cx: x + (across.x * width) / 2, cy: y + (across.y * width) / 2 };
  return { kind: 'rotatedBox', ...centre, width: length, height: width, angle: degrees(along) };
}

function degrees({ x, y }: Point): number {
  const angle = (Math.atan2(y, x) * 180) / Math.PI;
  // Steps of Shift come out as whole degrees.
  return Math.abs(angle - Math.round(angle)) < 1e-9 ? Math.round(angle) : angle;
}

function stepSide(state: Span, event: ToolEvent, context: ToolContext): Step<State> {
  const [next, end] = stepSpan(state, event, context, aimedFrom);
  if (!end) return stay(next);
  const { from, to } = end;
  if (distance(from, to) < minSide || isNear(from, to, context.scale)) return stay(end.by === 'drag' ? idleSpan : next);
  return stay({ at: 'widening', side: { from, to }, cursor: to });
}

function step(state: State, event: ToolEvent, context: ToolContext): Step<State> {
  if (!('side' in state)) return stepSide(state, event, context);
  const { side } = state;
  switch (event.type) {
    case 'cancel':
    case 'interrupt':
      return stay(idleSpan);
    case 'doubleClick':
      return stay(state);
    case 'pointerDown':
      return stay({ at: 'pressedWide', side, cursor: aimed(event, context) });
    case 'pointerMove':
      return stay({ ...state, cursor: aimed(event, context) });
    case 'pointerUp':
      return state.at === 'pressedWide' ? end(side, aimed(event, context), context) : stay(state);
    case 'key':
      if (event.key === 'finish') return end(side, state.cursor, context);
      return stay({ at: 'placed', from: side.from, to: state.cursor });
  }
}

function end(side: Side, cursor: Point, { size }: ToolContext): Step<State> {
  const commit = drawn(boxOn(side, cursor, size), size);
  return { state: commit ? idleSpan : { at: 'widening', side, cursor }, commit };
}

function draft(state: State, { size }: ToolContext): Draft | null {
  if (state.at === 'idle') return null;
  if (state.at === 'pressed') return { ...noDraft, points: [state.from] };
  if (!('side' in state)) return { ...noDraft, points: [state.from, state.to] };
  const shape = boxOn(state.side, state.cursor, size);
  return { ...noDraft, shape, points: [state.side.from, state.side.to], refused: shape ? null : 'tooSmall' };
}

/** A box at any angle: one side by a drag or two clicks, then its width by a click. */
export const rotatedBoxTool: DrawTool<State> = {
  name: 'rotatedBox',
  idle: idleSpan,
  isIdle: ({ at }) => at === 'idle',
  step,
  draft,
};
