import type { Bounds } from './bounds.ts';
import { drawnBounds } from './paint-shapes.ts';
import type { Placed } from './placed-list.ts';
import type { ShownShape, ViewTransform } from './shown-shape.ts';
import type { StillLayer } from './still-layer.ts';
import { createTileSet, type TileSet } from './tile-set.ts';

/** Corners of shapes painted in one frame: the rest waits for the next, and the hand is answered in between. */
const aFrame = 10_000;

/**
 * Tiles of bitmaps. Another zoom is painted into a set of its own, and shown when all of it is there. `onDrawn` is called
 * whenever nothing is left to paint.
 */
export function createStillCanvas(
  document: Document,
  size: () => { width: number; height: number },
  onDrawn: () => void,
): StillLayer {
  const element = document.createElement('div');
  element.className = 'shapes-sets';
  const view = document.defaultView;
  let shapes: readonly Placed[] = [];
  let hidden: ReadonlySet<string> = new Set();
  let seen: Bounds = { left: 0, top: 0, right: 0, bottom: 0 };
  let front = createTileSet(document, { scale: 1, x: 0, y: 0 });
  /** Being painted to take the front's place. */
  let next: TileSet | null = null;
  let frame = 0;
  element.append(front.element);

  function later(): void {
    element.dataset.busy = '';
    if (frame === 0) frame = view?.requestAnimationFrame(paint) ?? 0;
  }

  function paint(): void {
    frame = 0;
    const done = (next ?? front).paintSome(shapes, hidden, aFrame);
    if (!done) return later();
    if (next) {
      front.element.replaceWith(next.element);
      front = next;
      next = null;
    }
    delete element.dataset.busy;
    onDrawn();
  }

  function spoil(bounds: Bounds): void {
    for (const set of [front, next]) set?.spoil(drawnBounds(bounds, set.to));
    later();
  }

  return {
    element,

    update(before, after, { start, beforeEnd, afterEnd }) {
      shapes = after;
      const [old, fresh] = [before.slice(start, beforeEnd), after.slice(start, afterEnd)];
      const [had, has] = [new Set(old.map(({ item }) => item)), new Set(fresh.map(({ item }) => item))];
      const kept = (ones: readonly Placed[], others: ReadonlySet<ShownShape>) =>
        ones.filter(({ item }) => others.has(item));
      const order = kept(old, has);
      const moved = kept(fresh, had).some(({ item }, at) => order[at]?.item !== item);
      for (const { item, bounds } of old) if (moved || !has.has(item)) spoil(bounds);
      for (const { item, bounds } of fresh) if (!had.has(item)) spoil(bounds);
    },

    hide(ids) {
      const before = hidden;
      hidden = ids;
      for (const { item, bounds } of shapes) if (before.has(item.id) !== ids.has(item.id)) spoil(bounds);
    },

    draw(to) {
      const fresh = createTileSet(document, to);
      fresh.cover(seen, size());
      if (front.isEmpty()) {
        front.element.replaceWith(fresh.element);
        front = fresh;
      } else {
        front.element.style.transform = between(front.to, to);
        next = fresh;
      }
      later();
    },

    look(part) {
      seen = part;
      (next ?? front).cover(seen, size());
      later();
    },

    dispose() {
      if (frame !== 0) view?.cancelAnimationFrame(frame);
      element.remove();
    },
  };
}

/** What takes a bitmap painted for `from` to where `to` has it, as CSS. */
function between(from: ViewTransform, to: ViewTransform): string {
  const x = to.scale / from.scale;
  const y = (to.scaleY ?? to.scale) / (from.scaleY ?? from.scale);
  return `matrix(${x}, 0, 0, ${y}, ${to.x - from.x * x}, ${to.y - from.y * y})`;
}
