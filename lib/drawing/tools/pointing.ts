import type { Point, Shape } from '../../domain/shape.ts';
import { clampShape } from '../shapes/geometry.ts';
import { distance, inPicture } from '../shapes/points.ts';
import type { Sides } from '../shapes/shape-geometry.ts';
import type { Draft, Drawn, Step, ToolContext, ToolEvent } from '../tool.ts';

/** A press and its release closer than this, in screen px, are a click. */
const clickReach = 4;

export type PointerEvent = Extract<ToolEvent, { at: Point }>;

/** Whether two points look like one to a hand: what was between them was a click, not a drag. */
export const isNear = (a: Point, b: Point, scale: number): boolean => distance(a, b) * scale < clickReach;

/** The point of the picture a pointer means. */
export function aimed({ at }: { at: Point }, { snap, size }: ToolContext): Point {
  return inPicture(snap(at), size);
}

/** As `aimed`, with Shift in steps of 15 degrees round `from`. */
export function aimedFrom(from: Point, event: { at: Point; shift: boolean }, context: ToolContext): Point {
  if (!event.shift) return aimed(event, context);
  const { x, y } = { x: event.at.x - from.x, y: event.at.y - from.y };
  const step = Math.PI / 12;
  const angle = Math.round(Math.atan2(y, x) / step) * step;
  const length = Math.max(0, x * Math.cos(angle) + y * Math.sin(angle));
  return inPicture({ x: from.x + length * Math.cos(angle), y: from.y + length * Math.sin(angle) }, context.size);
}

/** What is stored of a shape that is no mask; null where it is none in this picture. */
export function drawn(shape: Shape | null, size: Sides): Drawn | null {
  const kept = shape && clampShape(shape, size);
  return kept && { shape: kept, mask: null };
}

export const stay = <State>(state: State): Step<State> => ({ state, commit: null });

export const noDraft: Draft = { shape: null, points: [], stroke: null, refused: null };
