import type { Shape, ShapeKind } from '../../domain/shape.ts';

/** The shape of one kind. */
export type ShapeOf<K extends ShapeKind> = Extract<Shape, { kind: K }>;
