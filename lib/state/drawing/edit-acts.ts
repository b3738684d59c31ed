import { moveGroup } from '../../drawing/editing/group.ts';
import { growSide, turnBy } from '../../drawing/editing/resize.ts';
import { deleteVertex, moveVertex } from '../../drawing/editing/vertices.ts';
import { reorder } from '../../drawing/order.ts';
import type { Placed } from '../../drawing/select-state.ts';
import { boundsOf } from '../../drawing/shapes/geometry.ts';
import type { DrawingParts } from './drawing-parts.ts';

/** What keys and buttons do to the selected shapes. */
export function createEditActs({ deps, selection, shapes, hand, view, size, acts, selecting, nudging }: DrawingParts) {
  const { feedback } = deps;
  const ids = () => [...selection.ids.peek()];

  /** The selected shapes as they are shown now. */
  const placed = (): Placed[] => ids().flatMap((id) => nudging.moved.peek().get(id) ?? selecting.placed(id) ?? []);

  function showSelected(): void {
    const [first] = selection.selected.peek();
    if (first) view.show(boundsOf(first.shape));
  }

  /** A vertex that was clicked is what keys move. */
  function nudgeVertex(dx: number, dy: number): boolean {
    const picked = selecting.picked.peek();
    const now = size.peek();
    const at = picked && placed().find(({ id }) => id === picked.id);
    if (!picked || !at || !now) return false;
    const rings =
      at.shape.kind === 'polygon'
        ? [at.shape.ring, ...at.shape.holes]
        : at.shape.kind === 'polyline'
          ? [at.shape.points]
          : [];
    const point = rings[picked.handle.ring]?.[picked.handle.index];
    if (!point) return false;
    const shape = moveVertex(at.shape, picked.handle, { x: point.x + dx, y: point.y + dy }, now);
    nudging.move([{ ...at, shape }]);
    return true;
  }

  function removeVertex(): boolean {
    const picked = selecting.picked.peek();
    const now = size.peek();
    const at = picked && placed().find(({ id }) => id === picked.id);
    const shape = picked && at && now ? deleteVertex(at.shape, picked.handle, now) : null;
    selecting.picked.value = null;
    if (picked && shape) acts()?.change([{ row: picked.id, shape }]);
    return shape !== null;
  }

  return {
    flush: nudging.flush,
    nudge(dx: number, dy: number): void {
      const now = size.peek();
      if (now && !nudgeVertex(dx, dy)) nudging.move(moveGroup(placed(), dx, dy, now));
    },
    /** Wider and taller above 0, by image px: the right and the lower side go. */
    grow(dx: number, dy: number): void {
      const now = size.peek();
      if (!now) return;
      const [side, by] = dx === 0 ? (['bottom', dy] as const) : (['right', dx] as const);
      nudging.move(placed().map((each) => ({ ...each, shape: growSide(each.shape, side, by, now) })));
    },
    /** Rotated boxes and ellipses, clockwise by degrees. */
    turn(by: number): void {
      const now = size.peek();
      if (now) nudging.move(placed().map((each) => ({ ...each, shape: turnBy(each.shape, by, now) })));
    },
    /** The view goes with it. */
    moveCrosshair(dx: number, dy: number): void {
      hand.moveCrosshair(dx, dy, view.middle());
      const at = hand.spot.peek();
      if (at) view.show({ ...at, width: 0, height: 0 });
    },
    removeSelected(): void {
      const some = ids().filter((id) => !selection.locked.peek().has(id));
      if (some.length === 0 || removeVertex()) return;
      acts()?.remove(some);
      feedback.say('drawing.deleted', { count: some.length });
    },
    stepShape(by: 1 | -1): void {
      if (selection.step(by)) showSelected();
    },
    nextUnclassed(): void {
      if (selection.step(1, ({ row }) => row.class === null)) showSelected();
      else feedback.say('drawing.noUnclassed');
    },
    toggleUnsure(): void {
      const some = selection.selected.peek();
      const unsure = !some.every(({ row }) => row.unsure);
      if (some.length > 0) acts()?.change(some.map(({ id }) => ({ row: id, unsure })));
    },
    /** Past the next one above, or below. */
    reorder(way: 'forward' | 'backward'): void {
      const rows = shapes.peek().map(({ row }) => row);
      const changes = reorder(rows, selection.ids.peek(), way);
      if (changes.length > 0) acts()?.change(changes.map(({ id, order }) => ({ row: id, order })));
    },
    /** The selected ones; with none selected, all that are hidden are shown. */
    hideSelected(): void {
      const some = ids();
      if (some.length === 0) return selection.showAll();
      selection.hide(some);
      selection.select([]);
      feedback.say('drawing.hiddenCount', { count: some.length });
    },
    lockSelected(): void {
      const some = ids();
      if (some.length === 0) return selection.unlockAll();
      selection.lock(some);
      selection.select([]);
      feedback.say('drawing.lockedCount', { count: some.length });
    },
  };
}
