import type { ClassId } from '../../domain/label-set.ts';
import type { OverlayModel } from '../overlay/overlay-model.ts';
import { allowsShape } from './allowed-tools.ts';
import type { DrawingParts } from './drawing-parts.ts';

type ClassActsParts = DrawingParts & { model: InstanceType<typeof OverlayModel> };

/** What a class key does in the editor: class first, or shape first. */
export function createClassActs({ deps, selection, hand, acts, model }: ClassActsParts) {
  const { labelSet, feedback } = deps;

  /** The selected shapes get the class; those it can't be put on stay as they are, and that is said. */
  function classSelected(id: ClassId): void {
    const entry = labelSet.find(id);
    const selected = selection.selected.peek();
    if (!entry) return;
    const fitting = selected.filter(({ shape }) => allowsShape(entry, shape.kind));
    const changes = fitting.flatMap(({ id: row, row: { class: now } }) => (now === id ? [] : { row, class: id }));
    if (changes.length > 0) acts()?.change(changes);
    const [left] = selected.filter(({ shape }) => !allowsShape(entry, shape.kind));
    if (left) feedback.say('drawing.notAllowed', { count: selected.length - fitting.length }, 'warning');
    // With a tool in the hand, or where it was waited for, that was all: the next key is for the next shape.
    else if (hand.isDrawing.peek() || selected.every(({ row }) => row.class === null)) selection.select([]);
  }

  return {
    /** With shapes selected they get the class; else it is drawn from now on; one that is only a tag tags the picture. */
    giveClass(id: ClassId): void {
      const entry = labelSet.find(id);
      if (!entry) return;
      if (selection.ids.peek().size > 0) classSelected(id);
      else if (entry.shapes.length > 0) hand.arm(id);
      else model.answer(id);
    },
  };
}
