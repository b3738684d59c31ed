import type { ListChange } from '../../drawing/list-change.ts';
import type { Bounds } from './bounds.ts';
import type { Placed } from './placed-list.ts';
import type { ViewTransform } from './shown-shape.ts';

/** The shapes that do not move: as SVG, or past some number of them as bitmaps. Both look the same. */
export type StillLayer = {
  readonly element: Element;
  /** `change` says where `after` differs from `before`, the list of the call before. */
  update(before: readonly Placed[], after: readonly Placed[], change: ListChange): void;
  hide(ids: ReadonlySet<string>): void;
  /** Draws all anew for this transform (image px to the layer's CSS px). */
  draw(to: ViewTransform): void;
  /** The part of the layer that can be seen, in the layer's CSS px. */
  look(seen: Bounds): void;
  dispose(): void;
};
