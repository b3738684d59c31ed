import type { LocalisedText } from '../../domain/localised-text.ts';
import type { DrawingModel } from '../../state/drawing/drawing-model.ts';
import type { DrawnShape } from '../../state/drawing/drawn-shape.ts';
import type { OverlayModel } from '../../state/overlay/overlay-model.ts';
import type { LiveShapes, ShownShape } from '../drawing/shown-shape.ts';
import { classColour } from '../shared/class-colour.ts';

/** From what is drawn to how it is seen: the same object for as long as nothing of it changed. */
export function createShownShapes(
  drawing: InstanceType<typeof DrawingModel>,
  model: InstanceType<typeof OverlayModel>,
  nameOf: (text: LocalisedText) => string,
) {
  let made = new WeakMap<DrawnShape, ShownShape>();
  let madeFor: unknown = null;

  function shownOf(drawn: DrawnShape): ShownShape {
    const known = made.get(drawn);
    if (known) return known;
    const { id, row, shape, saved } = drawn;
    const view = row.class === null ? null : model.labelSet.viewOf(row.class);
    const { colour, pattern } = view ? classColour(view) : { colour: null, pattern: 'plain' as const };
    const mask = shape.kind === 'mask' ? drawing.masks.of(shape.sha256) : null;
    const label = view ? nameOf(view.name) : null;
    const shown = { id, shape, colour, pattern, dash: !saved, unsure: row.unsure, label, ...(mask ? { mask } : {}) };
    made.set(drawn, shown);
    return shown;
  }

  /** Masks come in later, and a label set has other names and colours. */
  function renew(): void {
    const now = `${drawing.masks.changes.value} ${model.labelSet.set.value?.id} ${model.labelSet.set.value?.version}`;
    if (now !== madeFor) made = new WeakMap();
    madeFor = now;
  }

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
      const colour = armed === null ? null : classColour(model.labelSet.viewOf(armed)).colour;
      return {
        hovered: hovered ? shownOf(hovered) : null,
        selected,
        handles: hand.handles.value,
        draft: draft && { ...draft, mask: null, colour },
        marquee: hand.marquee.value,
        crosshair: hand.crosshair.value,
        guides: hand.guides.value,
      };
    },
  };
}
