import type { Shape } from '../../lib/domain/shape.ts';
import { smallestUnder } from '../../lib/drawing/hit-test.ts';
import { stepSelect } from '../../lib/drawing/select.ts';
import { idleSelect, type Placed, type SelectContext, type SelectEffect } from '../../lib/drawing/select-state.ts';
import { createShapeIndex } from '../../lib/drawing/shape-index.ts';
import type { Sides } from '../../lib/drawing/shapes/shape-geometry.ts';
import type { ToolEvent } from '../../lib/drawing/tool.ts';

/** Shapes with a selection, and the select tool over them: what it says is done at once. */
export function selectRig(size: Sides, shapes: Readonly<Record<string, Shape | Placed>>, scale = 1) {
  const index = createShapeIndex();
  const placed = new Map<string, Placed>();
  const put = (item: Placed) => {
    placed.set(item.id, item);
    index.put(item.id, item.shape);
  };
  for (const [id, shape] of Object.entries(shapes)) put('kind' in shape ? { id, shape, mask: null } : shape);
  let selection: readonly string[] = [];
  let state = idleSelect;
  const effects: SelectEffect[] = [];

  const context = (): SelectContext => ({
    size,
    scale,
    snap: (point) => point,
    selection,
    under: (point) => smallestUnder(index, point, { scale }),
    inside: (rect) => index.inside(rect).map(({ id }) => id),
    placed: (id) => placed.get(id),
  });

  function apply(effect: SelectEffect): void {
    effects.push(effect);
    if (effect.type === 'select') selection = effect.ids;
    if (effect.type === 'change') effect.changes.forEach(put);
    if (effect.type !== 'toggle') return;
    const rest = selection.filter((id) => !effect.ids.includes(id));
    selection = [...rest, ...effect.ids.filter((id) => !selection.includes(id))];
  }

  return {
    context,
    effects,
    placed,
    state: () => state,
    selection: () => selection,
    select: (...ids: string[]) => {
      selection = ids;
    },
    shape: (id: string) => placed.get(id)?.shape,
    send(...events: readonly ToolEvent[]): void {
      for (const event of events) {
        const step = stepSelect(state, event, context());
        state = step.state;
        if (step.effect) apply(step.effect);
      }
    },
  };
}
