import type { Mask } from '../domain/mask.ts';
import type { Point, Shape } from '../domain/shape.ts';

/** What a person can hold in the hand: each draws one kind of shape, or (`select`, `eraser`) changes what is there. */
export type ToolName =
  | 'select'
  | 'box'
  | 'extremes'
  | 'rotatedBox'
  | 'polygon'
  | 'freehand'
  | 'polyline'
  | 'point'
  | 'ellipse'
  | 'brush'
  | 'eraser';

/** Keys held while a pointer event came. */
type Held = { shift: boolean; alt: boolean };

/**
 * The one vocabulary of all tools. Points are image pixels, not yet kept inside the picture: the tool clamps. `cancel` is
 * the person's Esc, `interrupt` the page's doing (the picture moved, was swapped, or left); neither ever commits.
 */
export type ToolEvent =
  | ({ type: 'pointerDown' | 'pointerMove' | 'pointerUp'; at: Point } & Held)
  | ({ type: 'doubleClick'; at: Point } & Held)
  /** `finish`: Enter, where it does not place a point; `removeLast`: Backspace. */
  | { type: 'key'; key: 'finish' | 'removeLast' }
  | { type: 'cancel' }
  | { type: 'interrupt' };

/** What a tool may know of where it works. */
export type ToolContext = {
  /** The picture's size in image pixels. */
  size: { width: number; height: number };
  /** Screen px an image px is long now: what counts as a click, and as near, is reckoned on the screen. */
  scale: number;
  /** Draws a point to an edge near it; the identity while Alt is held or nothing is near. */
  snap(point: Point): Point;
  /** Of brush and eraser, image pixels. */
  brushRadius: number;
  /** The mask that brush and eraser change; with null the brush begins one and the eraser does nothing. */
  mask: Mask | null;
};

/** A shape that is to be stored; `mask` carries the pixels where it is one. */
export type Drawn = { shape: Shape; mask: Mask | null };

/**
 * What is shown of a shape under way: the shape as far as it is one, and the points that were placed. `stroke`: the points
 * are the path of a brush or eraser this wide, in image pixels. `refused`: placing, or finishing, here would do nothing.
 */
export type Draft = {
  shape: Shape | null;
  points: readonly Point[];
  stroke: number | null;
  refused: 'tooSmall' | 'crosses' | null;
};

/** `erased`: the eraser took the last pixel of the mask being changed, which is to be removed. */
export type Step<State> = { state: State; commit: Drawn | null; erased?: true };

/** What draws; `select` is a machine of its own (select.ts). */
export type DrawToolName = Exclude<ToolName, 'select'>;

/** A drawing tool as a pure machine: `step` is the only way its state changes. `idle` is where it starts and ends. */
export type DrawTool<State> = {
  name: DrawToolName;
  idle: State;
  isIdle(state: State): boolean;
  step(state: State, event: ToolEvent, context: ToolContext): Step<State>;
  draft(state: State, context: ToolContext): Draft | null;
};
