import type { Point } from '../../domain/shape.ts';

/** Halvings: after them a way of 10,000 px is known to a thousandth. */
const rounds = 24;

/**
 * What `make` makes of `to`; where it makes nothing of it, of a point as far on the way there from `from` as can be
 * found. Null where it makes nothing anywhere.
 */
export function farthestSound<Made>(from: Point, to: Point, make: (at: Point) => Made | null): Made | null {
  const whole = make(to);
  if (whole) return whole;
  let best: Made | null = null;
  let [near, far] = [0, 1];
  for (let round = 0; round < rounds; round += 1) {
    const share = (near + far) / 2;
    const made = make({ x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) });
    if (made) {
      best = made;
      near = share;
    } else far = share;
  }
  return best;
}
