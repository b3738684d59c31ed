import { type Bounds, shapeBounds } from './bounds.ts';
import type { Looks } from './looks.ts';
import type { ShownShape } from './shown-shape.ts';
import { svgNode } from './svg-nodes.ts';

/** Cells a side of the picture. */
const across = 8;

type Cell = { readonly node: SVGPathElement; readonly parts: Map<string, string>; stale: boolean };
type Part = { readonly cell: Cell; readonly d: string };

/**
 * The dark edges of all still shapes, below all of them: one path for the shapes of each part of the picture, not one
 * each, which would double what the browser has to keep. A change paints one part anew.
 */
export function createHalos(document: Document, size: () => { width: number; height: number }) {
  const element = svgNode(document, 'g');
  const cells = new Map<string, Cell>();
  const parts = new Map<string, Part>();
  const stale = new Set<Cell>();

  function cellFor({ left, top, right, bottom }: Bounds, looks: Looks): Cell {
    const { width, height } = size();
    const at = (middle: number, whole: number) =>
      Math.max(0, Math.min(across - 1, Math.floor((middle / Math.max(whole, 1)) * across)));
    const name = `${at((left + right) / 2, width)} ${at((top + bottom) / 2, height)} ${looks.round}`;
    const known = cells.get(name);
    if (known) return known;
    const { colour, width: thick } = looks.halo;
    const node = svgNode(document, 'path', { stroke: colour, 'stroke-width': thick });
    if (looks.round) node.classList.add('shape-spot');
    element.append(node);
    const made = { node, parts: new Map<string, string>(), stale: false };
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

    /** `d` is the shape's outline. */
    put(item: ShownShape, looks: Looks, d: string): void {
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
