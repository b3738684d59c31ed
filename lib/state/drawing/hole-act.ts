import { signal } from '@preact/signals';
import type { Shape } from '../../domain/shape.ts';
import { addHole } from '../../drawing/shapes/crossings.ts';
import type { DrawingParts } from './drawing-parts.ts';

type HoleParts = Pick<DrawingParts, 'deps' | 'selection' | 'acts'> & { hand: Pick<DrawingParts['hand'], 'take'> };

/** A polygon drawn next is a hole of the selected one, once that was asked for. */
export function createHoleAct({ deps, selection, acts, hand }: HoleParts) {
  const isDue = signal(false);
  const polygon = () => {
    const [only, ...others] = selection.selected.peek();
    return only?.shape.kind === 'polygon' && others.length === 0 ? { id: only.id, shape: only.shape } : null;
  };
  return {
    /** The next polygon is a hole. */
    isDue,
    /** The next polygon drawn is to be a hole of the selected one, or no more. */
    cutHole(): void {
      if (!polygon()) return deps.feedback.say('drawing.holeWhere', {}, 'warning');
      isDue.value = !isDue.peek();
      hand.take(isDue.peek() ? 'polygon' : 'select');
    },
    /** Takes what was drawn as a hole; false where none was asked for. */
    takes(shape: Shape): boolean {
      const outer = polygon();
      if (!isDue.peek() || !outer || shape.kind !== 'polygon') return false;
      const holed = addHole(outer.shape, shape.ring);
      isDue.value = false;
      hand.take('select');
      if (holed) acts()?.change([{ row: outer.id, shape: holed }]);
      else deps.feedback.say('drawing.holeOutside', {}, 'warning');
      return true;
    },
  };
}
