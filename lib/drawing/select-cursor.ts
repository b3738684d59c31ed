import type { Point } from '../domain/shape.ts';
import { type Handle, orientedOf } from './editing/handles.ts';
import { handleUnder } from './select.ts';
import type { SelectContext, SelectState } from './select-state.ts';

/** What the pointer would do: a resize along one of four ways, or what the word says. */
export type SelectCursor = 'default' | 'pointer' | 'move' | 'turn' | 'vertex' | 'add' | 'ew' | 'nwse' | 'ns' | 'nesw';

const ways: readonly SelectCursor[] = ['ew', 'nwse', 'ns', 'nesw'];

/** A side's own way, turned as its shape is, to the nearest of four. */
function cursorOfHandle(handle: Handle, angle: number): SelectCursor {
  if (handle.kind === 'rotate') return 'turn';
  if (handle.kind === 'vertex') return 'vertex';
  if (handle.kind === 'edge') return 'add';
  const way = (Math.atan2(handle.y, handle.x) * 180) / Math.PI + angle;
  return ways[((Math.round(way / 45) % 4) + 4) % 4] ?? 'default';
}

/** The cursor at a point of the picture. */
export function cursorAt(state: SelectState, at: Point, context: SelectContext): SelectCursor {
  if (state.at === 'moving') return 'move';
  if (state.at === 'marquee') return 'default';
  const held = 'handle' in state ? state : handleUnder(at, context);
  if (held) {
    const shape = state.at !== 'idle' && 'shape' in state ? state.shape : context.placed(held.id)?.shape;
    const box = shape ? orientedOf(shape) : null;
    return cursorOfHandle(held.handle, box?.angle ?? 0);
  }
  const ids = context.under(at);
  if (ids.some((id) => context.selection.includes(id))) return 'move';
  return ids.length > 0 ? 'pointer' : 'default';
}
