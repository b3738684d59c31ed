import type { Point, Shape } from '../domain/shape.ts';
import type { Handle } from './editing/handles.ts';
import type { VertexHandle } from './editing/vertices.ts';
import type { Rect, Sides } from './shapes/shape-geometry.ts';
import type { Drawn } from './tool.ts';

/** A stored shape as the select tool changes it; of a mask with its pixels, where they are at hand. */
export type Placed = Drawn & { readonly id: string };

/** What the select tool may know. */
export type SelectContext = {
  /** The picture's size in image px. */
  size: Sides;
  /** Screen px an image px is long now. */
  scale: number;
  /** Draws a point to an edge near it, as tools have it. */
  snap(point: Point): Point;
  /** How far a group that is dragged to these bounds goes on to lie on an edge near it; none where nothing is near. */
  snapBounds?(bounds: Rect): { dx: number; dy: number };
  selection: readonly string[];
  /** What can be selected at a point, smallest first: nothing locked or hidden. */
  under(point: Point): readonly string[];
  /** What can be selected and lies wholly in a box. */
  inside(rect: Rect): readonly string[];
  /** A shape that can be changed. */
  placed(id: string): Placed | undefined;
};

/** What the button went down on. `fresh`: the press itself selected it. */
export type Press =
  | { on: 'handle'; id: string; handle: Handle }
  | { on: 'shapes'; ids: readonly string[]; fresh: boolean }
  | { on: 'nothing' };

/** A handle under way: `start` is the shape as it was, `grip` how far from the handle's own place it was taken. */
export type HandleDrag = {
  at: 'resizing' | 'rotating' | 'draggingVertex';
  id: string;
  handle: Handle;
  start: Shape;
  shape: Shape;
  grip: Point;
};

export type SelectState =
  | { at: 'idle' }
  | { at: 'pressing'; from: Point; shift: boolean; press: Press }
  | { at: 'moving'; from: Point; items: readonly Placed[]; bounds: Rect; whole: boolean; dx: number; dy: number }
  | HandleDrag
  | { at: 'marquee'; from: Point; to: Point; adds: boolean };

/**
 * What is to be done. `select`: these and no others. `toggle`: these on or off, the others as they are. `change`: store
 * these shapes in the place of those of the same id. `vertex`: a click picked it, for a key to delete it or move it.
 */
export type SelectEffect =
  | { type: 'select'; ids: readonly string[] }
  | { type: 'toggle'; ids: readonly string[] }
  | { type: 'change'; changes: readonly Placed[] }
  | { type: 'vertex'; id: string; handle: VertexHandle };

export type SelectStep = { state: SelectState; effect: SelectEffect | null };

export const idleSelect: SelectState = { at: 'idle' };

export const settle = (state: SelectState, effect: SelectEffect | null = null): SelectStep => ({ state, effect });
