import type { ShapeOf } from '../../drawing/shapes/shape-of.ts';
import { type Bounds, shapeBounds } from './bounds.ts';
import type { Looks } from './looks.ts';
import type { ShownShape, ViewTransform } from './shown-shape.ts';
import { svgNode } from './svg-nodes.ts';
import { boxOn } from './trace-shape.ts';

/** Cells a side of the picture. */
const across = 16;

type Cell = { readonly node: SVGPathElement; readonly parts: Map<string, string> };
type Part = { readonly cell: Cell; readonly d: string };

/**
 * What a stroke so wide would cover of a box's edges, to be filled: a stroker would be asked for far more. The inner box
 * runs the other way round, so that it stays empty, also where others overlap.
 */
function bandRound(box: ShapeOf<'box'>, width: number, to: ViewTransform): string {
  const { x, y, width: w, height: h } = boxOn(box, to);
  const half = width / 2;
  const outer = `M${x - half} ${y - half}h${w + width}v${h + width}h${-w - width}z`;
  const [innerW, innerH] = [w - width, h - width];
  if (innerW <= 0 || innerH <= 0) return outer;
  return `${outer}M${x + half} ${y + half}v${innerH}h${innerW}v${-innerH}z`;
}

/**
 * The dark edges of all still shapes, below all of them: one path for the shapes of each part of the picture, not one
 * each, which would double what the browser has to keep. A change paints one part anew.
 */
export function createHalos(document: Document, size: () => { width: number; height: number }) {
  const element = svgNode(document, 'g');
  const cells = new Map<string, Cell>();
  const parts = new Map<string, Part>();
  const stale = new Set<Cell>();

  function cellFor({ left, top, right, bottom }: Bounds, { by, halo }: Looks): Cell {
    const { width, height } = size();
    const at = (middle: number, whole: number) =>
      Math.max(0, Math.min(across - 1, Math.floor((middle / Math.max(whole, 1)) * across)));
    const name = `${at((left + right) / 2, width)} ${at((top + bottom) / 2, height)} ${by}`;
    const known = cells.get(name);
    if (known) return known;
    const node = svgNode(
      document,
      'path',
      by === 'rect'
        ? { fill: halo.colour, 'fill-rule': 'nonzero' }
        : { stroke: halo.colour, 'stroke-width': halo.width },
    );
    if (by === 'spot') node.classList.add('shape-spot');
    element.append(node);
    const made = { node, parts: new Map<string, string>() };
    cells.set(name, made);
    return made;
  }

  function drop(id: string): void {
    const part = parts.get(id);
    if (!part) return;
    parts.delete(id);
    part.cell.parts.delete(id);
    stale.add(part.cell);
  }

  return {
    element,
    drop,

    /** `outline` is the shape's as SVG's `d`; of a box what surrounds it is reckoned here. */
    put(item: ShownShape, looks: Looks, outline: string, to: ViewTransform): void {
      const d = item.shape.kind === 'box' ? bandRound(item.shape, looks.halo.width, to) : outline;
      const cell = cellFor(shapeBounds(item.shape), looks);
      const known = parts.get(item.id);
      if (known?.cell === cell && known.d === d) return;
      if (known && known.cell !== cell) drop(item.id);
      parts.set(item.id, { cell, d });
      cell.parts.set(item.id, d);
      stale.add(cell);
    },

    /** Brings what was put and dropped since into the paths. */
    flush(): void {
      for (const { node, parts } of stale) node.setAttribute('d', [...parts.values()].join(''));
      stale.clear();
    },
  };
}
