import type { LocalisedText } from '../../domain/localised-text.ts';
import type { DrawingModel } from '../../state/drawing/drawing-model.ts';
import type { OverlayModel } from '../../state/overlay/overlay-model.ts';
import { createShownOf } from '../drawing/shown-of.ts';
import type { LiveShapes, ShownShape } from '../drawing/shown-shape.ts';
import { classColour } from '../shared/class-colour.ts';

/** What is drawn, and what moves with the hand, as it is seen. */
export function createShownShapes(
  drawing: InstanceType<typeof DrawingModel>,
  model: InstanceType<typeof OverlayModel>,
  nameOf: (text: LocalisedText) => string,
) {
  const { of: shownOf, renew } = createShownOf(drawing.masks, model, nameOf);

  return {
    still(): readonly ShownShape[] {
      renew();
      return drawing.shapes.value.map(shownOf);
    },
    live(): LiveShapes {
      renew();
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
