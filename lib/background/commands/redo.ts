import { type CommandPlanner, refuse } from '../plan.ts';
import { gestureToRedo } from '../undo/find-gesture.ts';
import { takeBack } from './undo.ts';

/** Takes back the newest undo, if nothing was done since. */
export const redo: CommandPlanner<'redo'> = (_payload, context) => {
  return async (view) => {
    const gesture = await gestureToRedo(view.events, context.stamp.scope);
    return gesture ? takeBack(view, gesture, context) : refuse('nothingToRedo');
  };
};
