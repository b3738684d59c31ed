import { boundsOf, clampShape, translateShape } from '../../drawing/shapes/geometry.ts';
import type { DrawingParts } from './drawing-parts.ts';

/** What keys and buttons do to the selected shapes. */
export function createEditActs({ deps, selection, byId, shapes, hand, view, size, acts }: DrawingParts) {
  const { feedback } = deps;
  const ids = () => [...selection.ids.peek()];

  function showSelected(): void {
    const [first] = selection.selected.peek();
    if (first) view.show(boundsOf(first.shape));
  }

  return {
    flush(): void {},
    nudge(dx: number, dy: number): void {
      const now = size.peek();
      if (!now) return;
      const changes = selection.selected.peek().flatMap(({ id, shape }) => {
        const moved = clampShape(translateShape(shape, dx, dy), now);
        return moved ? { row: id, shape: moved } : [];
      });
      if (changes.length > 0) acts()?.change(changes);
    },
    grow(_dx: number, _dy: number): void {},
    moveCrosshair: (dx: number, dy: number): void => hand.moveCrosshair(dx, dy, view.middle()),
    removeSelected(): void {
      const some = ids();
      if (some.length === 0) return;
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
    /** In front of all others, or behind them. */
    reorder(way: 1 | -1): void {
      const orders = shapes.peek().map(({ row }) => row.order ?? 0);
      const edge = way === 1 ? Math.max(...orders, 0) + 1 : Math.min(...orders, 0) - 1;
      const some = ids();
      if (some.length > 0) acts()?.change(some.map((row) => ({ row, order: edge })));
    },
    /** The selected ones; with none selected, all that are hidden are shown. */
    hideSelected(): void {
      const some = ids();
      if (some.length === 0) return selection.showAll();
      selection.hide(some);
      feedback.say('drawing.hiddenCount', { count: some.length });
    },
    lockSelected(): void {
      const some = ids();
      if (some.length === 0) return selection.unlockAll();
      selection.lock(some);
      selection.select([]);
      feedback.say('drawing.lockedCount', { count: some.length });
    },
    known: (id: string): boolean => byId.peek().has(id),
  };
}
