import type { Rect } from '../../state/overlay/view.ts';

/** Distance of the bar from the window's edge, CSS px. */
export const margin = 12;

export type Side = 'top' | 'bottom';
type Room = { width: number; height: number; barWidth: number; barHeight: number };

/**
 * The side of the window where the bar leaves the current picture free. It stays where the eye last found it when it
 * covers nothing there, or when it would cover the picture on both sides.
 */
export function freeSide(now: Side, bar: Omit<Rect, 'y'>, picture: Rect, viewHeight: number): Side {
  const beside = bar.x + bar.width <= picture.x || picture.x + picture.width <= bar.x;
  const covers = (side: Side): boolean => {
    const top = side === 'top' ? margin : viewHeight - margin - bar.height;
    return !beside && picture.y < top + bar.height && picture.y + picture.height > top;
  };
  const other: Side = now === 'top' ? 'bottom' : 'top';
  return covers(now) && !covers(other) ? other : now;
}

/** A place for the bar's top left corner, as near to the wanted one as the window allows. CSS px. */
export function keptIn(wanted: { x: number; y: number }, room: Room): { x: number; y: number } {
  return {
    x: Math.max(0, Math.min(wanted.x, room.width - room.barWidth)),
    y: Math.max(0, Math.min(wanted.y, room.height - room.barHeight)),
  };
}
