import { isDeepEqual } from '../../domain/deep-equal.ts';
import type { LocalisedText } from '../../domain/localised-text.ts';
import { listChange } from '../../drawing/list-change.ts';
import type { DrawingModel } from '../../state/drawing/drawing-model.ts';
import type { DrawnShape } from '../../state/drawing/drawn-shape.ts';
import type { OverlayModel } from '../../state/overlay/overlay-model.ts';
import { createShownOf } from '../drawing/shown-of.ts';
import type { LiveShapes, ShownShape } from '../drawing/shown-shape.ts';
import { classColour } from '../shared/class-colour.ts';

/** Whether of the shapes that were shown some are stored now, and all else is as it was. */
function onlyStored(before: readonly DrawnShape[], now: readonly DrawnShape[]): boolean {
  const change = listChange(before, now);
  if (!change || before.length !== now.length) return false;
  const news = now.slice(change.start, change.afterEnd);
  return news.every((shape, at) => {
    const other = before[change.start + at];
    if (!other || !shape.saved || other.id !== shape.id) return false;
    const { row } = other;
    const looksSame = row.class === shape.row.class && row.unsure === shape.row.unsure;
    return looksSame && isDeepEqual(other.shape, shape.shape);
  });
}

/** What is drawn, and what moves with the hand, as it is seen. */
export function createShownShapes(
  drawing: InstanceType<typeof DrawingModel>,
  model: InstanceType<typeof OverlayModel>,
  nameOf: (text: LocalisedText) => string,
) {
  const { of: shownOf, all: allShown } = createShownOf(drawing.masks, model, nameOf);
  let last: readonly DrawnShape[] = [];

  return {
    /** That a shape was stored is shown with the lists: the frame after the one that shows it need not be drawn anew. */
    still(): readonly ShownShape[] {
      const now = drawing.shapes.value;
      const isSettled = drawing.listed.value === now;
      if (isSettled || !onlyStored(last, now)) last = now;
      return allShown(last);
    },
    live(): LiveShapes {
      const { hand, selection, byId } = drawing;
      const preview = hand.preview.value;
      const hoveredId = hand.hovered.value;
      const hovered = hoveredId === null || selection.ids.value.has(hoveredId) ? undefined : byId.value.get(hoveredId);
      const selected = selection.selected.value.map((drawn) => {
        const shown = shownOf(drawn);
        const moved = preview.get(drawn.id);
        return moved ? { ...shown, shape: moved } : shown;
      });
      const draft = hand.draft.value;
      const armed = hand.armed.value;
      const isBrush = hand.tool.value === 'brush' || hand.tool.value === 'eraser';
      const spot = hand.spot.value;
      const colour = armed === null ? null : classColour(model.labelSet.viewOf(armed)).colour;
      return {
        hovered: hovered ? shownOf(hovered) : null,
        selected,
        handles: hand.handles.value,
        draft: draft && { ...draft, colour },
        marquee: hand.marquee.value,
        crosshair: hand.crosshair.value,
        guides: hand.guides.value,
        brush: isBrush && spot ? { ...spot, radius: hand.brushRadius.value } : null,
      };
    },
  };
}
