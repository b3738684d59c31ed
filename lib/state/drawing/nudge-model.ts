import { createModel, signal } from '@preact/signals';
import type { Id } from '../../domain/ids.ts';
import type { Shape } from '../../domain/shape.ts';
import type { Placed } from '../../drawing/select-state.ts';

type NudgePorts = {
  after(ms: number, run: () => void): () => void;
  commit(changes: readonly Placed[]): void;
};

/** ms without another one after which nudges are stored: those of one go are one gesture (design section 4). */
const rest = 500;

/** Shapes that keys are moving: shown at once, stored together when the keys rest, or before anything else is done. */
export const NudgeModel = createModel(({ after, commit }: NudgePorts) => {
  const moved = signal<ReadonlyMap<Id, Placed>>(new Map());
  let callOff = () => {};

  function flush(): void {
    callOff();
    const changes = [...moved.peek().values()];
    if (changes.length === 0) return;
    moved.value = new Map();
    commit(changes);
  }

  return {
    moved,
    flush,
    shapeOf: (id: Id): Shape | undefined => moved.peek().get(id)?.shape,
    /** What becomes of shapes, from how they are shown now. */
    move(changes: readonly Placed[]): void {
      if (changes.length === 0) return;
      callOff();
      moved.value = new Map([...moved.peek(), ...changes.map((change) => [change.id, change] as const)]);
      callOff = after(rest, flush);
    },
  };
});
