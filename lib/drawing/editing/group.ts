import { moveMask } from '../masks/draw-mask.ts';
import { boundsOf, clampShape, translateShape } from '../shapes/geometry.ts';
import { between, tidyDown } from '../shapes/points.ts';
import { boundsOfRects } from '../shapes/rects.ts';
import type { Rect, Sides } from '../shapes/shape-geometry.ts';
import type { Drawn } from '../tool.ts';

/** Far below what can be seen: bounds that are reckoned to be so little past the border are at it. */
const rounding = 1e-6;

/** How far along one axis a group can be moved of what is wished. What is past the border already may only come in. */
function wayAlong(wish: number, from: number, length: number, whole: number): number {
  const [back, on] = [Math.min(0, -from - rounding), Math.max(0, whole - from - length + rounding)];
  return between(wish, back, on);
}

/**
 * How far a group moves of what is wished, in image px: not out of the picture, and all by the same, so that it keeps its
 * form. `whole`: by whole pixels, as masks go.
 */
export function groupWay(
  bounds: Rect,
  dx: number,
  dy: number,
  size: Sides,
  whole: boolean,
): { dx: number; dy: number } {
  const step = whole ? Math.trunc : tidyDown;
  const wish = whole ? Math.round : (length: number) => length;
  return {
    dx: step(wayAlong(wish(dx), bounds.x, bounds.width, size.width)),
    dy: step(wayAlong(wish(dy), bounds.y, bounds.height, size.height)),
  };
}

/** A shape moved, with its pixels if it is a mask; null where it can't be moved there, or its pixels are not at hand. */
export function moveDrawn({ shape, mask }: Drawn, dx: number, dy: number, size: Sides): Drawn | null {
  if (shape.kind === 'mask') return mask && moveMask(mask, dx, dy);
  const moved = clampShape(translateShape(shape, dx, dy), size);
  return moved && { shape: moved, mask: null };
}

/** What of a group can be moved: masks only with their pixels. With a mask among them they go by whole pixels. */
export function movable<Item extends Drawn>(all: readonly Item[]): { items: readonly Item[]; whole: boolean } {
  const items = all.filter(({ shape, mask }) => shape.kind !== 'mask' || mask !== null);
  return { items, whole: items.some(({ shape }) => shape.kind === 'mask') };
}

function movedBy<Item extends Drawn>(items: readonly Item[], dx: number, dy: number, size: Sides): Item[] {
  return items.flatMap((item) => {
    const moved = moveDrawn(item, dx, dy, size);
    return moved ? [{ ...item, ...moved }] : [];
  });
}

/**
 * A group moved by keys or by a drag, in image px: in the order given, each with what else it carries. It stops at the
 * border as a whole. Empty where nothing moves.
 */
export function moveGroup<Item extends Drawn>(all: readonly Item[], dx: number, dy: number, size: Sides): Item[] {
  const { items, whole } = movable(all);
  const way = groupWay(boundsOfRects(items.map(({ shape }) => boundsOf(shape))), dx, dy, size, whole);
  return way.dx === 0 && way.dy === 0 ? [] : movedBy(items, way.dx, way.dy, size);
}

/**
 * Copies of a group beside it: by (`by`, `by`) image px, to the other side where the border is in the way, and in place
 * where it is all round. Masks without their pixels are left out.
 */
export function duplicateGroup<Item extends Drawn>(all: readonly Item[], by: number, size: Sides): Item[] {
  const { items, whole } = movable(all);
  const bounds = boundsOfRects(items.map(({ shape }) => boundsOf(shape)));
  const ways = [by, -by].flatMap((dy) => [by, -by].map((dx) => groupWay(bounds, dx, dy, size, whole)));
  const free = ways.find(({ dx, dy }) => Math.abs(dx) >= by / 2 && Math.abs(dy) >= by / 2);
  const { dx, dy } = free ?? { dx: 0, dy: 0 };
  return movedBy(items, dx, dy, size);
}
