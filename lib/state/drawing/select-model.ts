import { computed, createModel, signal } from '@preact/signals';
import type { Id } from '../../domain/ids.ts';
import type { Shape } from '../../domain/shape.ts';
import { smallestUnder } from '../../drawing/hit-test.ts';
import { createShapeIndex } from '../../drawing/shape-index.ts';
import type { ToolContext, ToolEvent } from '../../drawing/tool.ts';
import type { createDrawingActs } from './drawing-acts.ts';
import type { DrawnShape } from './drawn-shape.ts';
import type { MasksModel } from './masks-model.ts';
import type { SelectionModel } from './selection-model.ts';

type SelectPorts = {
  shapes: { readonly value: readonly DrawnShape[]; peek(): readonly DrawnShape[] };
  byId: { peek(): ReadonlyMap<Id, DrawnShape> };
  selection: InstanceType<typeof SelectionModel>;
  leftOut: { peek(): ReadonlySet<Id> };
  masks: InstanceType<typeof MasksModel>;
  acts(): ReturnType<typeof createDrawingActs> | null;
};

export const SelectModel = createModel((ports: SelectPorts) => {
  const { selection } = ports;
  const hovered = signal<Id | null>(null);
  const preview = signal<ReadonlyMap<Id, Shape>>(new Map());
  return {
    hovered,
    preview,
    handles: computed(() => []),
    marquee: signal(null),
    cursor: signal(''),
    isBusy: signal(false),
    step(event: ToolEvent, { scale }: ToolContext): void {
      if (!('at' in event)) return;
      const index = createShapeIndex();
      for (const { id, shape } of ports.shapes.peek()) index.put(id, shape);
      const [id] = smallestUnder(index, event.at, { scale });
      hovered.value = id ?? null;
      if (event.type === 'pointerDown') selection.select(id ? [id] : []);
    },
    left(): void {
      hovered.value = null;
    },
    refreshCursor(): void {},
  };
});
