import { apart, type Bounds, joined } from './bounds.ts';
import { strokeReach } from './looks.ts';
import { paintShapes } from './paint-shapes.ts';
import type { Placed } from './placed-list.ts';
import type { ViewTransform } from './shown-shape.ts';

/** Side of a tile, CSS px. */
const side = 512;
/** Tiles are made as far out of what is seen, CSS px. */
const margin = 256;
/** More tiles than these are let go of where they are not near: a pan over a large picture, 4 MB each at most. */
const most = 48;

type Tile = Bounds & { readonly canvas: HTMLCanvasElement; stale: Bounds | null };
export type TileSet = ReturnType<typeof createTileSet>;

/** The bitmaps of one zoom: only those near what is seen are there, and of each only what changed is painted anew. */
export function createTileSet(document: Document, to: ViewTransform) {
  const element = document.createElement('div');
  element.className = 'shapes-tiles';
  const tiles = new Map<string, Tile>();
  const scaleY = to.scaleY ?? to.scale;

  function make(left: number, top: number): Tile {
    const canvas = document.createElement('canvas');
    canvas.style.cssText = `position: absolute; left: ${left}px; top: ${top}px; width: ${side}px; height: ${side}px;`;
    const box = { left, top, right: left + side, bottom: top + side };
    return { ...box, canvas, stale: box };
  }

  /** Paints what is stale of a tile. Returns how much that was, in corners. */
  function paint(tile: Tile, shapes: readonly Placed[], hidden: ReadonlySet<string>): number {
    const { left, top, canvas, stale } = tile;
    tile.stale = null;
    if (canvas.parentNode !== element) element.append(canvas);
    const ratio = document.defaultView?.devicePixelRatio ?? 1;
    const pixels = Math.round(side * ratio);
    if (canvas.width !== pixels) canvas.width = canvas.height = pixels;
    const context = canvas.getContext('2d');
    if (!context || !stale) return 0;
    const x = Math.max(0, Math.floor((stale.left - left) * ratio));
    const y = Math.max(0, Math.floor((stale.top - top) * ratio));
    const right = Math.min(pixels, Math.ceil((stale.right - left) * ratio));
    const bottom = Math.min(pixels, Math.ceil((stale.bottom - top) * ratio));
    if (right <= x || bottom <= y) return 0;
    context.save();
    context.beginPath();
    context.rect(x, y, right - x, bottom - y);
    context.clip();
    context.clearRect(x, y, right - x, bottom - y);
    const imageX = (at: number) => (at / ratio + left - to.x) / to.scale;
    const imageY = (at: number) => (at / ratio + top - to.y) / scaleY;
    const reach = strokeReach * ratio;
    const part = {
      left: imageX(x - reach),
      top: imageY(y - reach),
      right: imageX(right + reach),
      bottom: imageY(bottom + reach),
    };
    const toTile = {
      scale: to.scale * ratio,
      scaleY: scaleY * ratio,
      x: (to.x - left) * ratio,
      y: (to.y - top) * ratio,
    };
    const painted = paintShapes(context, shapes, part, { to: toTile, ratio, hidden });
    context.restore();
    return painted;
  }

  return {
    element,
    to,
    isEmpty: () => tiles.size === 0,

    /** What is in `part` (the set's px) is no longer what it was. */
    spoil(part: Bounds): void {
      for (const tile of tiles.values()) if (!apart(part, tile)) tile.stale = joined(tile.stale, part);
    },

    /** Makes the tiles that are near what is seen of a picture of this size. */
    cover(seen: Bounds, { width, height }: { width: number; height: number }): void {
      const first = (at: number) => Math.floor(at / side);
      const last = (at: number) => Math.ceil(at / side);
      const left = first(Math.max(to.x - strokeReach, seen.left - margin));
      const top = first(Math.max(to.y - strokeReach, seen.top - margin));
      const right = last(Math.min(width * to.scale + to.x + strokeReach, seen.right + margin));
      const bottom = last(Math.min(height * scaleY + to.y + strokeReach, seen.bottom + margin));
      const wanted = new Set<string>();
      for (let y = top; y < bottom; y += 1)
        for (let x = left; x < right; x += 1) {
          const name = `${x} ${y}`;
          wanted.add(name);
          if (!tiles.has(name)) tiles.set(name, make(x * side, y * side));
        }
      for (const [name, { canvas }] of tiles) {
        if (tiles.size <= most) break;
        if (wanted.has(name)) continue;
        canvas.remove();
        tiles.delete(name);
      }
    },

    /** Paints until `corners` are painted: what changed in tiles that are there first. True when nothing is left. */
    paintSome(shapes: readonly Placed[], hidden: ReadonlySet<string>, corners: number): boolean {
      const stale = [...tiles.values()].filter((tile) => tile.stale !== null);
      stale.sort((one, other) => Number(!one.canvas.isConnected) - Number(!other.canvas.isConnected));
      let left = corners;
      for (const tile of stale) {
        if (left <= 0) return false;
        left -= paint(tile, shapes, hidden);
      }
      return true;
    },
  };
}
