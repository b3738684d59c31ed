import type { Point, Shape } from '../../domain/shape.ts';
import type { Draft, DrawTool, DrawToolName, Step, ToolContext, ToolEvent } from '../tool.ts';
import { aimed, aimedFrom, drawn, isNear, noDraft, type PointerEvent, stay } from './pointing.ts';

/** Points placed one by one, each where the button is let go. `pressing`: it is down for the next one. */
type Chain = { at: 'idle' } | { at: 'placing' | 'pressing'; points: readonly Point[]; cursor: Point };

type Link = {
  name: DrawToolName;
  /** Points a shape of it has at least. */
  least: number;
  /** Points it is finished with by itself; null: double click, Enter, or `closes` finish it. */
  full: number | null;
  /** Whether a point here, after `points`, finishes it. */
  closes?(points: readonly Point[], at: Point, scale: number): boolean;
  /** Whether a point here is no good. */
  crosses?(points: readonly Point[], at: Point): boolean;
  make(points: readonly Point[]): Shape | null;
  /** What is shown as far as it is one; by itself what `make` says. */
  show?(points: readonly Point[]): Shape | null;
};

const idle: Chain = { at: 'idle' };

/** A tool whose shape is told by points that are clicked. */
export function chainTool({ name, least, full, closes, crosses, make, show = make }: Link): DrawTool<Chain> {
  function aim(points: readonly Point[], event: PointerEvent, context: ToolContext): Point {
    const last = points.at(-1);
    return last && full === null ? aimedFrom(last, event, context) : aimed(event, context);
  }

  /** Done, if this is a shape; else as before. */
  function finish(points: readonly Point[], otherwise: Chain, { size }: ToolContext): Step<Chain> {
    const commit = points.length < least ? null : drawn(make(points), size);
    return { state: commit ? idle : otherwise, commit };
  }

  function place(points: readonly Point[], event: PointerEvent, context: ToolContext): Step<Chain> {
    const cursor = aim(points, event, context);
    const as: Chain = points.length > 0 ? { at: 'placing', points, cursor } : idle;
    const last = points.at(-1);
    if (points.length >= least && closes?.(points, cursor, context.scale)) return finish(points, as, context);
    // The second click of a double click adds nothing; extremes may well share a corner.
    if (last && full === null && isNear(last, cursor, context.scale)) return stay(as);
    if (crosses?.(points, cursor)) return stay(as);
    const grown = [...points, cursor];
    return grown.length === full ? finish(grown, as, context) : stay({ at: 'placing', points: grown, cursor });
  }

  function key(state: Chain, which: 'finish' | 'removeLast', context: ToolContext): Step<Chain> {
    if (state.at === 'idle') return stay(state);
    if (which === 'finish') return finish(state.points, state, context);
    const points = state.points.slice(0, -1);
    return stay(points.length > 0 ? { ...state, points } : idle);
  }

  function step(state: Chain, event: ToolEvent, context: ToolContext): Step<Chain> {
    const points = state.at === 'idle' ? [] : state.points;
    switch (event.type) {
      case 'cancel':
      case 'interrupt':
        return stay(idle);
      case 'key':
        return key(state, event.key, context);
      case 'doubleClick':
        // With one point it is the second click of two that finished the shape before.
        if (state.at === 'idle' || points.length === 1) return stay(idle);
        return full === null ? finish(points, state, context) : stay(state);
      case 'pointerDown':
        return stay({ at: 'pressing', points, cursor: aim(points, event, context) });
      case 'pointerMove':
        return stay(state.at === 'idle' ? state : { ...state, cursor: aim(points, event, context) });
      case 'pointerUp':
        return state.at === 'pressing' ? place(points, event, context) : stay(state);
    }
  }

  function draft(state: Chain, { size }: ToolContext): Draft | null {
    if (state.at === 'idle') return null;
    const { points, cursor } = state;
    const grown = [...points, cursor];
    const shape = drawn(show(grown), size)?.shape ?? null;
    return { ...noDraft, shape, points, refused: crosses?.(points, cursor) ? 'crosses' : null };
  }

  return { name, idle, isIdle: ({ at }) => at === 'idle', step, draft };
}
