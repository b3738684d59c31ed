import type { Frame, Size } from '../../domain/frame.ts';
import type { ActDeps } from '../overlay/deps.ts';
import type { Target } from '../overlay/target.ts';
import type { Clipboard } from './clipboard.ts';
import type { createDrawingActs } from './drawing-acts.ts';
import type { DrawnShape } from './drawn-shape.ts';
import type { HandModel } from './hand-model.ts';
import type { MasksModel } from './masks-model.ts';
import type { NudgeModel } from './nudge-model.ts';
import type { SelectModel } from './select-model.ts';
import type { SelectionModel } from './selection-model.ts';
import type { ViewModel } from './view-model.ts';

/** What the acts of the editor work on: the picture, its shapes, the hand, and the way to the log. */
export type DrawingParts = {
  deps: ActDeps;
  target: Target;
  selection: InstanceType<typeof SelectionModel>;
  shapes: { readonly value: readonly DrawnShape[]; peek(): readonly DrawnShape[] };
  hand: InstanceType<typeof HandModel>;
  view: InstanceType<typeof ViewModel>;
  masks: InstanceType<typeof MasksModel>;
  selecting: InstanceType<typeof SelectModel>;
  nudging: InstanceType<typeof NudgeModel>;
  size: { peek(): Size | null };
  frame: { peek(): Frame | null };
  /** Null until the picture's true size is known: nothing is drawn before. */
  acts(): ReturnType<typeof createDrawingActs> | null;
  clipboard: Clipboard;
};
