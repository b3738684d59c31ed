import { computed, type ReadonlySignal } from '@preact/signals';
import type { Annotation } from '../../domain/annotation.ts';
import { type Frame, sameAspect } from '../../domain/frame.ts';
import type { Id } from '../../domain/ids.ts';
import type { Shape } from '../../domain/shape.ts';
import { listChange } from '../../drawing/list-change.ts';
import { byOrder } from '../../drawing/order.ts';
import { scaleShape } from '../../drawing/shapes/geometry.ts';

/** A row that has a shape, in the pixels of the frame that is worked in. `saved`: nothing about it is under way. */
export type DrawnShape = {
  readonly id: Id;
  readonly row: Annotation;
  readonly shape: Shape;
  readonly saved: boolean;
};

/** A row's shape in the pixels of `frame`; null where it has none, or was drawn on what is another picture. */
function shapeIn(row: Annotation, frame: Frame): Shape | null {
  const own = row.frame;
  if (!row.shape || !own) return row.shape;
  if (own.width === frame.width && own.height === frame.height) return row.shape;
  if (!sameAspect(own, frame) || (own.sha256 && frame.sha256 && own.sha256 !== frame.sha256)) return null;
  // A mask's pixels belong to their frame.
  if (row.shape.kind === 'mask') return null;
  return scaleShape(row.shape, frame.width / own.width, frame.height / own.height);
}

/** Where `shape` goes in a list that is in order. */
function placeIn(list: readonly DrawnShape[], shape: DrawnShape): number {
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (byOrder((list[middle] as DrawnShape).row, shape.row) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** From so many changed shapes on the whole list is sorted again. */
const sortedAgainFrom = 50;

/** `list`, which is in order, without `gone` and with `come`, in order. */
function relisted(list: readonly DrawnShape[], gone: readonly DrawnShape[], come: readonly DrawnShape[]) {
  const next = list.slice();
  if (gone.length + come.length > sortedAgainFrom) {
    const without = new Set(gone);
    return [...next.filter((shape) => !without.has(shape)), ...come].sort((one, other) => byOrder(one.row, other.row));
  }
  for (const shape of gone) next.splice(placeIn(next, shape), 1);
  for (const shape of come) next.splice(placeIn(next, shape), 0, shape);
  return next;
}

/**
 * Makes of rows what is drawn, the lowest first. What was made of a row stays the same object while the row does, and only
 * the rows between the first and the last that changed are looked into: a picture may have 10,000, and one is drawn.
 */
export function createDrawnShapes(frame: Frame) {
  let known: readonly Annotation[] = [];
  let made: readonly (DrawnShape | null)[] = [];
  let listed: readonly DrawnShape[] = [];

  function makeOf(row: Annotation): DrawnShape | null {
    const shape = shapeIn(row, frame);
    // A row gets its place in the log when it is committed.
    return shape && { id: row.id, row, shape, saved: row.seq > 0 };
  }

  return (rows: readonly Annotation[]): readonly DrawnShape[] => {
    const change = listChange(known, rows);
    if (!change) return listed;
    const { start, beforeEnd, afterEnd } = change;
    const old = new Map<Annotation, DrawnShape | null>();
    for (let at = start; at < beforeEnd; at += 1) old.set(known[at] as Annotation, made[at] ?? null);
    const fresh: (DrawnShape | null)[] = [];
    const come: DrawnShape[] = [];
    for (const row of rows.slice(start, afterEnd)) {
      const kept = old.get(row);
      const drawn = kept === undefined ? makeOf(row) : kept;
      fresh.push(drawn);
      if (kept === undefined && drawn) come.push(drawn);
      old.delete(row);
    }
    const gone = [...old.values()].filter((drawn) => drawn !== null);
    known = rows;
    made = made.slice(0, start).concat(fresh, made.slice(beforeEnd));
    if (gone.length + come.length > 0) listed = relisted(listed, gone, come);
    return listed;
  };
}

/** The shapes of a picture in the frame that is worked in now; none while that is not known. `rows` is read tracked. */
export function shapesIn(
  frame: ReadonlySignal<Frame | null>,
  rows: () => readonly Annotation[],
): ReadonlySignal<readonly DrawnShape[]> {
  const drawn = computed(() => frame.value && createDrawnShapes(frame.value));
  return computed(() => drawn.value?.(rows()) ?? []);
}
