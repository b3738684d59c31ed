import { createModel, effect, signal } from '@preact/signals';
import type { Id } from '../../domain/ids.ts';
import type { ClassId } from '../../domain/label-set.ts';
import type { Mask } from '../../domain/mask.ts';
import type { ToolName } from '../../drawing/tool.ts';
import type { DrawnShape } from './drawn-shape.ts';
import type { MasksModel } from './masks-model.ts';
import type { SelectionModel } from './selection-model.ts';

type PaintingPorts = {
  byId: { peek(): ReadonlyMap<Id, DrawnShape> };
  selection: InstanceType<typeof SelectionModel>;
  masks: InstanceType<typeof MasksModel>;
};

/** The mask that brush and eraser go on with: an object takes many strokes. */
export const PaintingModel = createModel(({ byId, selection, masks }: PaintingPorts) => {
  const begun = signal<Id | null>(null);

  /** The one begun, else the one selected. */
  function shape(): DrawnShape | undefined {
    const [only, ...others] = selection.selected.peek();
    const id = begun.peek() ?? (only && others.length === 0 ? only.id : null);
    const found = id === null ? undefined : byId.peek().get(id);
    return found?.shape.kind === 'mask' ? found : undefined;
  }

  return {
    shape,
    mask(): Mask | null {
      const found = shape()?.shape;
      return found?.kind === 'mask' ? masks.of(found.sha256) : null;
    },
    begin(id: Id): void {
      begun.value = id;
    },
    end(): void {
      begun.value = null;
    },
    /** The next stroke begins a mask of its own once another class, or a tool that paints nothing, is in the hand. */
    follow(hand: { armed: { readonly value: ClassId | null }; tool: { readonly value: ToolName } }): void {
      let armed: ClassId | null = null;
      effect(() => {
        const paints = hand.tool.value === 'brush' || hand.tool.value === 'eraser';
        if (!paints || hand.armed.value !== armed) begun.value = null;
        armed = hand.armed.value;
      });
    },
  };
});
