import type { Frame } from '../domain/frame.ts';
import type { Id } from '../domain/ids.ts';
import { type NewShape, planChange, planDraw, planRemoveShapes, type ShapeChange } from '../domain/shaping.ts';
import type { PictureChange } from './picture-view.ts';

/** What `drawShapes` does to a picture, while it is under way. */
export function drawing(frame: Frame, shapes: readonly NewShape[]): PictureChange {
  return { act: 'shapes', plan: (answers, stamp) => planDraw(answers, frame, shapes, stamp) };
}

/** What `changeShapes` does to a picture, while it is under way. */
export function changing(frame: Frame, changes: readonly ShapeChange[]): PictureChange {
  return { act: 'shapes', plan: (answers, stamp) => planChange(answers, frame, changes, stamp) };
}

/** What `removeShapes` does to a picture, while it is under way. */
export function removing(rows: readonly Id[]): PictureChange {
  return { act: 'shapes', plan: (answers) => planRemoveShapes(answers, rows) };
}
