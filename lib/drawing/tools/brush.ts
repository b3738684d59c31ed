import type { Point } from '../../domain/shape.ts';
import { drawMask } from '../masks/draw-mask.ts';
import { type Runs, runsOf, subtractRuns, uniteRuns } from '../masks/mask-runs.ts';
import { strokeRuns } from '../masks/stroke-runs.ts';
import { distance, inPicture } from '../shapes/points.ts';
import type { Draft, DrawTool, Step, ToolContext, ToolEvent } from '../tool.ts';
import { noDraft, stay } from './pointing.ts';

/** The radius is that of the press: what was seen is what is stored. */
type State = { at: 'idle' } | { at: 'stroking'; path: readonly Point[]; radius: number };

const idle: State = { at: 'idle' };

/** Screen px the hand goes at least before the stroke follows. */
const leastStep = 1;

function grown(state: State, at: Point, { size, scale, brushRadius }: ToolContext): State {
  const next = inPicture(at, size);
  if (state.at === 'idle') return { at: 'stroking', path: [next], radius: brushRadius };
  const last = state.path.at(-1);
  if (last && distance(last, next) * scale < leastStep) return state;
  return { ...state, path: [...state.path, next] };
}

/** What a stroke makes of the mask being changed; null: nothing. */
type Effect = (before: Runs | null, stroke: Runs) => Runs | null;

function finish(state: State, { size, mask }: ToolContext, effect: Effect): Step<State> {
  if (state.at === 'idle') return stay(state);
  // A mask of another frame is not changed: its runs mean other pixels.
  const before = mask && mask.width === size.width && mask.height === size.height ? runsOf(mask) : null;
  const runs = mask && !before ? null : effect(before, strokeRuns(state.path, state.radius, size));
  if (!runs) return stay(idle);
  if (before && runs.length === 0) return { state: idle, commit: null, erased: true };
  const commit = drawMask(runs, size);
  const same = before && runs.length === before.length && runs.every((place, n) => place === before[n]);
  return { state: idle, commit: same ? null : commit };
}

function strokeTool(name: 'brush' | 'eraser', effect: Effect): DrawTool<State> {
  function step(state: State, event: ToolEvent, context: ToolContext): Step<State> {
    switch (event.type) {
      case 'pointerDown':
        return stay(grown(idle, event.at, context));
      case 'pointerMove':
        return stay(state.at === 'idle' ? state : grown(state, event.at, context));
      case 'pointerUp':
        return finish(state.at === 'idle' ? state : grown(state, event.at, context), context, effect);
      case 'key':
        return event.key === 'finish' ? finish(state, context, effect) : stay(state);
      case 'doubleClick':
        return stay(state);
      case 'cancel':
      case 'interrupt':
        return stay(idle);
    }
  }

  const draft = (state: State): Draft | null =>
    state.at === 'idle' ? null : { ...noDraft, points: state.path, stroke: 2 * state.radius };

  return { name, idle, isIdle: ({ at }) => at === 'idle', step, draft };
}

/** Paints pixels: into the mask being changed, else a new one. A click paints a disc. */
export const brushTool = strokeTool('brush', (before, stroke) => (before ? uniteRuns(before, stroke) : stroke));

/** Takes pixels off the mask being changed. */
export const eraserTool = strokeTool('eraser', (before, stroke) => before && subtractRuns(before, stroke));
