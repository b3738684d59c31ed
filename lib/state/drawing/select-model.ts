import { computed, createModel, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { Id } from '../../domain/ids.ts';
import type { Point } from '../../domain/shape.ts';
import { type Handle, handlesOf } from '../../drawing/editing/handles.ts';
import type { VertexHandle } from '../../drawing/editing/vertices.ts';
import { smallestUnder } from '../../drawing/hit-test.ts';
import { listChange } from '../../drawing/list-change.ts';
import { handleUnder, marqueeOf, previewOf, stepSelect } from '../../drawing/select.ts';
import { cursorAt, type SelectCursor } from '../../drawing/select-cursor.ts';
import { idleSelect, type Placed, type SelectContext, type SelectEffect } from '../../drawing/select-state.ts';
import { createShapeIndex } from '../../drawing/shape-index.ts';
import type { Rect } from '../../drawing/shapes/shape-geometry.ts';
import type { ToolContext, ToolEvent } from '../../drawing/tool.ts';
import type { View } from '../../drawing/view.ts';
import type { createDrawingActs } from './drawing-acts.ts';
import type { DrawnShape } from './drawn-shape.ts';
import type { MasksModel } from './masks-model.ts';
import type { SelectionModel } from './selection-model.ts';

type SelectPorts = {
  shapes: ReadonlySignal<readonly DrawnShape[]>;
  byId: ReadonlySignal<ReadonlyMap<Id, DrawnShape>>;
  selection: InstanceType<typeof SelectionModel>;
  /** What the list's filter hides. */
  leftOut: ReadonlySignal<ReadonlySet<Id>>;
  masks: InstanceType<typeof MasksModel>;
  view: ReadonlySignal<View | null>;
  acts(): ReturnType<typeof createDrawingActs> | null;
};

/** A vertex that was clicked: keys move it or take it away. */
type Picked = { readonly id: Id; readonly handle: VertexHandle };

/** How a box that is moved is drawn to edges; left out while Alt is held. */
type Snapping = { snapBox?: ((bounds: Rect, scale: number) => { dx: number; dy: number }) | undefined };

const sameHandle = (one: Handle, other: Handle | undefined) => JSON.stringify(one) === JSON.stringify(other);

/** The select tool in the hand: its state, what it shows, and what it does to the selection and to shapes. */
export const SelectModel = createModel((ports: SelectPorts) => {
  const { shapes, byId, selection, masks } = ports;
  const state = signal(idleSelect);
  const hovered = signal<Id | null>(null);
  const cursor = signal<SelectCursor>('default');
  const picked = signal<Picked | null>(null);
  const index = createShapeIndex();
  let indexed: readonly DrawnShape[] = [];

  /** Only what changed is put in anew. */
  effect(() => {
    const now = shapes.value;
    const change = listChange(indexed, now);
    if (!change) return;
    const old = new Map(indexed.slice(change.start, change.beforeEnd).map((drawn) => [drawn.id, drawn.shape]));
    for (const { id, shape } of now.slice(change.start, change.afterEnd)) {
      if (old.get(id) !== shape) index.put(id, shape);
      old.delete(id);
    }
    for (const id of old.keys()) index.remove(id);
    indexed = now;
    const at = untracked(() => hovered.value);
    if (at !== null && old.has(at)) hovered.value = null;
  });

  const canTake = (id: Id) =>
    !selection.hidden.peek().has(id) && !selection.locked.peek().has(id) && !ports.leftOut.peek().has(id);

  function placed(id: Id): Placed | undefined {
    const drawn = canTake(id) ? byId.peek().get(id) : undefined;
    const mask = drawn?.shape.kind === 'mask' ? masks.of(drawn.shape.sha256) : null;
    return drawn && { id, shape: drawn.shape, mask };
  }

  function contextOf({ size, scale, snap, snapBox }: ToolContext & Snapping): SelectContext {
    return {
      size,
      scale,
      snap,
      selection: [...selection.ids.peek()],
      under: (point: Point) => smallestUnder(index, point, { scale, takes: canTake, maskOf: masks.of }),
      inside: (rect) => index.inside(rect).flatMap(({ id }) => (canTake(id) ? id : [])),
      placed,
      ...(snapBox && state.peek().at !== 'idle' ? { snapBounds: (bounds: Rect) => snapBox(bounds, scale) } : {}),
    };
  }

  function carryOut(what: SelectEffect): void {
    picked.value = what.type === 'vertex' ? { id: what.id, handle: what.handle } : null;
    if (what.type === 'select') selection.select(what.ids);
    else if (what.type === 'toggle') selection.toggle(what.ids);
    else if (what.type === 'change') {
      const changes = what.changes.map(({ id, shape }) => ({ row: id, shape }));
      ports.acts()?.change(
        changes,
        what.changes.flatMap(({ mask }) => mask ?? []),
      );
    }
  }

  const only = computed(() => (selection.ids.value.size === 1 ? selection.selected.value[0] : undefined));

  return {
    index,
    hovered,
    cursor,
    picked,
    /** How shapes look while they are dragged. */
    preview: computed(() => previewOf(state.value)),
    marquee: computed(() => marqueeOf(state.value)),
    isBusy: computed(() => state.value.at !== 'idle'),
    /** Of the one selected shape, image px. */
    handles: computed(() => {
      const view = ports.view.value;
      const drawn = only.value;
      if (!view || !drawn || selection.locked.value.has(drawn.id)) return [];
      const shape = previewOf(state.value).get(drawn.id) ?? drawn.shape;
      const active = 'handle' in state.value ? state.value.handle : picked.value?.handle;
      return handlesOf(shape, view.scale).map(({ handle, at }) => ({
        ...at,
        kind: handle.kind,
        active: sameHandle(handle, active),
      }));
    }),
    placed,
    step(event: ToolEvent, tool: ToolContext & Snapping): void {
      const context = contextOf(tool);
      const { state: next, effect: what } = stepSelect(state.peek(), event, context);
      if (next !== state.peek()) state.value = next;
      if (what) carryOut(what);
      if (!('at' in event)) return;
      cursor.value = cursorAt(next, event.at, context);
      const isFree = next.at === 'idle' && !handleUnder(event.at, context);
      hovered.value = isFree ? (context.under(event.at)[0] ?? null) : null;
    },
    left(): void {
      hovered.value = null;
    },
  };
});
