import { type Bounds, joined } from './bounds.ts';
import { strokeReach } from './looks.ts';
import { drawnBounds, paintShapes } from './paint-shapes.ts';
import type { Placed } from './placed-list.ts';
import type { ShownShape, ViewTransform } from './shown-shape.ts';
import type { StillLayer } from './still-layer.ts';

/** Side of a tile, CSS px. */
const side = 512;
/** Tiles are kept as far out of what is seen, CSS px. */
const margin = 256;

type Tile = { readonly left: number; readonly top: number; readonly canvas: HTMLCanvasElement; stale: Bounds | null };

/** Bitmaps in tiles: only those near what is seen are there, and of each only what changed is painted anew. */
export function createStillCanvas(document: Document, size: () => { width: number; height: number }): StillLayer {
  const element = document.createElement('div');
  element.className = 'shapes-tiles';
  const view = document.defaultView;
  const tiles = new Map<string, Tile>();
  let shapes: readonly Placed[] = [];
  let hidden: ReadonlySet<string> = new Set();
  let to: ViewTransform = { scale: 1, x: 0, y: 0 };
  let seen: Bounds = { left: 0, top: 0, right: 0, bottom: 0 };
  let frame = 0;

  const later = () => {
    if (frame === 0) frame = view?.requestAnimationFrame(paint) ?? 0;
  };

  function paint(): void {
    frame = 0;
    const ratio = view?.devicePixelRatio ?? 1;
    for (const tile of tiles.values()) {
      if (!tile.stale) continue;
      paintTile(tile, ratio);
      tile.stale = null;
    }
  }

  function paintTile({ left, top, canvas, stale }: Tile, ratio: number): void {
    const pixels = Math.round(side * ratio);
    if (canvas.width !== pixels) canvas.width = canvas.height = pixels;
    const context = canvas.getContext('2d');
    if (!context || !stale) return;
    const scaleY = to.scaleY ?? to.scale;
    const x = Math.max(0, Math.floor((stale.left - left) * ratio));
    const y = Math.max(0, Math.floor((stale.top - top) * ratio));
    const right = Math.min(pixels, Math.ceil((stale.right - left) * ratio));
    const bottom = Math.min(pixels, Math.ceil((stale.bottom - top) * ratio));
    if (right <= x || bottom <= y) return;
    context.save();
    context.beginPath();
    context.rect(x, y, right - x, bottom - y);
    context.clip();
    context.clearRect(x, y, right - x, bottom - y);
    const imageX = (at: number) => (at / ratio + left - to.x) / to.scale;
    const imageY = (at: number) => (at / ratio + top - to.y) / scaleY;
    const reach = strokeReach * ratio;
    paintShapes(
      context,
      shapes,
      { left: imageX(x - reach), top: imageY(y - reach), right: imageX(right + reach), bottom: imageY(bottom + reach) },
      {
        to: {
          scale: to.scale * ratio,
          scaleY: scaleY * ratio,
          x: (to.x - left) * ratio,
          y: (to.y - top) * ratio,
        },
        ratio,
        hidden,
      },
    );
    context.restore();
  }

  function spoil(part: Bounds): void {
    for (const tile of tiles.values())
      if (
        part.left < tile.left + side &&
        part.right > tile.left &&
        part.top < tile.top + side &&
        part.bottom > tile.top
      )
        tile.stale = joined(tile.stale, part);
    later();
  }

  function makeTile(left: number, top: number): Tile {
    const canvas = document.createElement('canvas');
    canvas.style.cssText = `position: absolute; left: ${left}px; top: ${top}px; width: ${side}px; height: ${side}px;`;
    element.append(canvas);
    return { left, top, canvas, stale: { left, top, right: left + side, bottom: top + side } };
  }

  /** Makes the tiles that are near what is seen, and lets go of the others. */
  function cover(): void {
    const { width, height } = size();
    const scaleY = to.scaleY ?? to.scale;
    const [column, row] = [(at: number) => Math.floor(at / side), (at: number) => Math.ceil(at / side)];
    const left = column(Math.max(to.x - strokeReach, seen.left - margin));
    const top = column(Math.max(to.y - strokeReach, seen.top - margin));
    const right = row(Math.min(width * to.scale + to.x + strokeReach, seen.right + margin));
    const bottom = row(Math.min(height * scaleY + to.y + strokeReach, seen.bottom + margin));
    const wanted = new Set<string>();
    for (let y = top; y < bottom; y += 1)
      for (let x = left; x < right; x += 1) {
        const name = `${x} ${y}`;
        wanted.add(name);
        if (!tiles.has(name)) tiles.set(name, makeTile(x * side, y * side));
      }
    for (const [name, tile] of tiles) {
      if (wanted.has(name)) continue;
      tile.canvas.remove();
      tiles.delete(name);
    }
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
      for (const { item, bounds } of old) if (moved || !has.has(item)) spoil(drawnBounds(bounds, to));
      for (const { item, bounds } of fresh) if (!had.has(item)) spoil(drawnBounds(bounds, to));
    },

    hide(ids) {
      const before = hidden;
      hidden = ids;
      for (const { item, bounds } of shapes)
        if (before.has(item.id) !== ids.has(item.id)) spoil(drawnBounds(bounds, to));
    },

    draw(next) {
      to = next;
      for (const { canvas } of tiles.values()) canvas.remove();
      tiles.clear();
      cover();
    },

    look(part) {
      seen = part;
      cover();
    },

    dispose() {
      if (frame !== 0) view?.cancelAnimationFrame(frame);
      element.remove();
    },
  };
}
