import { type ReadonlySignal, signal } from '@preact/signals';
import type { Id } from '../../domain/ids.ts';
import type { Point } from '../../domain/shape.ts';
import { pictureEdges } from '../../drawing/picture-edges.ts';
import type { ShapeIndex } from '../../drawing/shape-index.ts';
import type { Rect } from '../../drawing/shapes/shape-geometry.ts';
import { snapBounds, snapPoint, targetsNear } from '../../drawing/snap.ts';
import type { Sides } from '../../drawing/view.ts';
import type { Patch } from '../../page/picture-patch.ts';

type Guide = { readonly axis: 'x' | 'y'; readonly at: number };

export type Snapper = {
  /** The point on an edge near it, image px; `scale` screen px are one image px. */
  snap(point: Point, scale: number): Point;
  /** How far a box that is moved goes on to lie on an edge near it. */
  snapBox(bounds: Rect, scale: number): { dx: number; dy: number };
  /** The edges that were snapped to last. */
  readonly guides: ReadonlySignal<readonly Guide[]>;
  clear(): void;
};

type SnapperPorts = {
  index: ShapeIndex;
  size: { peek(): Sides | null };
  /** A part of the picture as luminance; null where it can't be read. */
  patch(part: Rect): Patch | null;
  /** What is being changed, or can't be seen, is not snapped to. */
  takes(id: Id): boolean;
};

/** Screen px within which an edge draws. */
const reach = 6;
/** Screen px within which a shape must be for its edges to draw: else everything lies in line with something. */
const neighbourhood = 64;

/** Image px round a point within which the picture's own edges are looked for, least and most; and how much farther is read. */
const leastReach = 1;
const mostReach = 24;
const beyond = 3;

/** Draws what the hand does to the picture's border and to the edges of shapes near it. */
export function createSnapper({ index, size, takes, patch }: SnapperPorts): Snapper {
  const guides = signal<readonly Guide[]>([]);

  function show(x: number | null, y: number | null): void {
    const now: Guide[] = [];
    if (x !== null) now.push({ axis: 'x', at: x });
    if (y !== null) now.push({ axis: 'y', at: y });
    if (now.length > 0 || guides.peek().length > 0) guides.value = now;
  }
  /** The picture's own edges there: from close up every pixel's edge would be one, from far off all is. */
  function edgesNear(at: Point, within: number) {
    if (within < leastReach || within > mostReach) return undefined;
    const side = within + beyond;
    const part = patch({ x: at.x - side, y: at.y - side, width: 2 * side, height: 2 * side });
    return part ? pictureEdges(part, at, within) : undefined;
  }
  const near = (box: Rect, scale: number, sides: Sides) => targetsNear(index, box, neighbourhood / scale, sides, takes);

  return {
    guides,
    snap(point, scale) {
      const sides = size.peek();
      if (!sides) return point;
      const targets = near({ ...point, width: 0, height: 0 }, scale, sides);
      const snapped = snapPoint(point, targets, reach / scale, edgesNear(point, reach / scale));
      show(snapped.x, snapped.y);
      return snapped.point;
    },
    snapBox(bounds, scale) {
      const sides = size.peek();
      if (!sides) return { dx: 0, dy: 0 };
      const { dx, dy, x, y } = snapBounds(bounds, near(bounds, scale, sides), reach / scale);
      show(x, y);
      return { dx, dy };
    },
    clear(): void {
      if (guides.peek().length > 0) guides.value = [];
    },
  };
}
