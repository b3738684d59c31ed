import { computed, type ReadonlySignal } from '@preact/signals';
import type { Annotation } from '../../domain/annotation.ts';
import { type Frame, sameAspect } from '../../domain/frame.ts';
import type { Id } from '../../domain/ids.ts';
import type { Shape } from '../../domain/shape.ts';
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

/**
 * Makes of rows what is drawn, the lowest first. What was made of a row stays the same object while the row does, so that
 * one change costs one shape.
 */
export function createDrawnShapes(frame: Frame) {
  let made = new Map<Id, DrawnShape>();
  let listed: readonly DrawnShape[] = [];

  return (rows: readonly Annotation[]): readonly DrawnShape[] => {
    const next = new Map<Id, DrawnShape>();
    for (const row of rows) {
      const before = made.get(row.id);
      if (before?.row === row) {
        next.set(row.id, before);
        continue;
      }
      const shape = shapeIn(row, frame);
      // A row gets its place in the log when it is committed.
      if (shape) next.set(row.id, { id: row.id, row, shape, saved: row.seq > 0 });
    }
    made = next;
    const now = [...next.values()].sort((one, other) => byOrder(one.row, other.row));
    const same = now.length === listed.length && now.every((drawn, at) => drawn === listed[at]);
    if (!same) listed = now;
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
