/**
 * Painting: while a class key is held, the pointer gives its class to each picture it enters. Positions are CSS px of the
 * window; pictures go by their handle's number on the page.
 */
import { pointerTravel } from './current-picture.ts';

type Spot = { readonly x: number; readonly y: number };

export type Brush = {
  /** Where the pointer was when its way was last looked into. */
  readonly from: Spot;
  readonly at: Spot;
  /** px since the key went down: a nudge paints nothing. */
  readonly travelled: number;
  /** The picture it is in; undefined until it has moved. Where it rests when the key goes down is not entered. */
  readonly over: number | null | undefined;
};

/** px between two looks at what lies on the pointer's way: a quarter of the least picture. */
const stride = 16;
/** A leap farther than this is no stroke (another screen, a touch elsewhere): only its end counts. */
const longestStroke = 2000;

/** A brush put down at a spot, before it has moved. */
export function brushAt(spot: Spot): Brush {
  return { from: spot, at: spot, travelled: 0, over: undefined };
}

/**
 * The pointer moved. `pictureAt` is only asked once it has travelled far enough. A fast pointer tells of few places: what
 * lies between them was entered as well.
 */
export function strokeTo(
  brush: Brush,
  to: Spot,
  pictureAt: (spot: Spot) => number | null,
): { brush: Brush; entered: readonly number[] } {
  const travelled = brush.travelled + Math.hypot(to.x - brush.at.x, to.y - brush.at.y);
  if (travelled < pointerTravel) return { brush: { ...brush, at: to, travelled }, entered: [] };
  const entered: number[] = [];
  let over = brush.over === undefined ? pictureAt(brush.from) : brush.over;
  for (const spot of between(brush.from, to)) {
    const now = pictureAt(spot);
    if (now !== null && now !== over) entered.push(now);
    over = now;
  }
  return { brush: { from: to, at: to, travelled, over }, entered };
}

function between(from: Spot, to: Spot): Spot[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const steps = length > longestStroke ? 1 : Math.max(1, Math.ceil(length / stride));
  return Array.from({ length: steps }, (_, step) => {
    const share = (step + 1) / steps;
    return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
  });
}
