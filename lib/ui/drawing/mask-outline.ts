import type { Mask } from '../../domain/mask.ts';
import type { Point } from '../../domain/shape.ts';

type Edges = Map<number, number[]>;

/** Where in each column the mask begins and ends by turns: sorted y, an even number of them. */
function* columns({ height, counts }: Mask): Generator<{ x: number; ends: number[] }> {
  let at = 0;
  let x = 0;
  let ends: number[] = [];
  for (const [index, count] of counts.entries()) {
    const end = at + count;
    if (index % 2 === 1) {
      while (at < end) {
        const column = Math.floor(at / height);
        if (column !== x) {
          if (ends.length > 0) yield { x, ends };
          x = column;
          ends = [];
        }
        const stop = Math.min(end, (column + 1) * height);
        const top = at - column * height;
        if (ends.at(-1) === top) ends.pop();
        else ends.push(top);
        ends.push(stop - column * height);
        at = stop;
      }
    }
    at = end;
  }
  if (ends.length > 0) yield { x, ends };
}

/**
 * The edges of a mask's pixels as closed rings (image px, corners only), to be filled by even-odd. Pixels that meet at a
 * corner may share a ring or not; what is filled is the same.
 */
export function maskOutline(mask: Mask): Point[][] {
  const stride = mask.height + 1;
  const edges: Edges = new Map();
  const edge = (fromX: number, fromY: number, toX: number, toY: number) => {
    const from = fromX * stride + fromY;
    const to = toX * stride + toY;
    const known = edges.get(from);
    if (known) known.push(to);
    else edges.set(from, [to]);
  };
  let before: { x: number; ends: readonly number[] } = { x: -2, ends: [] };
  /** The edges between two columns: up where only the right one is filled, down where only the left one is. */
  const side = (x: number, left: readonly number[], right: readonly number[]) => {
    let [l, r, y] = [0, 0, 0];
    while (l < left.length || r < right.length) {
      const next = Math.min(left[l] ?? Infinity, right[r] ?? Infinity);
      const [inLeft, inRight] = [l % 2 === 1, r % 2 === 1];
      if (inLeft && !inRight) edge(x, y, x, next);
      if (inRight && !inLeft) edge(x, next, x, y);
      if (left[l] === next) l += 1;
      if (right[r] === next) r += 1;
      y = next;
    }
  };
  for (const column of columns(mask)) {
    const { x, ends } = column;
    if (before.x !== x - 1) {
      if (before.ends.length > 0) side(before.x + 1, before.ends, []);
      before = { x: x - 1, ends: [] };
    }
    side(x, before.ends, ends);
    for (let at = 0; at + 1 < ends.length; at += 2) {
      const [top = 0, bottom = 0] = [ends[at], ends[at + 1]];
      edge(x, top, x + 1, top);
      edge(x + 1, bottom, x, bottom);
    }
    before = column;
  }
  if (before.ends.length > 0) side(before.x + 1, before.ends, []);
  return ringsOf(edges, stride);
}

function isStraight(a: Point | undefined, b: Point | undefined, c: Point | undefined): boolean {
  return Boolean(a && b && c && ((a.x === b.x && b.x === c.x) || (a.y === b.y && b.y === c.y)));
}

/** Where the ring began may be in the middle of an edge. */
function withoutStraightEnds(ring: Point[]): Point[] {
  const ended = isStraight(ring.at(-2), ring.at(-1), ring[0]) ? ring.slice(0, -1) : ring;
  return isStraight(ended.at(-1), ended[0], ended[1]) ? ended.slice(1) : ended;
}

function ringsOf(edges: Edges, stride: number): Point[][] {
  const rings: Point[][] = [];
  for (const start of edges.keys()) {
    while ((edges.get(start)?.length ?? 0) > 0) {
      const ring: Point[] = [];
      let here = start;
      do {
        const next = edges.get(here)?.pop();
        if (next === undefined) break;
        const point = { x: Math.floor(here / stride), y: here % stride };
        const [other, last] = ring.slice(-2);
        if (isStraight(other, last, point)) ring[ring.length - 1] = point;
        else ring.push(point);
        here = next;
      } while (here !== start);
      rings.push(withoutStraightEnds(ring));
    }
  }
  return rings;
}
