import { crossesOn, isSimple } from '../shapes/crossings.ts';
import { distance } from '../shapes/points.ts';
import { chainTool } from './chain.ts';

/** Screen px from its first point within which a click closes a polygon. */
const closeReach = 8;

/**
 * A polygon by clicks; closed by one on its first point, by a double click or by Enter. A point is not placed where its
 * edge would cross another one, and a ring is not closed where its last edge would.
 */
export const polygonTool = chainTool({
  name: 'polygon',
  least: 3,
  full: null,
  closes: ([first], at, scale) => first !== undefined && distance(first, at) * scale <= closeReach,
  crosses: crossesOn,
  make: (points) => (isSimple(points) ? { kind: 'polygon', ring: [...points], holes: [] } : null),
  show: (points) => (points.length < 3 ? null : { kind: 'polygon', ring: [...points], holes: [] }),
});
