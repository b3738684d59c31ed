import type { LocalisedText } from '../../domain/localised-text.ts';
import { createMapped } from '../../drawing/list-change.ts';
import type { DrawnShape } from '../../state/drawing/drawn-shape.ts';
import type { MasksModel } from '../../state/drawing/masks-model.ts';
import type { OverlayModel } from '../../state/overlay/overlay-model.ts';
import { classColour } from '../shared/class-colour.ts';
import type { ShownShape } from './shown-shape.ts';

/** From what is drawn to how it is seen: the same object for as long as nothing of it changed. */
export function createShownOf(
  masks: InstanceType<typeof MasksModel>,
  model: InstanceType<typeof OverlayModel>,
  nameOf: (text: LocalisedText) => string,
) {
  let made = new WeakMap<DrawnShape, ShownShape>();
  let allOf = createMapped(of);
  let madeFor: unknown = null;

  function of(drawn: DrawnShape): ShownShape {
    const known = made.get(drawn);
    if (known) return known;
    const { id, row, shape, saved } = drawn;
    const view = row.class === null ? null : model.labelSet.viewOf(row.class);
    const { colour, pattern } = view ? classColour(view) : { colour: null, pattern: 'plain' as const };
    const mask = shape.kind === 'mask' ? masks.of(shape.sha256) : null;
    const label = view ? nameOf(view.name) : null;
    const shown = { id, shape, colour, pattern, dash: !saved, unsure: row.unsure, label, ...(mask ? { mask } : {}) };
    made.set(drawn, shown);
    return shown;
  }

  /** Masks come in later, and a label set has other names and colours. */
  function renew(): void {
    const now = `${masks.changes.value} ${model.labelSet.set.value?.id} ${model.labelSet.set.value?.version}`;
    if (now === madeFor) return;
    made = new WeakMap();
    allOf = createMapped(of);
    madeFor = now;
  }

  return {
    of(drawn: DrawnShape): ShownShape {
      renew();
      return of(drawn);
    },
    /** A whole list: of what stands where it stood nothing is looked at. */
    all(list: readonly DrawnShape[]): readonly ShownShape[] {
      renew();
      return allOf(list);
    },
  };
}
