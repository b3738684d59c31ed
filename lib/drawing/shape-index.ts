import type { Point, Shape } from '../domain/shape.ts';
import { areaOf, boundsOf } from './shapes/geometry.ts';
import { distanceToRect, isWithin } from './shapes/rects.ts';
import type { Rect } from './shapes/shape-geometry.ts';

/** A shape as the index knows it; what is dear to reckon is reckoned once. */
export type Indexed = { readonly id: string; readonly shape: Shape; readonly bounds: Rect; readonly area: number };

/**
 * Where shapes are, so that what is under a pointer is found without asking all of them. Grids laid over each other, each
 * with cells twice as large as the one below; a shape is in one cell of one grid, that of its centre, and never larger
 * than a cell. So an edit costs one removal and one insertion, whatever the number and size of the shapes.
 */
export type ShapeIndex = {
  /** Adds a shape, or puts it in the place of the one of this id. */
  put(id: string, shape: Shape): void;
  remove(id: string): void;
  get(id: string): Indexed | undefined;
  /** Shapes whose bounds are within `reach` image px of the point, in no order. */
  near(point: Point, reach: number): Indexed[];
  /** Shapes whose bounds lie wholly in `rect`, in no order. */
  inside(rect: Rect): Indexed[];
  /** Shapes whose bounds meet `rect`, in no order. */
  meeting(rect: Rect): Indexed[];
};

type Cell = Map<string, Indexed>;
type Grid = { size: number; cells: Map<number, Cell>; count: number };
type Place = { item: Indexed; grid: Grid; key: number };

/** Side of the smallest cells, image px. */
const smallest = 16;
/** Above any number of cells in a row: pictures have at most 1,000,000 px a side. */
const stride = 2 ** 24;

const keyOf = (column: number, row: number): number => row * stride + column;

export function createShapeIndex(): ShapeIndex {
  const grids = new Map<number, Grid>();
  const places = new Map<string, Place>();

  function gridFor(bounds: Rect): Grid {
    const longest = Math.max(bounds.width, bounds.height, smallest);
    const size = 2 ** Math.ceil(Math.log2(longest));
    const grid = grids.get(size) ?? { size, cells: new Map(), count: 0 };
    grids.set(size, grid);
    return grid;
  }

  function remove(id: string): void {
    const place = places.get(id);
    if (!place) return;
    places.delete(id);
    const { grid, key } = place;
    const cell = grid.cells.get(key);
    cell?.delete(id);
    if (cell?.size === 0) grid.cells.delete(key);
    grid.count -= 1;
    if (grid.count === 0) grids.delete(grid.size);
  }

  function put(id: string, shape: Shape): void {
    remove(id);
    const bounds = boundsOf(shape);
    const item = { id, shape, bounds, area: areaOf(shape) };
    const grid = gridFor(bounds);
    const column = Math.floor((bounds.x + bounds.width / 2) / grid.size);
    const key = keyOf(column, Math.floor((bounds.y + bounds.height / 2) / grid.size));
    const cell = grid.cells.get(key) ?? new Map<string, Indexed>();
    grid.cells.set(key, cell);
    cell.set(id, item);
    grid.count += 1;
    places.set(id, { item, grid, key });
  }

  /** All that may meet `rect`: a shape reaches at most half a cell past the cell of its centre. */
  function visit(rect: Rect, found: (item: Indexed) => void): void {
    for (const { size, cells } of grids.values()) {
      const [left, right] = [Math.floor(rect.x / size - 0.5), Math.floor((rect.x + rect.width) / size + 0.5)];
      const [top, bottom] = [Math.floor(rect.y / size - 0.5), Math.floor((rect.y + rect.height) / size + 0.5)];
      if ((right - left + 1) * (bottom - top + 1) > cells.size) {
        for (const cell of cells.values()) cell.forEach(found);
        continue;
      }
      for (let row = top; row <= bottom; row += 1) {
        for (let column = left; column <= right; column += 1) cells.get(keyOf(column, row))?.forEach(found);
      }
    }
  }

  function select(rect: Rect, takes: (item: Indexed) => boolean): Indexed[] {
    const items: Indexed[] = [];
    visit(rect, (item) => {
      if (takes(item)) items.push(item);
    });
    return items;
  }

  return {
    put,
    remove,
    get: (id) => places.get(id)?.item,
    near: ({ x, y }, reach) =>
      select(
        { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach },
        ({ bounds }) => distanceToRect(bounds, { x, y }) <= reach,
      ),
    inside: (rect) => select(rect, ({ bounds }) => isWithin(bounds, rect)),
    meeting: (rect) => select(rect, ({ bounds }) => meets(bounds, rect)),
  };
}

function meets(a: Rect, b: Rect): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}
