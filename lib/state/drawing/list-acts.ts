import type { Id } from '../../domain/ids.ts';
import { boundsOf } from '../../drawing/shapes/geometry.ts';
import type { DrawingParts } from './drawing-parts.ts';
import type { DrawnShape } from './drawn-shape.ts';

type ListActsParts = Pick<DrawingParts, 'selection' | 'selecting' | 'view'> & {
  byId: { peek(): ReadonlyMap<Id, DrawnShape> };
  removeSelected(): void;
};

/** What is done to one row of the list of shapes. */
export function createListActs({ byId, selection, selecting, view, removeSelected }: ListActsParts) {
  return {
    /** It is selected, with `more` beside what is selected already, and brought into view. */
    choose(id: Id, more: boolean): void {
      if (more) selection.toggle([id]);
      else selection.select([id]);
      const shape = byId.peek().get(id);
      if (shape) view.show(boundsOf(shape.shape));
    },
    /** It is deleted, whatever was selected. */
    drop(id: Id): void {
      selecting.picked.value = null;
      selection.select([id]);
      removeSelected();
    },
  };
}
