import type { Point } from '../../domain/shape.ts';
import { distanceToSegment } from '../shapes/points.ts';

/**
 * A line with fewer points that is nowhere farther than `tolerance` from the given one (Ramer 1972, Douglas and Peucker
 * 1973). Its ends stay. Without recursion: a stroke may have many thousand points.
 */
export function simplify(points: readonly Point[], tolerance: number): Point[] {
  const keeps = new Uint8Array(points.length);
  const parts: [number, number][] = [[0, points.length - 1]];
  keeps[0] = 1;
  keeps[points.length - 1] = 1;
  for (let part = parts.pop(); part; part = parts.pop()) {
    const [start, end] = part;
    const far = farthest(points, start, end);
    if (far.away <= tolerance) continue;
    keeps[far.at] = 1;
    parts.push([start, far.at], [far.at, end]);
  }
  return points.filter((_, n) => keeps[n] === 1);
}

function farthest(points: readonly Point[], start: number, end: number): { at: number; away: number } {
  const [from, to] = [points[start], points[end]];
  const far = { at: start, away: 0 };
  if (!from || !to) return far;
  for (let n = start + 1; n < end; n += 1) {
    const point = points[n];
    const away = point ? distanceToSegment(point, from, to) : 0;
    if (away > far.away) Object.assign(far, { at: n, away });
  }
  return far;
}
