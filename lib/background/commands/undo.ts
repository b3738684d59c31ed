import { plainChange } from '../../storage/change.ts';
import type { Planner } from '../../storage/commit-command.ts';
import { type CommandPlanner, type PlanContext, refuse, write } from '../plan.ts';
import { gestureToUndo } from '../undo/find-gesture.ts';
import type { Gesture } from '../undo/gestures.ts';
import { invertGesture } from '../undo/invert.ts';

type View = Parameters<Planner>[0];

/** Takes a gesture back. Where nothing of it could be, that stands in the log, so that the next undo goes further. */
export async function takeBack(view: View, gesture: Gesture, context: PlanContext) {
  const { changes, left } = await invertGesture(view, gesture.events, context.stamp.at);
  const newest = gesture.events.at(-1);
  if (changes.length > 0 || !newest) return write(changes, left);
  const { id } = context;
  const nothing = plainChange('gesture', id, null, { id, v: 1, rev: 1, seq: 0, left });
  return write([{ ...nothing, undoes: newest.seq }], left);
}

/** Takes back the newest gesture that stands. */
export const undo: CommandPlanner<'undo'> = (_payload, context) => {
  const { stamp, sessionFirstSeq } = context;
  return async (view) => {
    const gesture = await gestureToUndo(view.events, { scope: stamp.scope, page: stamp.page, sessionFirstSeq });
    return gesture ? takeBack(view, gesture, context) : refuse('nothingToUndo');
  };
};
