import type { Point, Shape } from '../../domain/shape.ts';
import { isSimple, mendRing } from '../shapes/crossings.ts';
import { distance, inPicture } from '../shapes/points.ts';
import type { Draft, DrawTool, Step, ToolContext, ToolEvent } from '../tool.ts';
import { drawn, noDraft, stay } from './pointing.ts';
import { simplify } from './simplify.ts';

type State = { at: 'idle' } | { at: 'drawing'; path: readonly Point[] };

/** Screen px a simplified outline may be off the hand's path; also the least step of the path that is kept. */
const tolerance = 1;
/** An outline of more points is simplified further. */
const mostPoints = 300;

const idle: State = { at: 'idle' };

/** The outline a path encloses, without the loops where it crosses itself; null where it encloses nothing. */
function outline(path: readonly Point[], scale: number): Shape | null {
  let off = tolerance / scale;
  let ring = simplify(path, off);
  while (ring.length > mostPoints) {
    off *= 1.5;
    ring = simplify(path, off);
  }
  const mended = ring.length < 3 ? null : mendRing(ring);
  // Loops are cut at points of the grid, which may, rarely, make an edge cross another one.
  return mended && isSimple(mended) ? { kind: 'polygon', ring: mended, holes: [] } : null;
}

/** No snapping: a hand's path would jump from edge to edge. */
function grown(path: readonly Point[], at: Point, { size, scale }: ToolContext): readonly Point[] {
  const next = inPicture(at, size);
  const last = path.at(-1);
  return last && distance(last, next) * scale < tolerance ? path : [...path, next];
}

function finish(path: readonly Point[], { scale, size }: ToolContext): Step<State> {
  return { state: idle, commit: drawn(outline(path, scale), size) };
}

function step(state: State, event: ToolEvent, context: ToolContext): Step<State> {
  switch (event.type) {
    case 'pointerDown':
      return stay({ at: 'drawing', path: grown([], event.at, context) });
    case 'pointerMove':
      return stay(state.at === 'idle' ? state : { at: 'drawing', path: grown(state.path, event.at, context) });
    case 'pointerUp':
      return state.at === 'idle' ? stay(state) : finish(grown(state.path, event.at, context), context);
    case 'key':
      return state.at === 'drawing' && event.key === 'finish' ? finish(state.path, context) : stay(state);
    case 'doubleClick':
      return stay(state);
    case 'cancel':
    case 'interrupt':
      return stay(idle);
  }
}

function draft(state: State, _context: ToolContext): Draft | null {
  return state.at === 'idle' ? null : { ...noDraft, points: state.path };
}

/** A polygon by drawing its outline; letting go closes it. */
export const freehandTool: DrawTool<State> = {
  name: 'freehand',
  idle,
  isIdle: ({ at }) => at === 'idle',
  step,
  draft,
};
