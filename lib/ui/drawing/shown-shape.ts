import type { Mask } from '../../domain/mask.ts';
import type { Point, Shape } from '../../domain/shape.ts';
import type { ClassColour } from '../shared/class-colour.ts';

/**
 * One shape as it is to be seen. Give the same object again as long as nothing of it changed: what changed is told by
 * identity alone.
 */
export type ShownShape = {
  readonly id: string;
  /** In pixels of the picture's own frame. */
  readonly shape: Shape;
  /** The pixels of a shape of kind `mask`; without them its box is shown. */
  readonly mask?: Mask;
  /** `#rrggbb`; null where it has no class yet. */
  readonly colour: string | null;
  readonly pattern: ClassColour['pattern'];
  /** Not on disk yet. */
  readonly dash: boolean;
  readonly unsure: boolean;
  /** The class's name in the person's language. */
  readonly label: string | null;
};

/**
 * Image px to CSS px of the container: `x * scale + x`. `scaleY` where the picture is shown out of proportion; else it is
 * `scale`.
 */
export type ViewTransform = {
  readonly scale: number;
  readonly scaleY?: number;
  readonly x: number;
  readonly y: number;
};

/** A place to take hold of, in image px. `kind` reaches the stylesheet as `data-kind`. */
export type ShownHandle = Point & { readonly kind: string; readonly active?: boolean };

/** A shape under way: what it is as yet, and the points that were placed. */
export type ShownDraft = {
  readonly shape: Shape | null;
  readonly points: readonly Point[];
  /** Of a brush or eraser, whose path the points are: how wide it is, image px. */
  readonly stroke: number | null;
  /** Why placing, or finishing, here would do nothing: it is dashed then. */
  readonly refused: string | null;
  /** Of the armed class, null without one. */
  readonly colour: string | null;
};

/** A line over the whole picture, at `at` image px: what a point was drawn to. */
type Guide = { readonly axis: 'x' | 'y'; readonly at: number };

/** What moves with the person's hand: drawn above the rest, so that the rest is never painted anew for it. */
export type LiveShapes = {
  readonly hovered: ShownShape | null;
  readonly selected: readonly ShownShape[];
  readonly handles: readonly ShownHandle[];
  readonly draft: ShownDraft | null;
  /** Image px. */
  readonly marquee: { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | null;
  /** Image px. */
  readonly crosshair: Point | null;
  readonly guides: readonly Guide[];
  /** The tip of the brush or eraser in the hand, image px. */
  readonly brush: (Point & { readonly radius: number }) | null;
};

export const nothingLive: LiveShapes = {
  hovered: null,
  selected: [],
  handles: [],
  draft: null,
  marquee: null,
  crosshair: null,
  guides: [],
  brush: null,
};
